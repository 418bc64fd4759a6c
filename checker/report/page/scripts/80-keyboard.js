// ---- keyboard

const focused = () => document.activeElement?.closest?.(".finding") ?? card(current);

const step = (by) => {
  const list = shown();
  if (!list.length) return;
  show("findings");
  const at = list.indexOf(focused());
  const next = list[at < 0 ? (by > 0 ? 0 : list.length - 1) : Math.min(list.length - 1, Math.max(0, at + by))];
  go(next.dataset.id);
};

const KEYS = {
  j: () => step(1),
  k: () => step(-1),
  o: (element) => {
    if (!element) return;
    const details = one("details", element);
    details.open = !details.open;
    if (document.activeElement.closest(".body")) one("summary", details).focus();
  },
  e: (element) => {
    if (!element) return;
    const [file] = recordOf(element).files;
    if (file !== undefined) openArticle(file, element.dataset.id);
  },
  d: (element) => {
    if (!element) return;
    one("details", element).open = true;
    equip(element);
    (one("[aria-pressed=true]", element) ?? one("[data-word]", element)).focus();
  },
  u: () => undo(),
  "/": () => {
    if (view === "claims") return one("#claims [type=search]").focus();
    show("findings");
    return form?.elements.text.focus();
  },
  "?": () => showHelp(),
};

/** Leave the innermost thing: a note, a panel, an article. */
const leave = () => {
  const element = document.activeElement?.closest(".finding");
  if (element && document.activeElement.closest(".body")) return one("summary", element).focus();
  if (view === "articles" && one("#articles .shade.chosen")) return closeClaims();
  if (view !== "findings") {
    show("findings");
    remember();
    return one("#findings").focus();
  }
  return document.activeElement?.blur();
};

const setUpKeyboard = () =>
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || one("dialog[open]")) return;
    if (event.key === "Escape") {
      leave();
      return;
    }
    if (event.target.matches("input:not([type=checkbox]), textarea, select")) return;
    const bar = event.target.closest(".decide");
    if (bar && /^[1-9]$/.test(event.key)) {
      event.preventDefault();
      one(`.choices button:nth-child(${event.key})`, bar)?.click();
      return;
    }
    const act = KEYS[event.key];
    if (!act) return;
    event.preventDefault();
    act(focused());
  });
