import { strFromU8, unzipSync } from "fflate";

/** Parts of an .xlsx file as text, in the order of the file; bytes become one character each, so equal text is equal bytes. */
export function partsOf(bytes: Uint8Array): ReadonlyMap<string, string> {
  const parts = Object.entries(unzipSync(bytes));
  return new Map(parts.map(([path, content]) => [path, strFromU8(content, true)]));
}

/** Text of one part. */
export function partOf(bytes: Uint8Array, path: string): string {
  const content = unzipSync(bytes)[path];
  if (!content) throw new Error(`no part ${path}`);
  return strFromU8(content);
}

/** Paths of the parts that differ between two files, or are in one of them only. */
export function changedParts(before: Uint8Array, after: Uint8Array): readonly string[] {
  const [a, b] = [partsOf(before), partsOf(after)];
  const paths = new Set([...a.keys(), ...b.keys()]);
  return [...paths].filter((path) => a.get(path) !== b.get(path));
}
