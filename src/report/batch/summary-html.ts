import { escapeHtml, htmlPage } from "../html-page";
import type { Summary, SummaryCell, SummaryTable } from "./summary";

/** Sorts a table by the caption that is clicked, and shows only rows that hold what is typed; all there is to run. */
export const SUMMARY_SCRIPT = `
for (const section of document.querySelectorAll("section")) {
  const body = section.querySelector("tbody");
  section.querySelector("input").addEventListener("input", ({ target }) => {
    for (const row of body.rows) row.hidden = !row.textContent.includes(target.value.trim());
  });
  section.querySelectorAll("th button").forEach((button, at) => {
    button.addEventListener("click", () => {
      const isDown = button.parentElement.getAttribute("aria-sort") === "ascending";
      for (const head of section.querySelectorAll("th")) head.removeAttribute("aria-sort");
      button.parentElement.setAttribute("aria-sort", isDown ? "descending" : "ascending");
      const key = (row) => row.cells[at].textContent;
      const order = (one, two) => key(one).localeCompare(key(two), "zh-CN", { numeric: true });
      body.append(...[...body.rows].sort((one, two) => (isDown ? order(two, one) : order(one, two))));
    });
  });
}
`;

/** SHA-256 of the script: the page runs nothing else, wherever it is opened. */
export const SUMMARY_SCRIPT_HASH = "sha256-pft5zVGMGIzOPzrOhQwE4cLVCwHFaGK1NMVFtAWTMn8=";

const POLICY = `default-src 'none'; style-src 'unsafe-inline'; script-src '${SUMMARY_SCRIPT_HASH}'`;

const STYLE = `
body { font-family: 宋体, SimSun, serif; font-size: 10.5pt; color: #000; margin: 2em; }
h1 { font-size: 18pt; font-weight: normal; }
h2 { font-family: 黑体, SimHei, sans-serif; font-size: 12pt; font-weight: normal; }
table { border-collapse: collapse; }
th { position: sticky; top: 0; background: #eee; }
th button { font: inherit; white-space: nowrap; border: 0; background: none; padding: 0.25em 0.4em; cursor: pointer; }
th[aria-sort="ascending"] button::after { content: " ▲"; }
th[aria-sort="descending"] button::after { content: " ▼"; }
th, td { border: 1px solid #000; text-align: left; overflow-wrap: anywhere; }
td { padding: 0.25em 0.4em; }
td.number { text-align: right; white-space: nowrap; }
`;

/**
 * The summary as a web page that needs nothing beside itself.
 * @param hrefOf - address of a file, null for one that is not linked
 */
export function toSummaryHtml(
  { title, head, tables }: Summary,
  hrefOf: (file: string) => string | null
): string {
  const told = head.map(
    ([label, content]) => `<p>${escapeHtml(label)}：${escapeHtml(content)}。</p>`
  );
  const body = `${told.join("\n")}
${tables.map((table) => writeTable(table, hrefOf)).join("\n")}
<script>${SUMMARY_SCRIPT}</script>`;
  return htmlPage({ title, policy: POLICY, style: STYLE, body });
}

function writeTable(
  { name, columns, rows }: SummaryTable,
  hrefOf: (file: string) => string | null
): string {
  const captions = columns.map(
    ({ caption }) => `<th scope="col"><button type="button">${escapeHtml(caption)}</button></th>`
  );
  const body = rows.map((row) => `<tr>${row.map((cell) => writeCell(cell, hrefOf)).join("")}</tr>`);
  return `<section>
<h2>${escapeHtml(name)}</h2>
<p><label>只看含有：<input type="search"></label></p>
<table>
<thead><tr>${captions.join("")}</tr></thead>
<tbody>
${body.join("\n")}
</tbody>
</table>
</section>`;
}

function writeCell(cell: SummaryCell, hrefOf: (file: string) => string | null): string {
  if (cell === null) return "<td></td>";
  if (typeof cell === "number") return `<td class="number">${cell}</td>`;
  const href = cell.file === undefined ? null : hrefOf(cell.file);
  const text = escapeHtml(cell.text);
  return href === null ? `<td>${text}</td>` : `<td><a href="${escapeHtml(href)}">${text}</a></td>`;
}
