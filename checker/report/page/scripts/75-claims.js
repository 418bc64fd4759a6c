// ---- claims: every claim in a table to search, sort and take along, and who is measured by what

const PAGE = 100;
const SHOWN = { article: "Article", place: "Place", kind: "Kind", quote: "As printed", value: "Understood as", measure: "Measure", entity: "About", period: "Period", who: "Said by", state: "State" };
const explorer = { text: "", kind: "", state: "", entity: "", measure: "", sort: "", down: false, rows: PAGE };

const cell = (row, name) => {
  const { at, states, articles: list } = articles();
  if (name === "article") return list[row[at.article]].file;
  if (name === "state") return states[row[at.state]] + (row[at.reason] ? `: ${row[at.reason]}` : "");
  return String(row[at[name]] ?? "");
};

const found = () => {
  const { claims, at } = articles();
  const words = explorer.text.toLowerCase();
  const rows = claims.filter(
    (row) =>
      (!explorer.kind || row[at.kind] === explorer.kind) &&
      (!explorer.state || row[at.state] === explorer.state) &&
      (!explorer.entity || row[at.entity] === explorer.entity) &&
      (!explorer.measure || row[at.measure] === explorer.measure) &&
      (!words || Object.keys(SHOWN).some((name) => cell(row, name).toLowerCase().includes(words))),
  );
  if (explorer.sort) {
    const compare = new Intl.Collator("en", { numeric: true }).compare;
    rows.sort((a, b) => compare(cell(a, explorer.sort), cell(b, explorer.sort)) * (explorer.down ? -1 : 1));
  }
  return rows;
};

const drawClaims = () => {
  const section = one("#claims");
  if (section.childElementCount) return;
  const { claims, at, states } = articles();
  const kinds = [...new Set(claims.map((row) => row[at.kind]))].sort();
  const kind = el("select", { onchange: () => explore({ kind: kind.value }) });
  const state = el("select", { onchange: () => explore({ state: state.value }) });
  fill(kind, [["", "all"], ...kinds.map((name) => [name, name])]);
  fill(state, [["", "all"], ...Object.entries(states).filter(([name]) => name !== "unread")]);
  const search = el("input", { type: "search", autocomplete: "off", oninput: () => explore({ text: search.value.trim() }) });
  section.append(
    el(
      "form",
      { class: "filters", "aria-label": "Filter the claims", onsubmit: (event) => event.preventDefault() },
      el("label", { class: "text" }, el("span", {}, "Search"), " ", search),
      el("label", {}, el("span", {}, "Kind"), " ", kind),
      el("label", {}, el("span", {}, "State"), " ", state),
      el("output", { "aria-live": "polite" }),
      el("button", { type: "button", class: "plain narrowed", hidden: true, onclick: () => explore({ entity: "", measure: "" }) }),
      el("button", { type: "button", onclick: downloadClaims }, "Download CSV"),
    ),
    el("div", { class: "table tall", role: "region", "aria-label": "Table of claims", tabindex: "0" }, el("table", { class: "claims" }, el("thead"), el("tbody"))),
    el("button", { type: "button", class: "more", onclick: () => explore({ rows: explorer.rows + PAGE }) }, `Show ${PAGE} more`),
    el("h2", {}, "Who is measured by what"),
    el("div", { class: "table", role: "region", "aria-label": "Entities by measure", tabindex: "0" }, el("table", { class: "matrix" })),
  );
  one("#claims thead").append(
    el("tr", {}, ...Object.entries(SHOWN).map(([name, label]) =>
      el("th", { scope: "col", "data-column": name }, el("button", { type: "button", class: "sort", onclick: () => explore({ sort: name, down: explorer.sort === name && !explorer.down }) }, label)))),
  );
  drawMatrix();
  explore({});
};

const explore = (change) => {
  if (!("rows" in change)) explorer.rows = PAGE;
  Object.assign(explorer, change);
  const rows = found();
  const { at } = articles();
  one("#claims tbody").replaceChildren(...rows.slice(0, explorer.rows).map((row) => claimRow(row, at)));
  one("#claims output").textContent = many(rows.length, "claim");
  one("#claims .more").hidden = rows.length <= explorer.rows;
  const narrowed = [explorer.entity, explorer.measure].filter(Boolean).join(", ");
  one("#claims .narrowed").hidden = !narrowed;
  one("#claims .narrowed").textContent = `Only ${narrowed} ×`;
  for (const head of all("#claims th[data-column]")) {
    if (head.dataset.column === explorer.sort) head.setAttribute("aria-sort", explorer.down ? "descending" : "ascending");
    else head.removeAttribute("aria-sort");
  }
};

const claimRow = (row, at) =>
  el(
    "tr",
    { class: row[at.state] },
    ...Object.keys(SHOWN).map((name) => {
      const text = cell(row, name);
      if (name !== "place") return el("td", { dir: "auto", class: name }, text);
      return el("td", { class: name }, el("a", { href: "#articles", onclick: (event) => { event.preventDefault(); openClaim(row); } }, text));
    }),
  );

/** The article of a claim, at its words. */
const openClaim = (row) => {
  const { at, claims } = articles();
  openArticle(row[at.article]);
  const number = claims.indexOf(row);
  const shade = all("#articles .shade").find((place) => numbersIn(place.dataset.claims).includes(number));
  if (!shade) return;
  shade.focus({ preventScroll: true });
  shade.scrollIntoView({ block: "center" });
  showClaims(shade);
};

/** A cell that no spreadsheet takes for a formula. */
const defused = (text) => (/^["'“”‘’«»\s]*[=+\-@\t\r＝＋－＠]/.test(text) ? `'${text}` : text);

const downloadClaims = () => {
  const quoted = (text) => (/[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const lines = found().map((row) => Object.keys(SHOWN).map((name) => quoted(defused(cell(row, name)))).join(","));
  download("factcheck-claims.csv", "text/csv", `\ufeff${[Object.keys(SHOWN).join(","), ...lines].join("\r\n")}\r\n`);
};
