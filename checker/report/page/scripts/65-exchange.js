// ---- exchange: the decisions file out and in, and the summary for the story's chat

const download = (name, type, content) => {
  const address = URL.createObjectURL(new Blob([content], { type }));
  el("a", { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 10000);
};

const ascii = (text) => text.replace(/[\u007f-\uffff]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`);
const inOrder = (a, b) => (a.rule === b.rule ? (a.finding < b.finding ? -1 : 1) : a.rule < b.rule ? -1 : 1);

/** The decisions file, as `factcheck decide` writes it. */
const decisionsFile = () => {
  const kept = everyDecision()
    .sort(inOrder)
    .map((made) => Object.fromEntries(FIELDS.filter((name) => made[name]?.length).map((name) => [name, made[name]])));
  return `${ascii(JSON.stringify({ version: 1, decisions: kept }, null, 2))}\n`;
};

const exportDecisions = () => {
  const number = everyDecision().length;
  if (!number) return say("There is no decision to save yet.");
  download("factcheck-decisions.json", "application/json", decisionsFile());
  return say(`${many(number, "decision")} saved as factcheck-decisions.json.`);
};

const isDecision = (made) =>
  made && typeof made === "object" && made.decision in WORDS &&
  ["finding", "claim", "text", "rule"].every((name) => typeof made[name] === "string" && made[name]);

const importDecisions = async (file) => {
  let read;
  try {
    read = JSON.parse(await file.text());
  } catch {
    return say(`${file.name} is not valid JSON.`);
  }
  if (read?.version !== 1 || !Array.isArray(read.decisions) || !read.decisions.every(isDecision)) {
    return say(`${file.name} is not a decisions file of factcheck.`);
  }
  for (const made of read.decisions) {
    here[made.finding] = { made, was: asText(before.get(made.finding)) };
    if (report.live && records.has(made.finding)) send(made.finding, made);
  }
  keepHere();
  for (const element of cards()) showDecision(element);
  showProgress();
  filter();
  return say(`${many(read.decisions.length, "decision")} loaded from ${file.name}.`);
};

const plain = (text) => text.replace(/[\\`*_{}[\]<>#|~]/g, "\\$&");

/** What stands on the page, for people who will not open it. */
const summaryText = () => {
  const lines = shown().map((element) => {
    const finding = recordOf(element);
    const made = decisionOn(finding.id);
    const told = made ? ` → ${WORDS[made.decision][0]}${made.note ? `: ${plain(made.note)}` : ""}` : "";
    const more = finding.sides > finding.places.length ? ", …" : "";
    return `- [${made ? "x" : " "}] **${finding.severity}** ${plain(finding.message)} (${finding.places.map(plain).join(", ")}${more})${told}`;
  });
  const done = decidable().filter((finding) => decisionOn(finding.id)).length;
  return [plain(report.verdict), "", ...lines, "", `${done} of ${decidable().length} decided.`, ""].join("\n");
};

const showSummary = () => {
  const dialog = one("#text");
  one("textarea", dialog).value = summaryText();
  dialog.showModal();
  one("textarea", dialog).select();
};

const copySummary = () => {
  const field = one("#text textarea");
  field.select();
  const copied = navigator.clipboard ? navigator.clipboard.writeText(field.value) : Promise.reject();
  copied.then(() => say("The summary is copied."), () => say("Press Ctrl-C to copy the selected text."));
};
