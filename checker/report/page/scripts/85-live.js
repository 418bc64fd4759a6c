// ---- live: the same page from `factcheck review`, which checks articles again when they are saved

const EVERY = 1000;
let version = "";
let lost = ""; // what was said about a server that does not answer

const send = async (id, made, old) => {
  try {
    const answer = await fetch("decisions", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ finding: id, decision: made?.decision ?? "", note: made?.note ?? "", by: made?.by ?? "", on: made?.on ?? "" }),
    });
    const told = await answer.text();
    if (!answer.ok) throw new Error(told);
    // The page shows the decision already: this version needs no renewal.
    if (Number(told) === Number(version) + 1) version = told;
    if (made) before.set(id, made);
    else before.delete(id);
    delete here[id];
  } catch (error) {
    if (old) here[id] = old;
    else delete here[id];
    showDecided(id);
    say(`Not saved: ${error.message}`);
  }
};

const poll = async () => {
  if (!document.hidden) {
    try {
      const answer = await fetch("version", { cache: "no-store" });
      const { version: now, problem } = await answer.json();
      if (problem) throw new Error(problem);
      if (lost) say("Connected again.");
      lost = "";
      if (version && now !== version) await renew();
      version = now;
    } catch (error) {
      const told = error instanceof TypeError ? "The review has ended, or cannot be reached. Decisions are not saved until it is back." : error.message;
      if (lost !== told) say(told);
      lost = told;
    }
  }
  setTimeout(poll, EVERY);
};

const renew = async () => {
  const answer = await fetch("./", { cache: "no-store" });
  if (answer.ok) adopt(new DOMParser().parseFromString(await answer.text(), "text/html"));
};

/** The note in hand and where its cursor stands, null where none is. */
const noteBeingTyped = () => {
  const field = document.activeElement;
  return field?.matches(".note-field") ? [field.value, field.selectionStart, field.selectionEnd] : null;
};

/** Take over a new report: what has not changed stays as it is, and nothing moves under the reader's eyes. */
const adopt = (page) => {
  const steady = shown().find((element) => element.getBoundingClientRect().bottom > 0);
  const height = steady?.getBoundingClientRect().top;
  const fresh = JSON.parse(page.querySelector("#findings-data").textContent);
  const digests = new Map(fresh.findings.map((finding) => [finding.id, finding.digest]));
  const typed = noteBeingTyped();
  const focusedId = document.activeElement?.closest(".finding")?.dataset.id;
  const elements = [...page.querySelectorAll(".finding")].map((element) => renewed(document.importNode(element, true), digests));
  one("#list").replaceChildren(...(elements.length ? elements : [document.importNode(page.querySelector("#list .none"), true)]));
  for (const selector of ["#summary", "#ledger", "#findings-data", "#articles-data"]) {
    const part = document.importNode(page.querySelector(selector), true);
    if (selector === "#ledger") part.hidden = view !== "ledger";
    one(selector).replaceWith(part);
  }
  document.title = page.title;
  takeIn();
  const again = focusedId && card(focusedId);
  if (again && typed) carryOn(one(".note-field", again), ...typed);
  else if (again && !again.contains(document.activeElement)) one("summary", again).focus({ preventScroll: true });
  const still = steady && card(steady.dataset.id);
  if (still) scrollBy(0, still.getBoundingClientRect().top - height);
  say("An article was saved: the page is up to date.");
};

/** A note that was being typed goes on where it was left. */
const carryOn = (field, value, start, end) => {
  if (!field) return;
  field.value = value;
  field.focus({ preventScroll: true });
  field.setSelectionRange(start, end);
};

/** The element that stands for a finding after the change: the old one where its text is the same. */
const renewed = (element, digests) => {
  const { id } = element.dataset;
  const old = card(id);
  if (old && records.get(id)?.digest === digests.get(id)) return old;
  one("details", element).open = Boolean(old && one("details", old).open);
  return element;
};

/** Read the new data and draw what is on view. */
const takeIn = () => {
  report = JSON.parse(one("#findings-data").textContent);
  records = new Map(report.findings.map((finding) => [finding.id, finding]));
  articlesRead = null;
  texts.clear();
  readBefore();
  here = {};
  for (const name of ["articles", "claims"]) one(`#${name}`).replaceChildren();
  article = Math.min(article, Math.max(0, report.files.length - 1));
  setUpFilters();
  arrange();
  for (const element of cards()) {
    if (one("details", element).open) equip(element);
    showDecision(element);
  }
  showProgress();
  if (view !== "findings") show(view);
};

const setUpLive = () => {
  if (!report.live) return;
  poll();
};
