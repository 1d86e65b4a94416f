import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from "fflate";
import { fontTableXml } from "./write-styles";

/** The first day a zip file can tell, in whatever time zone; equal documents shall be equal files. */
const FIRST_DAY = new Date(1980, 0, 1);

/**
 * The package that the library wrote, without what differs from run to run (times, running numbers of bookmarks), and
 * with the fonts that stand in for missing ones.
 */
export function steadyPackage(bytes: Uint8Array): Uint8Array {
  const parts: Zippable = {};
  for (const [path, content] of Object.entries(unzipSync(bytes)).sort(byPath))
    parts[path] = [strToU8(steadyPart(path, strFromU8(content))), { mtime: FIRST_DAY }];
  return zipSync(parts, { level: 6 });
}

function byPath([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  // Readers expect the list of content types first.
  const first = "[Content_Types].xml";
  if (a === first || b === first) return a === first ? -1 : 1;
  return a < b ? -1 : 1;
}

function steadyPart(path: string, xml: string): string {
  switch (path) {
    case "docProps/core.xml":
      return xml.replace(/<dcterms:(created|modified)\b.*?<\/dcterms:\1>/gu, "");
    case "word/fontTable.xml":
      return fontTableXml();
    case "word/document.xml":
      return renumberBookmarks(xml);
    default:
      return xml;
  }
}

/** Bookmarks numbered from 1 on in the order of the document. */
function renumberBookmarks(xml: string): string {
  const starts = [...xml.matchAll(/<w:bookmarkStart\b[^>]*\bw:id="(\d+)"/gu)];
  const numbers = new Map(starts.map(([, id = ""], index) => [id, String(index + 1)]));
  return xml
    .replace(/(<w:bookmark(?:Start|End)\b[^>]*\bw:id=")(\d+)/gu, (whole, before: string, id) => {
      const number = numbers.get(String(id));
      return number === undefined ? whole : `${before}${number}`;
    })
    .replace(/\b_Toc(\d+)/gu, (whole, id) => {
      const number = numbers.get(String(id));
      return number === undefined ? whole : `_Toc${number}`;
    });
}
