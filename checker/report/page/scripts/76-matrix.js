// ---- matrix: entities by measure, the most measured first

const TALL = 24;
const BROAD = 10;

const drawMatrix = () => {
  const { claims, at } = articles();
  const cells = new Map();
  const rows = new Map();
  const columns = new Map();
  for (const row of claims) {
    const [entity, measure] = [row[at.entity], row[at.measure]];
    if (!entity || !measure) continue;
    const key = JSON.stringify([entity, measure]);
    const entry = cells.get(key) ?? { number: 0, conflict: false };
    entry.number += 1;
    entry.conflict ||= row[at.state] === "conflict";
    cells.set(key, entry);
    rows.set(entity, (rows.get(entity) ?? 0) + 1);
    columns.set(measure, (columns.get(measure) ?? 0) + 1);
  }
  const most = (counts, number) => [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, number).map(([name]) => name);
  const broad = most(columns, BROAD);
  const measured = new Map([...rows].filter(([entity]) => broad.some((measure) => cells.has(JSON.stringify([entity, measure])))));
  const tall = most(measured, TALL);
  const table = one("#claims .matrix");
  if (!tall.length) {
    table.replaceChildren(el("tbody", {}, el("tr", {}, el("td", {}, "No claim has both an entity and a measure."))));
    return;
  }
  const left = rows.size - tall.length + columns.size - broad.length;
  table.replaceChildren(
    ...(left ? [el("caption", {}, `The ${tall.length} most measured of ${many(rows.size, "name")}, by the ${broad.length} most used of ${many(columns.size, "measure")}`)] : []),
    el("thead", {}, el("tr", {}, el("td"), ...broad.map((measure) => el("th", { scope: "col", dir: "auto" }, measure)))),
    el("tbody", {}, ...tall.map((entity) =>
      el("tr", {}, el("th", { scope: "row", dir: "auto" }, entity), ...broad.map((measure) => matrixCell(entity, measure, cells.get(JSON.stringify([entity, measure]))))))),
  );
};

const matrixCell = (entity, measure, entry) => {
  if (!entry) return el("td");
  const told = `${many(entry.number, "claim")}: ${measure} of ${entity}${entry.conflict ? ", in conflict" : ""}`;
  const narrow = () => {
    explore({ entity, measure });
    one("#claims").scrollIntoView({ block: "start" });
  };
  return el("td", { class: entry.conflict ? "conflict" : "" }, el("button", { type: "button", "aria-label": told, title: told, onclick: narrow }, String(entry.number)));
};
