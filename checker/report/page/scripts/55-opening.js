// ---- opening: a finding gets its tools when it is opened

/** Go to a finding: open it where wanted, focus it and bring it into sight. */
const go = (id, open = false) => {
  const element = card(id);
  if (!element) return;
  if (element.hidden) clearFilters();
  show("findings");
  const details = one("details", element);
  if (open) details.open = true;
  current = id;
  one("summary", details).focus({ preventScroll: true });
  element.scrollIntoView({ block: "start" });
  remember();
};

/** The text of the rule, copied beneath the finding that asks for it. */
const toggleRule = (link) => {
  const there = link.parentElement.nextElementSibling;
  if (there?.classList.contains("rule-text")) there.remove();
  else {
    const text = one(".rule-text", document.getElementById(decodeURIComponent(link.hash.slice(1))) ?? document.body);
    if (text) link.parentElement.after(text.cloneNode(true));
  }
  link.setAttribute("aria-expanded", String(link.parentElement.nextElementSibling?.classList.contains("rule-text") ?? false));
};

/**
 * All findings but the first come folded in <noscript>, which a browser with scripts keeps as one piece of text: thousands
 * of them cost nothing until they are opened. The text is the server's, with everything of articles escaped.
 */
const unfold = (element) => {
  const folded = one(".body > noscript", element);
  if (!folded) return;
  const parts = folded.firstElementChild ? folded : new DOMParser().parseFromString(folded.textContent, "text/html").body;
  folded.replaceWith(...parts.childNodes);
};

/** More closed findings than this stay closed in print. */
const MOST_PRINTED = 300;

const equip = (element) => {
  if (element.dataset.equipped) return;
  element.dataset.equipped = "yes";
  unfold(element);
  for (const place of all("figcaption .where", element)) {
    const { article } = place.dataset;
    if (Number(article) < 0) continue;
    const link = el("a", { href: "#articles", class: "to-article" }, place.textContent);
    link.dataset.to = article;
    const nth = all(`[data-to="${article}"]`, element).length;
    link.addEventListener("click", (event) => {
      event.preventDefault();
      openArticle(Number(article), element.dataset.id, nth);
    });
    place.replaceChildren(link);
  }
  one(".why", element).setAttribute("role", "button");
  one(".why", element).setAttribute("aria-expanded", "false");
  fillBar(one(".decide", element), element.dataset.id);
  showDecision(element);
};

const setUpOpening = () => {
  const list = one("#list");
  // "toggle" does not bubble; it is caught on its way down.
  list.addEventListener(
    "toggle",
    (event) => {
      const element = event.target.parentElement;
      if (event.target.open && element.matches(".finding")) equip(element);
    },
    true,
  );
  list.addEventListener("click", (event) => {
    const link = event.target.closest("a");
    if (link?.matches(".why")) {
      event.preventDefault();
      toggleRule(link);
    } else if (link?.matches(".permalink")) {
      event.preventDefault();
      current = link.closest(".finding").dataset.id;
      remember();
      navigator.clipboard?.writeText(location.href).then(() => say("The link is copied."), () => say("The link stands in the address bar."));
    }
  });
  list.addEventListener("keydown", (event) => {
    if (event.key === " " && event.target.matches(".why")) {
      event.preventDefault();
      toggleRule(event.target);
    }
  });
  let opened = [];
  addEventListener("beforeprint", () => {
    const closed = shown().filter((element) => !one("details", element).open);
    opened = closed.length <= MOST_PRINTED ? closed : [];
    for (const element of opened) {
      equip(element); // now: "toggle" would come after the print
      one("details", element).open = true;
    }
  });
  addEventListener("afterprint", () => {
    for (const element of opened) one("details", element).open = false;
  });
  for (const details of all("#list > .finding > details[open]")) equip(details.parentElement);
};
