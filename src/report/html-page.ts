/** Text as it stands in a web page, between tags or in an attribute. */
export function escapeHtml(text: string): string {
  return text
    .replace(/&/gu, "&amp;")
    .replace(/</gu, "&lt;")
    .replace(/>/gu, "&gt;")
    .replace(/"/gu, "&quot;")
    .replace(/'/gu, "&#39;");
}

/** What a page of its own is made of. */
export interface HtmlPage {
  readonly title: string;
  /** Content security policy: the page loads and runs nothing else. */
  readonly policy: string;
  readonly style: string;
  /** Written already; what stands under the title. */
  readonly body: string;
}

/** A web page that needs nothing beside itself. */
export function htmlPage({ title, policy, style, body }: HtmlPage): string {
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>${escapeHtml(title)}</title>
<style>${style}</style>
</head>
<body>
<h1>${escapeHtml(title)}</h1>
${body}
</body>
</html>
`;
}
