// ---- filters: which findings are shown, in what order and under which headings

const GROUPS = { "": "nothing", story: "story", person: "person", figure: "figure", rule: "rule" };
const SORTS = { place: "place", severity: "severity", state: "undecided first", places: "most places" };
const STATES = { "": "all", open: "open", decided: "decided", known: "known" };
const SEVERITIES = ["error", "warning", "note"];
const NOWHERE = { story: "No story", person: "No person", figure: "No figure", rule: "No rule" };

const form = one(".filters");
const texts = new Map();
/** What the search looks through: what a finding says, quotes, names and where, in small letters, put together once. */
const searched = (element) => {
  if (!texts.has(element)) {
    const finding = recordOf(element);
    const files = finding.files.map((number) => report.files[number]);
    const parts = [one("summary", element).textContent, finding.person, finding.figure, finding.rule, ...finding.quotes, ...finding.places, ...files];
    texts.set(element, parts.join("\n").toLowerCase());
  }
  return texts.get(element);
};

const setUpFilters = () => {
  if (!form) return;
  const counts = SEVERITIES.map((severity) => [severity, report.findings.filter((f) => f.severity === severity).length]);
  const off = new Set(all("[name=severity]:not(:checked)", form).map((box) => box.value));
  one(".severities", form).replaceChildren(
    el("legend", { class: "quiet" }, "Severity"),
    ...counts
      .filter(([, number]) => number)
      .map(([value, number]) =>
        el("label", {}, el("input", { type: "checkbox", name: "severity", value, checked: !off.has(value) }), `${value} ${number}`)),
  );
  const kinds = [...new Set(report.findings.map((finding) => finding.kind))].sort();
  const used = [...new Set(report.findings.flatMap((finding) => finding.files))].sort((a, b) => a - b);
  fill(form.elements.kind, [["", "all"], ...kinds.map((kind) => [kind, kind])]);
  fill(form.elements.file, [["", "all"], ...used.map((number) => [report.files[number], report.files[number]])]);
  fill(form.elements.state, Object.entries(STATES));
  fill(form.elements.group, Object.entries(GROUPS));
  fill(form.elements.sort, Object.entries(SORTS));
  form.hidden = report.findings.length === 0;
};

const chosen = () => ({
  severities: new Set(all("[name=severity]:checked", form).map((box) => box.value)),
  text: form.elements.text.value.trim().toLowerCase(),
  kind: form.elements.kind.value,
  file: form.elements.file.value,
  state: form.elements.state.value,
});

const fits = (element, want) => {
  const finding = recordOf(element);
  return (
    want.severities.has(finding.severity) &&
    (!want.kind || finding.kind === want.kind) &&
    (!want.file || finding.files.some((number) => report.files[number] === want.file)) &&
    (!want.state || stateOf(finding) === want.state) &&
    (!want.text || searched(element).includes(want.text))
  );
};

const shown = () => cards().filter((element) => !element.hidden);

const filter = () => {
  if (!form) return;
  const want = chosen();
  const list = cards();
  for (const element of list) element.hidden = !fits(element, want);
  for (const group of all("#list > .group")) {
    const left = all(".finding", group).filter((element) => !element.hidden).length;
    group.hidden = left === 0;
    one(".count", group).textContent = left;
  }
  const left = list.filter((element) => !element.hidden).length;
  one("output", form).textContent = left === list.length ? "" : `${left} of ${list.length} shown`;
  one("[data-do=clear]", form).hidden = left === list.length;
};

const clearFilters = () => {
  for (const box of all("[name=severity]", form)) box.checked = true;
  for (const name of ["text", "kind", "file", "state"]) form.elements[name].value = "";
  filter();
  remember();
};

const order = (sort) => {
  const place = new Map(report.findings.map((finding, at) => [finding.id, at]));
  const weight = {
    place: () => 0,
    severity: (finding) => SEVERITIES.indexOf(finding.severity),
    state: (finding) => ["open", "decided", "known"].indexOf(stateOf(finding)),
    places: (finding) => -finding.sides,
  }[sort];
  return (a, b) => weight(recordOf(a)) - weight(recordOf(b)) || place.get(a.dataset.id) - place.get(b.dataset.id);
};

/** Sort the findings and put them under headings. */
const arrange = () => {
  if (!form) return;
  const list = one("#list");
  const by = form.elements.group.value;
  const sorted = cards().sort(order(form.elements.sort.value || "place"));
  const groups = new Map();
  for (const element of sorted) {
    const name = by ? recordOf(element)[by] : "";
    if (!groups.has(name)) groups.set(name, []);
    groups.get(name).push(element);
  }
  if (!by) list.replaceChildren(...sorted);
  else {
    list.replaceChildren(
      ...[...groups].map(([name, members]) =>
        el(
          "section",
          { class: "group" },
          el("h2", { dir: "auto" }, name || NOWHERE[by], " ", el("span", { class: "count" })),
          ...members,
        )),
    );
  }
  filter();
};
