// ---- articles: a text with every claim shaded by its state, and what was understood beside it

let article = 0;

const drawArticles = () => {
  const section = one("#articles");
  if (section.childElementCount) return;
  const { articles: list, states } = articles();
  if (!list.length) {
    section.append(el("p", { class: "none" }, "No article was read."));
    return;
  }
  const select = el("select", { id: "article", onchange: () => openArticle(Number(select.value)) });
  fill(select, list.map((pane, number) => [String(number), `${pane.file}${conflictsIn(number)}`]));
  section.append(
    el(
      "div",
      { class: "choose" },
      el("label", {}, el("span", {}, "Article"), " ", select),
      el("button", { type: "button", onclick: () => stepArticle(-1) }, "Previous"),
      el("button", { type: "button", onclick: () => stepArticle(1) }, "Next"),
      el("ul", { class: "legend", "aria-label": "Shading" }, ...Object.entries(states).map(([state, label]) =>
        el("li", {}, el("span", { class: `shade ${state}` }, label)))),
    ),
    el("div", { class: "pane" }, el("article", { class: "text" }), el("aside", { class: "details", "aria-label": "Claim", "aria-live": "polite" })),
  );
  drawArticle();
};

const conflictsIn = (number) => {
  const found = report.findings.filter((finding) => finding.files.includes(number)).length;
  return found ? ` (${many(found, "finding")})` : "";
};

const stepArticle = (step) => {
  const last = articles().articles.length - 1;
  openArticle(Math.min(last, Math.max(0, article + step)));
};

/** Open an article, at the nth words of a finding where one is given. */
const openArticle = (number, finding = "", nth = 0) => {
  article = number;
  current = "";
  show("articles");
  one("#article").value = String(number);
  drawArticle();
  const places = finding ? all("#articles .shade").filter((shade) => shade.dataset.findings?.split(" ").includes(finding)) : [];
  const place = places[nth] ?? places[0];
  if (place) {
    place.focus({ preventScroll: true });
    place.scrollIntoView({ block: "center" });
    showClaims(place);
  } else one("#articles").scrollIntoView({ block: "start" });
  remember();
};

const drawArticle = () => {
  const pane = articles().articles[article];
  const text = one("#articles .text");
  text.replaceChildren(
    el("p", { class: "label" }, el("code", {}, pane.file), ` ${pane.date}`),
    ...pane.blocks.map(([kind, pieces]) => el(kind === "headline" ? "h2" : "p", { class: `block ${kind}`, dir: "auto" }, ...pieces.map(piece))),
  );
  one("#articles .details").replaceChildren(el("p", { class: "hint" }, "Choose shaded words to see what was understood there."));
};

const piece = (part) => {
  if (typeof part === "string") return part;
  const [text, state, claims, findings] = part;
  const title = articles().states[state];
  if (!claims.length && !findings.length) return el("span", { class: `shade ${state}`, title: "no claim was read here" }, text);
  const made = el("a", { class: `shade ${state}`, href: findings.length ? `#f-${findings[0]}` : "#articles", title }, text);
  made.dataset.claims = claims.join(" ");
  made.dataset.findings = findings.join(" ");
  made.addEventListener("click", (event) => {
    event.preventDefault();
    showClaims(made);
  });
  return made;
};

const numbersIn = (text) => (text ? text.split(" ").map(Number) : []);

/** What was understood at some shaded words, and the findings that they are a side of. */
const showClaims = (shade) => {
  for (const other of all("#articles .shade.chosen")) other.classList.remove("chosen");
  shade.classList.add("chosen");
  const ids = shade.dataset.findings ? shade.dataset.findings.split(" ") : [];
  one("#articles .details").replaceChildren(
    el("button", { type: "button", class: "close", "aria-label": "Close", onclick: closeClaims }, "×"),
    ...ids.filter((id) => records.has(id)).map((id) => el(
      "p",
      { class: "finding-link" },
      el("a", { href: `#f-${id}`, onclick: (event) => { event.preventDefault(); go(id, true); } }, records.get(id).message),
    )),
    ...numbersIn(shade.dataset.claims).map((number) => claimCard(articles().claims[number])),
  );
};

const closeClaims = () => {
  const chosenShade = one("#articles .shade.chosen");
  drawHint();
  chosenShade?.classList.remove("chosen");
  chosenShade?.focus();
};
const drawHint = () => one("#articles .details").replaceChildren(el("p", { class: "hint" }, "Choose shaded words to see what was understood there."));

const LABELS = { value: "understood as", measure: "measure", entity: "about", period: "period", who: "said by" };

const claimCard = (row) => {
  const { at, states } = articles();
  const rows = Object.entries(LABELS).filter(([name]) => row[at[name]]);
  const state = states[row[at.state]] + (row[at.reason] ? `: ${row[at.reason]}` : "");
  return el(
    "div",
    { class: "claim-card" },
    el("p", { class: "label" }, `${row[at.kind]}, ${row[at.place]}`),
    el("p", { class: "quote", dir: "auto" }, row[at.quote]),
    el("dl", {}, ...[...rows.map(([name, label]) => [label, row[at[name]]]), ["state", state]].flatMap(([label, value]) => [el("dt", {}, label), el("dd", { dir: "auto" }, value)])),
  );
};
