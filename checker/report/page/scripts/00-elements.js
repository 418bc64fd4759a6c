// ---- elements: whatever an article says enters as text, never as markup

const one = (selector, within = document) => within.querySelector(selector);
const all = (selector, within = document) => [...within.querySelectorAll(selector)];

/** An element with attributes (a function under "onclick" becomes a listener) and children. */
const el = (tag, attributes = {}, ...children) => {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === false || value === null || value === undefined) continue;
    if (typeof value === "function") made.addEventListener(name.slice(2), value);
    else made.setAttribute(name, value === true ? "" : value);
  }
  made.append(...children);
  return made;
};

/** A select's options, from [value, label] pairs. */
const fill = (select, pairs) => {
  const before = select.value;
  select.replaceChildren(...pairs.map(([value, label]) => el("option", { value }, label)));
  if (pairs.some(([value]) => value === before)) select.value = before;
};

const many = (number, noun) => `${number.toLocaleString("en")} ${noun}${number === 1 ? "" : "s"}`;

/** Say something to everybody, and to screen readers. */
const say = (text) => {
  const status = one("#status");
  status.textContent = text;
  status.classList.toggle("shown", text !== "");
  clearTimeout(say.timer);
  say.timer = setTimeout(() => status.classList.remove("shown"), 6000);
};
