import type { CellFormat, DocumentConditionalFormat } from "./workbook-document";
import { attributeOf, childOf, childrenOf, toSource, type XmlElement } from "./xml-element";
import { escapeXml } from "./xml-text";

/** Order of a font's elements as Excel writes them. */
const FONT_ORDER =
  "b i strike condense extend outline shadow u vertAlign sz color name family charset scheme".split(
    " "
  );
const SIDES = ["left", "right", "top", "bottom"] as const;

/** Source of a font like `base` with the changes; `x` is the prefix of the main namespace. */
export function fontXml(base: XmlElement | null, change: Partial<CellFormat>, x: string): string {
  const elements = new Map(
    (base ? childrenOf(base) : []).map((child) => [child.local, toSource(child)])
  );
  const set = (name: string, source: string | null) => {
    if (source === null) elements.delete(name);
    else elements.set(name, source);
  };
  if (change.bold !== undefined) set("b", change.bold ? `<${x}b/>` : null);
  if (change.italic !== undefined) set("i", change.italic ? `<${x}i/>` : null);
  if (change.fontSize !== undefined) set("sz", `<${x}sz val="${change.fontSize}"/>`);
  if (change.fontColor !== undefined)
    set("color", change.fontColor === null ? null : colorXml(`${x}color`, change.fontColor));
  if (change.fontName !== undefined) {
    set("name", `<${x}name val="${escapeXml(change.fontName)}"/>`);
    // These three describe the old face; a scheme would even override the new one.
    for (const name of ["family", "charset", "scheme"]) set(name, null);
  }
  const names = [...FONT_ORDER, ...elements.keys()];
  const children = [...new Set(names)].map((name) => elements.get(name) ?? "");
  return `<${x}font>${children.join("")}</${x}font>`;
}

/** Source of a plain fill; null for none. */
export function fillXml(color: string | null, x: string): string {
  if (color === null) return `<${x}fill><${x}patternFill patternType="none"/></${x}fill>`;
  return `<${x}fill><${x}patternFill patternType="solid">${colorXml(`${x}fgColor`, color)}<${x}bgColor indexed="64"/></${x}patternFill></${x}fill>`;
}

/** Source of a border with thin lines where `sides` says so; lines that `base` has there already stay as they are. */
export function borderXml(base: XmlElement | null, sides: CellFormat["border"], x: string): string {
  const lines = SIDES.map((side) => {
    const present = childOf(base, side);
    if (!sides[side]) return `<${x}${side}/>`;
    if (present && (attributeOf(present, "style") ?? "none") !== "none") return toSource(present);
    return `<${x}${side} style="thin"><${x}color auto="1"/></${x}${side}>`;
  });
  const diagonal = childOf(base, "diagonal");
  return `<${x}border>${lines.join("")}${diagonal ? toSource(diagonal) : `<${x}diagonal/>`}</${x}border>`;
}

/** Attributes of an `<alignment>` like `base` with the changes. */
export function alignmentAttributes(
  base: XmlElement | null,
  change: Partial<CellFormat>
): Readonly<Record<string, string>> {
  const changed: Record<string, string | undefined> = { ...base?.attributes };
  if (change.horizontal !== undefined) changed.horizontal = change.horizontal;
  if (change.vertical !== undefined) changed.vertical = change.vertical;
  if (change.wrapText !== undefined) changed.wrapText = change.wrapText ? "1" : undefined;
  if (change.indent !== undefined)
    changed.indent = change.indent === 0 ? undefined : String(change.indent);
  const written: Record<string, string> = {};
  for (const [name, value] of Object.entries(changed))
    if (value !== undefined && !(name === "horizontal" && value === "general"))
      written[name] = value;
  return written;
}

/** Source of a differential format. Both fill colors are set: hosts differ in which one they show. */
export function differentialXml(style: DocumentConditionalFormat["style"], x: string): string {
  const font = [
    style.bold ? `<${x}b/>` : "",
    style.italic ? `<${x}i/>` : "",
    style.fontColor === null ? "" : colorXml(`${x}color`, style.fontColor),
  ].join("");
  const fill =
    style.fill === null
      ? ""
      : `<${x}fill><${x}patternFill patternType="solid">${colorXml(`${x}fgColor`, style.fill)}${colorXml(`${x}bgColor`, style.fill)}</${x}patternFill></${x}fill>`;
  return `<${x}dxf>${font === "" ? "" : `<${x}font>${font}</${x}font>`}${fill}</${x}dxf>`;
}

/** Source of an empty element with these attributes. */
export function emptyElement(name: string, attributes: Readonly<Record<string, string>>): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(value)}"`);
  return `<${name}${written.join("")}/>`;
}

function colorXml(name: string, color: string): string {
  return `<${name} rgb="FF${color.replace("#", "").toUpperCase()}"/>`;
}
