import { LIMITS } from "./limits";
import { PackageFault } from "./package-fault";
import type { XmlListener } from "./xml-listener";

const DECLARATION =
  /^<\?xml\s+version\s*=\s*(["'])1\.[0-9]+\1(\s+encoding\s*=\s*(["'])[A-Za-z][\w.-]*\3)?(\s+standalone\s*=\s*(["'])(yes|no)\5)?\s*\?>/u;
/** Comments, CDATA, DOCTYPE, processing instructions, and what no text may contain. */
const UNUSUAL = /<[!?]|\]\]>|[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;
const REFERENCE = /&([^;&]*)(;?)/g;
const NAMED: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
};

const TAB = 9;
const LINE_FEED = 10;
const RETURN = 13;
const SPACE = 32;
const DOUBLE_QUOTE = 34;
const SINGLE_QUOTE = 39;
const SLASH = 47;
const LESS = 60;
const EQUALS = 61;
const GREATER = 62;

/** Where the root element of plain XML begins: tags, text and the five entities, as spreadsheets write it; null for any other. */
export function plainXmlStart(source: string): number | null {
  const start = DECLARATION.exec(source)?.[0].length ?? 0;
  // Only what follows is copied, and only by reference.
  return UNUSUAL.test(start === 0 ? source : source.slice(start)) ? null : start;
}

/**
 * Parses plain XML twice as fast as a parser for all of XML, which matters for sheets with a million cells. What is
 * not well-formed is refused here as there; only names beyond ASCII are not looked at letter by letter.
 * @param start - from {@link plainXmlStart}
 * @throws PackageFault - "damaged"
 */
export function scanPlainXml(source: string, start: number, listener: XmlListener): void {
  new PlainXmlScanner(source, start, listener).scan();
}

/** Most elements of a sheet have none. */
const NO_ATTRIBUTES: Record<string, string> = Object.freeze({});

class PlainXmlScanner {
  readonly #open: string[] = [];
  #hasRoot = false;

  readonly #source: string;
  #at: number;
  readonly #listener: XmlListener;

  constructor(source: string, at: number, listener: XmlListener) {
    this.#source = source;
    this.#at = at;
    this.#listener = listener;
  }

  scan(): void {
    const source = this.#source;
    while (this.#at < source.length) {
      const tag = source.indexOf("<", this.#at);
      this.#text(tag === -1 ? source.length : tag);
      if (tag === -1) break;
      this.#at = this.#listener.readAhead?.(tag) ?? tag;
      if (this.#at > tag) continue;
      if (source.charCodeAt(tag + 1) === SLASH) this.#closeTag(tag);
      else this.#openTag(tag);
    }
    if (this.#open.length > 0 || !this.#hasRoot) throw fault("unexpected end");
  }

  #text(end: number): void {
    const start = this.#at;
    if (start === end) return;
    this.#at = end;
    if (this.#open.length === 0) {
      for (let at = start; at < end; at++)
        if (!isSpace(this.#source.charCodeAt(at))) throw fault("text outside of the root element");
      return;
    }
    const text = this.#source.slice(start, end);
    const lines = text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
    this.#listener.text(decodeReferences(lines));
  }

  #closeTag(tag: number): void {
    const source = this.#source;
    const name = this.#open.pop();
    if (name === undefined || !source.startsWith(name, tag + 2)) throw fault("unexpected end tag");
    const end = this.#skipSpace(tag + 2 + name.length);
    if (source.charCodeAt(end) !== GREATER) throw fault("unexpected end tag");
    this.#at = end + 1;
    this.#listener.close(name, tag, this.#at);
  }

  #openTag(tag: number): void {
    const source = this.#source;
    const listener = this.#listener;
    if (this.#open.length === 0 && this.#hasRoot) throw fault("more than one root element");
    if (this.#open.length >= LIMITS.depth) throw fault("XML is nested too deeply");
    this.#hasRoot = true;
    this.#at = tag + 1;
    const name = this.#name();
    const attributes = this.#attributes();
    const isEmpty = source.charCodeAt(this.#at) === SLASH;
    if (isEmpty) this.#at++;
    if (source.charCodeAt(this.#at) !== GREATER) throw fault("malformed tag");
    this.#at++;
    listener.open(name, attributes, tag, this.#at);
    if (isEmpty) listener.close(name, this.#at, this.#at);
    else this.#open.push(name);
  }

  /** Leaves the position at the "/" or ">" that ends the tag. */
  #attributes(): Record<string, string> {
    const source = this.#source;
    let attributes = NO_ATTRIBUTES;
    for (;;) {
      const next = this.#skipSpace(this.#at);
      const code = source.charCodeAt(next);
      const isFirstAfterSpace = next > this.#at;
      this.#at = next;
      if (code === SLASH || code === GREATER) return attributes;
      if (!isFirstAfterSpace) throw fault("no white space between attributes");
      const name = this.#name();
      this.#at = this.#skipSpace(this.#at);
      if (source.charCodeAt(this.#at) !== EQUALS) throw fault("attribute without value");
      this.#at = this.#skipSpace(this.#at + 1);
      if (attributes[name] !== undefined) throw fault("duplicate attribute");
      if (attributes === NO_ATTRIBUTES) attributes = {};
      attributes[name] = this.#quoted();
    }
  }

  #quoted(): string {
    const source = this.#source;
    const quote = source.charCodeAt(this.#at);
    if (quote !== DOUBLE_QUOTE && quote !== SINGLE_QUOTE) throw fault("unquoted attribute value");
    const start = this.#at + 1;
    let end = start;
    let isPlain = true;
    for (let code = source.charCodeAt(end); code !== quote; code = source.charCodeAt(++end)) {
      if (code === LESS || Number.isNaN(code)) throw fault("malformed attribute value");
      if (code < SPACE || code === AMPERSAND) isPlain = false;
    }
    this.#at = end + 1;
    const value = source.slice(start, end);
    return isPlain ? value : decodeReferences(value.replace(/\r\n|[\t\n\r]/g, " "));
  }

  /** Letters, digits and "_", ":", ".", "-", not beginning with a digit or sign. */
  #name(): string {
    const source = this.#source;
    const start = this.#at;
    if (!isNameStart(source.charCodeAt(start))) throw fault("malformed name");
    let end = start + 1;
    while (isNamePart(source.charCodeAt(end))) end++;
    this.#at = end;
    return source.slice(start, end);
  }

  #skipSpace(from: number): number {
    let at = from;
    while (isSpace(this.#source.charCodeAt(at))) at++;
    return at;
  }
}

const AMPERSAND = 38;
const COLON = 58;

function isSpace(code: number): boolean {
  return code === SPACE || code === LINE_FEED || code === RETURN || code === TAB;
}

function isNameStart(code: number): boolean {
  const lower = code | 32;
  return (lower >= 97 && lower <= 122) || code === 95 || code === COLON || code >= 128;
}

function isNamePart(code: number): boolean {
  return isNameStart(code) || (code >= 48 && code <= 57) || code === 45 || code === 46;
}

function decodeReferences(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(REFERENCE, (_, name: string, end: string) => {
    const decoded = end === "" ? undefined : (NAMED[name] ?? decodeNumber(name));
    if (decoded === undefined) throw fault("unknown entity");
    return decoded;
  });
}

function decodeNumber(name: string): string | undefined {
  const [, hex, decimal] = /^#(?:x([0-9A-Fa-f]{1,6})|([0-9]{1,7}))$/.exec(name) ?? [];
  const code = hex === undefined ? Number(decimal ?? NaN) : parseInt(hex, 16);
  const isCharacter =
    code === TAB ||
    code === LINE_FEED ||
    code === RETURN ||
    (code >= SPACE && code < 0xd800) ||
    (code > 0xdfff && code < 0xfffe) ||
    (code > 0xffff && code <= 0x10ffff);
  return isCharacter ? String.fromCodePoint(code) : undefined;
}

function fault(detail: string): PackageFault {
  return new PackageFault("damaged", detail);
}
