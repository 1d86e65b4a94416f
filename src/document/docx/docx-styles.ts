import { scanDocxXml } from "./scan-docx-xml";

/** What the styles of a document say of text that is not shown. */
export interface DocxStyles {
  /** True for a style, of characters or of paragraphs, whose text is hidden. */
  hides(style: string | null): boolean;
}

/** Reads which styles hide their text, of their own or by the style they stand on. */
export function readDocxStyles(source: string | null): DocxStyles {
  const own = new Map<string, boolean>();
  const bases = new Map<string, string>();
  let style = "";
  let isOld = false;
  if (source !== null)
    scanDocxXml(source, {
      open(name, attribute) {
        if (name === "style") style = attribute("styleId") ?? "";
        if (name === "rPrChange") isOld = true;
        if (style === "" || isOld) return;
        if (name === "basedOn") bases.set(style, attribute("val") ?? "");
        if (name === "vanish") own.set(style, isOn(attribute("val")));
      },
      close(name) {
        if (name === "style") style = "";
        if (name === "rPrChange") isOld = false;
      },
    });
  return {
    hides(name) {
      const seen = new Set<string>();
      let at = name ?? "";
      while (!own.has(at) && bases.has(at) && !seen.has(at)) {
        seen.add(at);
        at = bases.get(at) ?? "";
      }
      return own.get(at) ?? false;
    },
  };
}

/** An element without a value switches on what it names. */
export function isOn(value: string | null): boolean {
  return !/^(?:0|false|off)$/u.test(value ?? "");
}
