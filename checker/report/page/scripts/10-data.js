// ---- data: what the page knows of the report, as JSON beside the text

let report = JSON.parse(one("#findings-data").textContent);
let records = new Map(report.findings.map((finding) => [finding.id, finding]));

/** The articles and claims are large: they are read when somebody asks for them. */
let articlesRead = null;
const articles = () => {
  if (!articlesRead) {
    articlesRead = JSON.parse(one("#articles-data").textContent);
    articlesRead.at = Object.fromEntries(articlesRead.columns.map((name, at) => [name, at]));
  }
  return articlesRead;
};

const cards = () => all("#list > .finding, #list > .group > .finding");
const card = (id) => document.getElementById(`f-${id}`);
const recordOf = (element) => records.get(element.dataset.id);
