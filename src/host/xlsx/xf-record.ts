import { alignmentAttributes, emptyElement } from "./style-records";
import type { CellFormat } from "./workbook-document";
import { childOf, childrenOf, toSource, type XmlElement } from "./xml-element";

/** Source of a cell style like `base` with other records (`ids`) and alignment. */
export function xfXml(
  base: XmlElement | null,
  ids: Readonly<Record<string, string>>,
  change: Partial<CellFormat>,
  x: string
): string {
  const attributes: Record<string, string> = {
    numFmtId: "0",
    fontId: "0",
    fillId: "0",
    borderId: "0",
    xfId: "0",
    ...base?.attributes,
    ...ids,
  };
  for (const [id, flag] of APPLY_FLAGS) if (ids[id] !== undefined) attributes[flag] = "1";
  if (ids.quotePrefix === "") Reflect.deleteProperty(attributes, "quotePrefix");
  const alignment = alignmentAttributes(childOf(base, "alignment"), change);
  const hasAlignment = Object.keys(alignment).length > 0;
  if (hasAlignment) attributes.applyAlignment = "1";
  const children = [
    hasAlignment ? emptyElement(`${x}alignment`, alignment) : "",
    ...(base ? childrenOf(base) : [])
      .filter(({ local }) => local !== "alignment")
      .map((child) => toSource(child)),
  ].join("");
  const open = emptyElement(`${x}xf`, attributes);
  return children === "" ? open : `${open.slice(0, -2)}>${children}</${x}xf>`;
}

const APPLY_FLAGS = [
  ["numFmtId", "applyNumberFormat"],
  ["fontId", "applyFont"],
  ["fillId", "applyFill"],
  ["borderId", "applyBorder"],
] as const;
