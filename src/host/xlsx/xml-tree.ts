import { SaxesParser } from "saxes";
import { LIMITS } from "./limits";
import { PackageFault } from "./package-fault";
import { plainXmlStart, scanPlainXml } from "./plain-xml";
import type { XmlElement } from "./xml-element";

/** A parsed part: `prolog + root + epilog` is the source text. */
export interface XmlTree {
  readonly prolog: string;
  readonly root: XmlElement;
  readonly epilog: string;
}

/**
 * What a reader of one kind of part hears while it is parsed; positions are indexes into the source text. Attributes may be
 * shared between elements: who changes them makes a copy.
 */
export interface XmlListener {
  open(name: string, attributes: Record<string, string>, start: number, end: number): void;
  text(text: string): void;
  close(name: string, start: number, end: number): void;
  /**
   * Reads whole elements by itself, where the listener knows them by heart and the parser lets it: gives the position
   * behind them, or `start`, that of a "<", where there is nothing it knows.
   */
  readAhead?(start: number): number;
}

/**
 * Parses XML without resolving anything outside of it.
 * @throws PackageFault - "damaged" for XML that is not well-formed, for any DOCTYPE, and for nesting beyond `LIMITS.depth`
 */
export function scanXml(source: string, listener: XmlListener): void {
  const start = plainXmlStart(source);
  if (start === null) scanAnyXml(source, listener);
  else scanPlainXml(source, start, listener);
}

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

/** Parses a part of moderate size as a whole. */
export function parseXml(source: string): XmlTree {
  const builder = createTreeBuilder(source);
  scanXml(source, builder);
  return builder.finish();
}

/** Parses one element that we wrote ourselves. */
export function parseElement(source: string): XmlElement {
  return parseXml(source).root;
}

/** Source text of a tree. */
export function treeSource(tree: XmlTree, rootSource: string): string {
  return `${tree.prolog}${rootSource}${tree.epilog}`;
}

/** Builds the lossless tree from a scan. `skipTo` leaves a stretch of the source out of the tree. */
export interface TreeBuilder extends XmlListener {
  skipTo(position: number): void;
  finish(): XmlTree;
}

interface OpenElement extends XmlElement {
  text: string;
}

export function createTreeBuilder(source: string): TreeBuilder {
  const stack: OpenElement[] = [];
  let root: XmlElement | null = null;
  let prolog = "";
  let cursor = 0;
  const flush = (parent: XmlElement | undefined, to: number) => {
    if (parent && to > cursor) parent.children.push(source.slice(cursor, to));
  };
  return {
    open(name, attributes, start, end) {
      const parent = stack[stack.length - 1];
      const local = name.slice(name.indexOf(":") + 1);
      const open = source.slice(start, end);
      const own = { ...attributes };
      const element = { name, local, attributes: own, open, children: [], close: "", text: "" };
      if (parent) {
        flush(parent, start);
        parent.children.push(element);
      } else {
        prolog = source.slice(0, start);
        root = element;
      }
      stack.push(element);
      cursor = end;
    },
    text(text) {
      const current = stack[stack.length - 1];
      if (current) current.text += text;
    },
    close(_name, start, end) {
      const element = stack.pop();
      flush(element, start);
      if (element) element.close = source.slice(start, end);
      cursor = end;
    },
    skipTo(position) {
      cursor = position;
    },
    finish() {
      if (!root) throw new PackageFault("damaged", "XML without root element");
      return { prolog, root, epilog: source.slice(cursor) };
    },
  };
}
