import { SaxesParser } from "saxes";
import { LIMITS } from "./limits";
import { PackageFault } from "./package-fault";
import { plainXmlStart, scanPlainXml } from "./plain-xml";
import type { XmlListener } from "./xml-listener";

/**
 * Parses XML without resolving anything outside of it.
 * @throws PackageFault - "damaged" for XML that is not well-formed, for any DOCTYPE, and for nesting beyond `LIMITS.depth`
 */
export function scanXml(source: string, listener: XmlListener): void {
  const start = plainXmlStart(source);
  if (start === null) scanAnyXml(source, listener);
  else scanPlainXml(source, start, listener);
}

/** The same for whatever XML allows, at half the speed. */
export function scanAnyXml(source: string, listener: XmlListener): void {
  const parser = new SaxesParser({ xmlns: false });
  let depth = 0;
  parser.on("doctype", () => {
    throw new PackageFault("damaged", "DOCTYPE in a part");
  });
  parser.on("error", (error) => {
    throw new PackageFault("damaged", error.message);
  });
  parser.on("opentag", (tag) => {
    if (++depth > LIMITS.depth) throw new PackageFault("damaged", "XML is nested too deeply");
    const end = parser.position;
    // "<" cannot stand inside an attribute value, so the last one begins the tag.
    listener.open(tag.name, tag.attributes, source.lastIndexOf("<", end - 1), end);
  });
  parser.on("text", (text) => listener.text(text));
  parser.on("cdata", (text) => listener.text(text));
  parser.on("closetag", (tag) => {
    depth--;
    const end = parser.position;
    listener.close(tag.name, tag.isSelfClosing ? end : source.lastIndexOf("<", end - 1), end);
  });
  parser.write(source).close();
}
