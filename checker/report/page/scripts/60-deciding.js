// ---- deciding: a row of choices with a note, the words beside a finding, progress, undo

/** The choices that make sense for a finding: people for names, "there" where there is another place. */
const choicesFor = (finding) => {
  const now = decisionOn(finding.id)?.decision;
  return Object.keys(WORDS).filter((word) => {
    if (word === now) return true;
    if (word === "same-person" || word === "different-people") return finding.people && finding.sides > 1;
    return finding.sides > 1 || (word !== "fix-there" && word !== "both-right");
  });
};

const fillBar = (bar, id) => {
  const hint = el("p", { class: "hint", id: `h-${id}` });
  const note = el("input", { type: "text", class: "note-field", autocomplete: "off", "aria-describedby": `h-${id}` });
  bar.append(el("div", { class: "choices" }), el("label", {}, el("span", {}, "Note"), " ", note), hint);
  one(".choices", bar).append(
    ...choicesFor(records.get(id)).map((word, at) =>
      el("button", { type: "button", "data-word": word, title: WORDS[word][1], "aria-keyshortcuts": String(at + 1) }, el("span", { class: "digit", "aria-hidden": "true" }, String(at + 1)), " ", WORDS[word][0])),
  );
  bar.addEventListener("click", (event) => {
    const button = event.target.closest("[data-word]");
    if (button) choose(id, button.dataset.word, note);
  });
  note.addEventListener("keydown", (event) => {
    if (event.key === "Enter") saveNote(id, note);
  });
  note.addEventListener("change", () => saveNote(id, note));
};

const choose = (id, word, note) => {
  const now = decisionOn(id);
  if (now?.decision === word) return decide(id, null);
  if (NEEDS_NOTE.has(word) && !note.value.trim()) {
    note.dataset.waiting = word;
    one(`#h-${CSS.escape(id)}`).textContent = "Say in the note what makes both right (“before revision”, “with Crimea”), then press Enter.";
    note.focus();
    return undefined;
  }
  return decide(id, newDecision(id, word, note.value.trim()));
};

const saveNote = (id, field) => {
  const now = decisionOn(id);
  const word = field.dataset.waiting || now?.decision;
  const text = field.value.trim();
  if (!word || (now && now.decision === word && (now.note ?? "") === text)) return;
  if (NEEDS_NOTE.has(word) && !text) return;
  delete field.dataset.waiting;
  decide(id, newDecision(id, word, text));
};

/** Decide (null takes a decision back), keep it, and show it everywhere. */
const decide = (id, made, isUndo = false) => {
  const old = here[id];
  if (!isUndo) undone.push({ id, was: decisionOn(id) });
  here[id] = { made, was: asText(before.get(id)) };
  keepHere();
  showDecided(id);
  const { message } = records.get(id);
  say(made ? `${WORDS[made.decision][0]}: ${message}. u takes it back.` : `No decision on: ${message}`);
  if (report.live) return send(id, made, old);
  return undefined;
};

const undo = () => {
  const last = undone.pop();
  if (!last) return say("Nothing to undo.");
  decide(last.id, last.was, true);
  return go(last.id);
};

const showDecided = (id) => {
  const element = card(id);
  if (element) showDecision(element);
  showProgress();
};

const showDecision = (element) => {
  const made = decisionOn(element.dataset.id);
  if (!made && !element.dataset.equipped && !element.classList.contains("decided")) return;
  one(".decision", element).textContent = made ? `${WORDS[made.decision][0]}${made.note ? `: ${made.note}` : ""}` : "";
  element.classList.toggle("decided", Boolean(made));
  const bar = one(".decide", element);
  if (!bar?.childElementCount) return;
  for (const button of all("[data-word]", bar)) button.setAttribute("aria-pressed", String(button.dataset.word === made?.decision));
  const note = one(".note-field", bar);
  if (document.activeElement !== note) note.value = made?.note ?? "";
  one(".hint", bar).textContent = made ? WORDS[made.decision][1] : "Which statement is wrong, if any? d and a number decide.";
};

const showProgress = () => {
  const all = decidable();
  const done = all.filter((finding) => decisionOn(finding.id)).length;
  const box = one(".figures .progress");
  if (!box) return;
  box.hidden = all.length === 0;
  one("progress", box).value = done;
  one("progress", box).max = Math.max(all.length, 1);
  one(".told", box).textContent = `${done} of ${all.length} decided`;
};
