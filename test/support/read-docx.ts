import { strFromU8, unzipSync } from "fflate";
import { SaxesParser } from "saxes";

/** An XML element with its texts and children in order. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (Element | string)[];
}

/** Parts of a .docx file; every XML part is parsed, so that one which is not well-formed throws. */
export function readDocx(bytes: Uint8Array): Readonly<Record<string, Element>> {
  return Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([path, content]) => [path, parse(strFromU8(content))])
  );
}

function parse(xml: string): Element {
  const root: Element = { name: "", attributes: {}, children: [] };
  const open = [root];
  const parser = new SaxesParser();
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    const element: Element = { name, attributes, children: [] };
    open[open.length - 1]!.children.push(element);
    open.push(element);
  });
  parser.on("closetag", () => void open.pop());
  parser.on("text", (text) => void open[open.length - 1]!.children.push(text));
  parser.write(xml).close();
  return root;
}

/** All elements of a name, in order. */
export function findAll(element: Element, name: string): readonly Element[] {
  return element.children.flatMap((child) => {
    if (typeof child === "string") return [];
    return [...(child.name === name ? [child] : []), ...findAll(child, name)];
  });
}

/** What a reader sees of an element. */
export function textOf(element: Element): string {
  return element.children
    .map((child) => {
      if (typeof child === "string") return element.name === "w:t" ? child : "";
      return child.name === "w:br" ? "\n" : textOf(child);
    })
    .join("");
}

/** Texts of the cells of every table, row by row. */
export function tablesOf(document: Element): readonly (readonly (readonly string[])[])[] {
  return findAll(document, "w:tbl").map((table) =>
    findAll(table, "w:tr").map((row) => findAll(row, "w:tc").map(textOf))
  );
}
