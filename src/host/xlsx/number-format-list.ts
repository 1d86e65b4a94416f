import { builtInFormat, builtInFormatId, FIRST_CUSTOM_FORMAT } from "./number-formats";
import type { RecordLists } from "./record-lists";
import { attributeOf, childOf, childrenOf, type XmlElement } from "./xml-element";
import { escapeXml } from "./xml-text";

/** Number formats of a stylesheet: its own, and the built-in ones that files name by id only. */
export interface NumberFormats {
  code(id: number): string;
  /** Id of a format with this code, which is added when there is none. */
  id(code: string): number;
}

export function openNumberFormats(root: XmlElement, lists: RecordLists, x: string): NumberFormats {
  const list = childOf(root, "numFmts");
  const codes = new Map<number, string>();
  const ids = new Map<string, number>();
  const remember = (id: number, code: string) => {
    codes.set(id, code);
    if (!ids.has(code)) ids.set(code, id);
  };
  for (const format of list ? childrenOf(list) : [])
    remember(Number(attributeOf(format, "numFmtId")), attributeOf(format, "formatCode") ?? "");
  return {
    code: (id) => codes.get(id) ?? builtInFormat(id),
    id(code) {
      const builtIn = builtInFormatId(code);
      // A file may redefine a built-in id.
      if (builtIn !== null && !codes.has(builtIn)) return builtIn;
      const known = ids.get(code);
      if (known !== undefined) return known;
      let id = FIRST_CUSTOM_FORMAT;
      while (codes.has(id)) id++;
      lists.add("numFmts", `<${x}numFmt numFmtId="${id}" formatCode="${escapeXml(code)}"/>`);
      remember(id, code);
      return id;
    },
  };
}
