import { PackageFault } from "./package-fault";
import type { XmlElement } from "./xml-element";
import type { XmlListener } from "./xml-listener";
import { scanXml } from "./xml-scan";

/** A parsed part: `prolog + root + epilog` is the source text. */
export interface XmlTree {
  readonly prolog: string;
  readonly root: XmlElement;
  readonly epilog: string;
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
