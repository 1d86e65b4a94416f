import { attributeOf, childOf, childrenOf, type XmlElement } from "./xml-element";

/** Colors that a stylesheet's `<color>` elements refer to, as "#RRGGBB". */
export interface Palette {
  readonly theme: readonly string[];
  readonly indexed: readonly string[];
}

/** Colors 0-63 of the legacy palette (ECMA-376 part 1, 18.8.27): 8 basic ones twice, then 48. */
const BASIC = ["000000", "FFFFFF", "FF0000", "00FF00", "0000FF", "FFFF00", "FF00FF", "00FFFF"];
const LEGACY =
  "800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333";
const INDEXED = [...BASIC, ...BASIC, ...LEGACY.split(" ")].map((hex) => `#${hex}`);

/** The Office theme, for files without one of their own. */
const OFFICE_THEME =
  "FFFFFF 000000 E7E6E6 44546A 4472C4 ED7D31 A5A5A5 FFC000 5B9BD5 70AD47 0563C1 954F72";

/** Reads the palette of a stylesheet (null: none) and its theme part (null: none). */
export function readPalette(styles: XmlElement | null, theme: XmlElement | null): Palette {
  const custom = entriesOf(childOf(childOf(styles, "colors"), "indexedColors"));
  const scheme = childOf(childOf(theme, "themeElements"), "clrScheme");
  const order = ["lt1", "dk1", "lt2", "dk2"];
  const accents = ["accent1", "accent2", "accent3", "accent4", "accent5", "accent6"];
  const fallback = OFFICE_THEME.split(" ");
  return {
    indexed: custom.length > 0 ? custom.map((color) => toHex(attributeOf(color, "rgb"))) : INDEXED,
    theme: [...order, ...accents, "hlink", "folHlink"].map(
      (name, index) => schemeColor(childOf(scheme, name)) ?? `#${fallback[index] ?? "000000"}`
    ),
  };
}

/** Color of a `<color>`, `<fgColor>` or `<bgColor>` element; null when it is automatic or missing. */
export function resolveColor(element: XmlElement | null, palette: Palette): string | null {
  const rgb = attributeOf(element, "rgb");
  const theme = attributeOf(element, "theme");
  const indexed = attributeOf(element, "indexed");
  const tint = Number(attributeOf(element, "tint") ?? "0");
  const base =
    rgb !== null
      ? toHex(rgb)
      : theme !== null
        ? palette.theme[Number(theme)]
        : indexed !== null
          ? palette.indexed[Number(indexed)]
          : undefined;
  return base === undefined ? null : withTint(base, tint);
}

function entriesOf(element: XmlElement | null): readonly XmlElement[] {
  return element ? childrenOf(element) : [];
}

function schemeColor(element: XmlElement | null): string | null {
  const color = element && childrenOf(element)[0];
  const value = attributeOf(color ?? null, color?.local === "sysClr" ? "lastClr" : "val");
  return value !== null && /^[0-9A-Fa-f]{6}$/.test(value) ? toHex(value) : null;
}

/** "FFRRGGBB" or "RRGGBB" as "#RRGGBB"; the alpha channel means nothing to Excel. */
function toHex(argb: string | null): string {
  return `#${(argb ?? "").slice(-6).toUpperCase().padStart(6, "0")}`;
}

/** Lightens (tint > 0) or darkens the luminance of a color (ECMA-376 part 1, 18.8.19). */
function withTint(color: string, tint: number): string {
  if (!Number.isFinite(tint) || tint === 0) return color;
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map(
    (at) => parseInt(color.slice(at, at + 2), 16) / 255
  );
  const [high, low] = [Math.max(red, green, blue), Math.min(red, green, blue)];
  const luminance = (high + low) / 2;
  const target = tint < 0 ? luminance * (1 + tint) : luminance * (1 - tint) + tint;
  const chroma = high - low;
  const saturation = chroma === 0 ? 0 : chroma / (1 - Math.abs(2 * luminance - 1));
  const newChroma = saturation * (1 - Math.abs(2 * target - 1));
  const channel = (value: number) => {
    const position = chroma === 0 ? 0.5 : (value - low) / chroma;
    const moved = target - newChroma / 2 + position * newChroma;
    return Math.round(Math.min(1, Math.max(0, moved)) * 255)
      .toString(16)
      .padStart(2, "0");
  };
  return `#${[red, green, blue].map(channel).join("")}`.toUpperCase();
}
