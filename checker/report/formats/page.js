"use strict";
(() => {
  const form = document.querySelector(".filters");
  const findings = [...document.querySelectorAll(".finding")];
  if (!form) return;
  form.hidden = false;
  const shown = () => findings.filter((finding) => !finding.hidden);
  const filter = () => {
    const severities = new Set([...form.querySelectorAll("[name=severity]:checked")].map((box) => box.value));
    const text = form.elements.text.value.trim().toLowerCase();
    for (const finding of findings) {
      finding.hidden = !severities.has(finding.dataset.severity) || !finding.textContent.toLowerCase().includes(text);
    }
    form.querySelector("output").textContent =
      shown().length === findings.length ? "" : `${shown().length} of ${findings.length} shown`;
  };
  form.addEventListener("input", filter);
  form.addEventListener("submit", (event) => event.preventDefault());
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches("input, textarea")) return;
    const step = { j: 1, k: -1 }[event.key];
    if (!step) return;
    const list = shown();
    const at = list.indexOf(document.activeElement.closest(".finding"));
    const next = list[Math.min(list.length - 1, Math.max(0, at + step))];
    if (next) {
      next.focus({ preventScroll: true });
      next.scrollIntoView({ block: "start" });
    }
  });
})();
