import { htmlPage } from "../../src/report/html-page";
import { officeSource } from "../office-sources.mjs";
import { renderMarkdown } from "../render-markdown.mjs";

/** The address that docs/install.md is written with. */
export const EXAMPLE_ADDRESS = "https://assistant.example.gov.cn/budget";

/** Loads nothing and runs nothing. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'";

/** One upright page of A4. */
const STYLE = `
body { font: 10pt/1.5 "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", sans-serif; max-width: 46em; margin: 0 auto; }
h1 { font-size: 16pt; text-align: center; margin: 0 0 0.4em; }
h2 { font-size: 12pt; margin: 0.8em 0 0.3em; break-after: avoid; }
p, ol { margin: 0.3em 0; }
ol { padding-left: 1.6em; }
table { border-collapse: collapse; width: 100%; }
th, td { border: 1px solid #666; padding: 0.15em 0.4em; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
td:first-child { min-width: 8em; }
tr { break-inside: avoid; }
code { font-family: Consolas, "Courier New", monospace; font-size: 0.95em; }
@page { size: A4; margin: 14mm; }
`;

/** The sheet for whoever puts the add-in up: docs/install.md with the address of this package and where its office.js is. */
export function installSheet(markdown: string, address: string, office: string): string {
  const [title = "", ...rest] = markdown.split("\n");
  const here = `这一包放在 **${address}**，面板从${officeSource(office).name}载入 office.js。\n`;
  const text = [here, ...rest].join("\n").split(EXAMPLE_ADDRESS).join(address);
  const body = renderMarkdown(text);
  return htmlPage({
    title: `预算公开助手：${title.replace(/^#\s*/u, "")}`,
    policy: POLICY,
    style: STYLE,
    body,
  });
}
