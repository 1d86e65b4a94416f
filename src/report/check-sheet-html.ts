import { escapeHtml, htmlPage } from "./html-page";
import type { CheckList } from "./check-lists";
import type { CheckSheet } from "./check-sheet";

/** Loads nothing and runs nothing, wherever the page is opened. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'";

const STYLE = `
body { font-family: 宋体, SimSun, serif; font-size: 10.5pt; color: #000; margin: 2em; }
h1 { font-family: 方正小标宋简体, 宋体, serif; font-size: 18pt; font-weight: normal; text-align: center; }
h2 { font-family: 黑体, SimHei, sans-serif; font-size: 12pt; font-weight: normal; margin: 1.2em 0 0.4em; }
table { border-collapse: collapse; width: 100%; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th, td { border: 1px solid #000; padding: 0.25em 0.4em; text-align: left; overflow-wrap: anywhere; white-space: pre-line; }
thead th { text-align: center; }
p.signature { display: flex; margin: 2em 0; }
p.signature span { flex: 1; }
section { break-before: page; }
td.amount { text-align: right; white-space: nowrap; }
@page { size: A4 landscape; margin: 15mm; }
`;

/** The report as a web page that needs nothing beside itself. */
export function toCheckSheetHtml({ title, head, lists, signature, annexes }: CheckSheet): string {
  const rows = head
    .map(
      ([label, content]) =>
        `<tr><th scope="row">${escapeHtml(label)}</th><td>${escapeHtml(content)}</td></tr>`
    )
    .join("\n");
  const body = `<table>
${rows}
</table>
${lists.map(writeList).join("\n")}
<p class="signature">${signature.map((text) => `<span>${escapeHtml(text)}</span>`).join("")}</p>
<section>
${annexes.map(writeList).join("\n")}
</section>`;
  return htmlPage({ title, policy: POLICY, style: STYLE, body });
}

function writeList({ heading, columns, rows, none }: CheckList): string {
  const title = `<h2>${escapeHtml(heading)}</h2>`;
  if (rows.length === 0) return `${title}\n<p>${escapeHtml(none)}</p>`;
  const captions = columns
    .map(({ caption }) => `<th scope="col">${escapeHtml(caption)}</th>`)
    .join("");
  const body = rows.map(
    (row) =>
      `<tr>${row
        .map(
          (text, at) =>
            `<td${columns[at]?.isAmount ? ' class="amount"' : ""}>${escapeHtml(text)}</td>`
        )
        .join("")}</tr>`
  );
  return `${title}
<table>
<thead><tr>${captions}</tr></thead>
<tbody>
${body.join("\n")}
</tbody>
</table>`;
}
