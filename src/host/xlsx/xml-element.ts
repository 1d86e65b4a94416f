import { escapeXml } from "./xml-text";

/**
 * An element that remembers its source: `open`, `children` and `close` put together give the source text again, character
 * for character. Raw text, comments and CDATA between elements are strings among the children.
 */
export interface XmlElement {
  /** With its prefix, as written. */
  readonly name: string;
  /** Without prefix. */
  readonly local: string;
  readonly attributes: Record<string, string>;
  open: string;
  readonly children: (XmlElement | string)[];
  close: string;
  /** Own text, unescaped, without that of child elements. */
  readonly text: string;
}

/** The source text of an element. */
export function toSource(element: XmlElement): string {
  const parts: string[] = [];
  collectSource(element, parts);
  return parts.join("");
}

function collectSource(element: XmlElement, parts: string[]): void {
  parts.push(element.open);
  for (const child of element.children)
    if (typeof child === "string") parts.push(child);
    else collectSource(child, parts);
  parts.push(element.close);
}

/** Child elements, optionally of one local name. */
export function childrenOf(element: XmlElement, local?: string): readonly XmlElement[] {
  return element.children.filter(
    (child): child is XmlElement =>
      typeof child !== "string" && (local === undefined || child.local === local)
  );
}

/** First child element of a local name. */
export function childOf(element: XmlElement | null, local: string): XmlElement | null {
  return (element && childrenOf(element, local)[0]) ?? null;
}

/** Value of an attribute, null when it is not there; attributes of the format's own have no prefix. */
export function attributeOf(element: XmlElement | null, name: string): string | null {
  return element?.attributes[name] ?? null;
}

/** True for "1", "true" and "on" (ST_OnOff and xsd:boolean). */
export function isOn(value: string | null): boolean {
  return value === "1" || value === "true" || value === "on";
}

/** Sets an attribute, or drops it with null, leaving the rest of the tag as it is. */
export function setAttribute(element: XmlElement, name: string, value: string | null): void {
  element.open = withAttribute(element.open, name, value);
  if (value === null) Reflect.deleteProperty(element.attributes, name);
  else element.attributes[name] = value;
}

/** A tag's source with one attribute set or, with null, dropped. */
export function withAttribute(tag: string, name: string, value: string | null): string {
  const end = tagEnd(tag);
  const [head, tail] = [tag.slice(0, end), tag.slice(end)];
  const present = new RegExp(
    `\\s+${name.replace(/[.:-]/g, "\\$&")}\\s*=\\s*("[^"]*"|'[^']*')`,
    "u"
  );
  const written = value === null ? "" : ` ${name}="${escapeXml(value)}"`;
  if (present.test(head)) return head.replace(present, () => written) + tail;
  if (value === null) return tag;
  const close = /(?<!\s)\s*\/?>$/u.exec(head)?.[0] ?? "";
  return `${head.slice(0, head.length - close.length)}${written}${close}${tail}`;
}

/** Position behind the first tag; a ">" inside an attribute value does not end it. */
function tagEnd(source: string): number {
  let quote = "";
  for (let at = 0; at < source.length; at++) {
    const character = source[at] ?? "";
    if (quote !== "") quote = character === quote ? "" : quote;
    else if (character === '"' || character === "'") quote = character;
    else if (character === ">") return at + 1;
  }
  return source.length;
}

/** Inserts a child at an index of `children`; an empty-element tag is opened first. */
export function insertChild(parent: XmlElement, child: XmlElement, index: number): void {
  if (parent.close === "") {
    parent.open = parent.open.replace(/(?<!\s)\s*\/>$/, ">");
    parent.close = `</${parent.name}>`;
  }
  parent.children.splice(index, 0, child);
}

/** Adds a child after the last child element, before trailing white space. */
export function appendChild(parent: XmlElement, child: XmlElement): void {
  const last = childrenOf(parent).slice(-1)[0];
  insertChild(parent, child, last ? parent.children.indexOf(last) + 1 : 0);
}

/** Removes a child element. */
export function removeChild(parent: XmlElement, child: XmlElement): void {
  const index = parent.children.indexOf(child);
  if (index !== -1) parent.children.splice(index, 1);
}

/** Prefix of a name with its colon, "" without one: "x:row" -> "x:". */
export function prefixOf(name: string): string {
  return name.slice(0, name.indexOf(":") + 1);
}
