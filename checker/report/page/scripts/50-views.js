// ---- views: findings, articles, claims and the ledger take turns

const VIEWS = ["findings", "articles", "claims", "ledger"];
let view = "findings";

const show = (name) => {
  view = name;
  for (const section of all(".view")) section.hidden = section.id !== name;
  for (const link of all(".views [data-view]")) {
    if (link.dataset.view === name) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  }
  if (name === "articles") drawArticles();
  if (name === "claims") drawClaims();
};

const setUpViews = () => {
  const nav = one(".views");
  nav.addEventListener("click", (event) => {
    const link = event.target.closest("[data-view]");
    if (!link) return;
    event.preventDefault();
    current = "";
    show(link.dataset.view);
    remember();
  });
};
