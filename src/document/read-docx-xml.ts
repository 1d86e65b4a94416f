import { SaxesParser } from "saxes";
import { textFault } from "./read-text-fault";

/** What a reader of a part hears; names come without their prefix. */
export interface DocxListener {
  open(name: string, attribute: (name: string) => string | null): void;
  text?(text: string): void;
  close(name: string): void;
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
  parser.on("doctype", refuse);
  parser.on("error", refuse);
  parser.on("opentag", ({ name, attributes }) => {
    if (++depth > DEPTH) refuse();
    const byName = new Map(Object.entries(attributes).map(([key, value]) => [bare(key), value]));
    listener.open(bare(name), (key) => byName.get(key) ?? null);
  });
  parser.on("text", (text) => listener.text?.(text));
  parser.on("cdata", (text) => listener.text?.(text));
  parser.on("closetag", ({ name }) => {
    depth -= 1;
    listener.close(bare(name));
  });
  parser.write(source).close();
}

function bare(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}
