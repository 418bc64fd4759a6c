// ---- address: the fragment names a finding and the filters, so that a link brings both back

const FILTERS = ["text", "kind", "file", "state", "group", "sort"];
let current = ""; // the id of the finding that the address names

const readAddress = () => {
  const [first, ...rest] = location.hash.slice(1).split("&");
  const pairs = (first.includes("=") ? [first, ...rest] : rest).map((part) => part.split("="));
  let values = {};
  try {
    values = Object.fromEntries(pairs.map(([name, value = ""]) => [name, decodeURIComponent(value)]));
    return { anchor: first.includes("=") ? "" : decodeURIComponent(first), values };
  } catch {
    return { anchor: "", values: {} };
  }
};

const remember = () => {
  const parts = [];
  if (current) parts.push(`f-${current}`);
  else if (view !== "findings") parts.push(view);
  if (form) {
    for (const name of FILTERS) {
      const { value } = form.elements[name];
      if (value && !(name === "sort" && value === "place")) parts.push(`${name}=${encodeURIComponent(value)}`);
    }
    const boxes = all("[name=severity]", form);
    const on = boxes.filter((box) => box.checked).map((box) => box.value);
    if (on.length < boxes.length) parts.push(`severity=${on.join(",")}`);
  }
  const wanted = parts.length ? `#${parts.join("&")}` : " ";
  if (wanted !== (location.hash || " ")) history.replaceState(null, "", wanted === " " ? location.pathname + location.search : wanted);
};

const restore = () => {
  const { anchor, values } = readAddress();
  if (form) {
    for (const name of FILTERS) {
      const field = form.elements[name];
      field.value = values[name] ?? (name === "sort" ? "place" : "");
      if (field.selectedIndex === -1) field.selectedIndex = 0;
    }
    const on = values.severity === undefined ? SEVERITIES : values.severity.split(",");
    for (const box of all("[name=severity]", form)) box.checked = on.includes(box.value);
    arrange();
  }
  const id = anchor.startsWith("f-") ? anchor.slice(2) : "";
  show(VIEWS.includes(anchor) ? anchor : "findings");
  if (records.has(id)) go(id, true);
};
