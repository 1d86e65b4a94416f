import { SaxesParser } from "saxes";
import { textFault } from "../read-text-fault";

/** Where a tag stands in the source of its part; end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What a reader of a part hears; names come without their prefix. */
export interface DocxListener {
  open(name: string, attribute: (name: string) => string | null, tag: Span): void;
  text?(text: string): void;
  close(name: string, tag: Span): void;
}

/** Deeper than any document of a word processor. */
const DEPTH = 256;

/**
 * Parses one part without resolving anything outside of it.
 * @throws TextFault "damaged" for XML that is not well-formed, for any DOCTYPE and for senseless nesting
 */
export function scanDocxXml(source: string, listener: DocxListener): void {
  const parser = new SaxesParser({ xmlns: false });
  let depth = 0;
  const refuse = (): never => {
    throw textFault("damaged");
  };
  // No "<" may stand in an attribute: the last one before the end of a tag begins it.
  const tag = (): Span => {
    const end = parser.position;
    return { start: source.lastIndexOf("<", end - 1), end };
  };
  parser.on("doctype", refuse);
  parser.on("error", refuse);
  parser.on("opentag", ({ name, attributes }) => {
    if (++depth > DEPTH) refuse();
    const byName = new Map(Object.entries(attributes).map(([key, value]) => [bare(key), value]));
    listener.open(bare(name), (key) => byName.get(key) ?? null, tag());
  });
  parser.on("text", (text) => listener.text?.(text));
  parser.on("cdata", (text) => listener.text?.(text));
  parser.on("closetag", ({ name }) => {
    depth -= 1;
    listener.close(bare(name), tag());
  });
  parser.write(source).close();
}

function bare(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}
