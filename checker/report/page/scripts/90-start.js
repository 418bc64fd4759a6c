// ---- start

const ACTIONS = {
  clear: () => clearFilters(),
  summary: () => showSummary(),
  copy: () => copySummary(),
  export: () => exportDecisions(),
  import: () => one("#file").click(),
  help: () => showHelp(),
};

const showHelp = () => {
  one("#help").showModal();
  one("#help-title").focus();
};

const setUpActions = () => {
  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-do]");
    if (button) ACTIONS[button.dataset.do]();
  });
  one("#file").addEventListener("change", async (event) => {
    const [file] = event.target.files;
    if (file) await importDecisions(file);
    event.target.value = "";
  });
  one("#help .choices").append(...Object.values(WORDS).flatMap(([label, told]) => [el("dt", {}, label), el("dd", {}, told)]));
  if (!form) return;
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", (event) => {
    if (["group", "sort"].includes(event.target.name)) arrange();
    else filter();
    remember();
  });
};

setUpLive();
readBefore();
readHere();
setUpFilters();
setUpViews();
setUpOpening();
setUpActions();
setUpKeyboard();
for (const element of cards()) showDecision(element);
showProgress();
restore();
addEventListener("hashchange", restore);
