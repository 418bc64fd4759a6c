// ---- decisions: what was decided, here or before, and where it is kept

/** Words of the decisions file, what the buttons say, what each does, and how far it reaches. */
const WORDS = {
  "fix-here": ["Fix here", "The first place is to be mended. The finding stays open until it is.", ""],
  "fix-there": ["Fix there", "The other place is to be mended. The finding stays open until it is.", ""],
  "both-right": ["Both right", "Needs a note that says what makes both right. Settles it wherever the same is said.", "claim"],
  "same-person": ["Same person", "Both spellings stand. Settles it wherever the same is said.", "claim"],
  "different-people": ["Different people", "Settles it wherever the same is said.", "claim"],
  "accepted": ["Dismiss until the text changes", "Settles it until a sentence around the quoted words changes.", "text"],
  "unsure": ["Unsure", "Leaves it open, and says so in the next run.", ""],
};
const NEEDS_NOTE = new Set(["both-right"]);
const FIELDS = ["finding", "claim", "text", "rule", "decision", "note", "quotes", "by", "on"];

const stored = `factcheck:${report.report}`;
let before = new Map(); // decisions of the file that the report was made with, by finding
let here = {}; // decisions made on this page: {finding: {made: decision or null, was: what the file said then}}
let undone = [];

let beforeByClaim = new Map(); // of these, the ones that hold wherever the same is said

const readBefore = () => {
  before = new Map(report.decisions.map((decision) => [decision.finding, decision]));
  beforeByClaim = new Map(report.decisions.filter((made) => WORDS[made.decision]?.[2] === "claim").map((made) => [made.claim, made]));
};
const inFile = (id) => {
  return before.get(id) ?? beforeByClaim.get(records.get(id)?.claim) ?? null;
};
const asText = (decision) => JSON.stringify(decision ?? null);

/** Decisions out of the browser. One is dropped where the file has changed its mind since. */
const readHere = () => {
  here = {};
  if (report.live) return;
  try {
    const kept = JSON.parse(localStorage.getItem(stored) ?? "{}");
    for (const [id, entry] of Object.entries(kept)) {
      if (entry && entry.was === asText(before.get(id))) here[id] = entry;
    }
  } catch {
    here = {};
  }
};
const keepHere = () => {
  if (report.live) return;
  try {
    localStorage.setItem(stored, JSON.stringify(here));
  } catch {
    say("This browser keeps nothing for pages from disk: save the decisions before you close the page.");
  }
};

/** The decision in force on a finding, null where there is none or the text has changed since it was accepted. */
const decisionOn = (id) => {
  const made = id in here ? here[id].made : inFile(id);
  if (!made) return null;
  const finding = records.get(id);
  return WORDS[made.decision]?.[2] === "text" && finding && made.text !== finding.text ? null : made;
};

const newDecision = (id, decision, note) => {
  const { claim, text, rule, quotes } = records.get(id);
  const now = new Date();
  const day = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0"));
  return { finding: id, claim, text, rule, decision, note, quotes, by: "", on: day.join("-") };
};

/** Every decision of the file and of this page. */
const everyDecision = () => {
  const found = new Map(before);
  for (const [id, { made }] of Object.entries(here)) {
    if (made) found.set(id, made);
    else found.delete(id);
  }
  return [...found.values()];
};

/** "open", "decided" or "known" (settled by a baseline or a suppression). */
const stateOf = (finding) => {
  if (decisionOn(finding.id)) return "decided";
  return finding.settled && finding.settled !== "decision" ? "known" : "open";
};
const decidable = () => report.findings.filter((finding) => stateOf(finding) !== "known");
