import { strToU8 } from "fflate";
import { PackageFault } from "./package-fault";

export type PartEncoding = "utf-8" | "utf-8-bom" | "utf-16le" | "utf-16be";

/**
 * Text of an XML part and how it is stored (OPC allows UTF-8 and UTF-16 only, ECMA-376 part 2, 8.1.4).
 * @throws PackageFault - "damaged" for bytes that are not valid in their encoding
 */
export function decodePart(bytes: Uint8Array): { text: string; encoding: PartEncoding } {
  const encoding = encodingOf(bytes);
  const label = encoding === "utf-8-bom" ? "utf-8" : encoding;
  try {
    return { text: new TextDecoder(label, { fatal: true }).decode(bytes), encoding };
  } catch {
    throw new PackageFault("damaged", "part is not valid text");
  }
}

/** Text of any part, with replacement characters for what is not valid: to look for ASCII words in it. */
export function looseText(bytes: Uint8Array): string {
  const encoding = encodingOf(bytes);
  return new TextDecoder(encoding === "utf-8-bom" ? "utf-8" : encoding).decode(bytes);
}

/** The inverse of `decodePart`, with the byte order mark that it dropped. */
export function encodePart(text: string, encoding: PartEncoding): Uint8Array {
  if (encoding === "utf-8") return strToU8(text);
  if (encoding === "utf-8-bom") return strToU8(`\uFEFF${text}`);
  const bytes = new Uint8Array(2 * text.length + 2);
  const view = new DataView(bytes.buffer);
  const isLittleEndian = encoding === "utf-16le";
  view.setUint16(0, 0xfeff, isLittleEndian);
  for (let index = 0; index < text.length; index++)
    view.setUint16(2 + 2 * index, text.charCodeAt(index), isLittleEndian);
  return bytes;
}

function encodingOf(bytes: Uint8Array): PartEncoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? "utf-8-bom" : "utf-8";
}
