import { Marked } from "marked";

/**
 * A page of docs/ as the inside of a web page that is handed out alone: headings can be jumped to by their own words, and
 * links to files that are not handed out are only words.
 */
export function renderMarkdown(markdown) {
  const marked = new Marked({
    renderer: {
      heading({ tokens, depth }) {
        const text = this.parser.parseInline(tokens);
        return `<h${depth} id="${text.replace(/<[^>]+>/gu, "")}">${text}</h${depth}>\n`;
      },
      link({ href, tokens }) {
        const text = this.parser.parseInline(tokens);
        return href.startsWith("#") ? `<a href="${decodeURIComponent(href)}">${text}</a>` : text;
      },
    },
  });
  return marked.parse(markdown, { async: false });
}
