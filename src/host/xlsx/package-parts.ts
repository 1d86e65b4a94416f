import { inflateEntry, type Unpacking } from "./inflate-entry";
import { PackageFault } from "./package-fault";
import { partKey } from "./part-name";
import { decodePart, encodePart, looseText, type PartEncoding } from "./text-encoding";
import type { ZipEntry } from "./zip-entry";
import { createZipEntry, writeZip } from "./zip-writer";

/** The parts of a package by path. Parts that are never set keep their compressed bytes and their place. */
export interface PackageParts {
  /** In the order of the file. */
  readonly paths: readonly string[];
  has(path: string): boolean;
  /**
   * Text of a part, as opened or as last set.
   * @throws PackageFault - "damaged" when it is missing or broken
   */
  text(path: string): string;
  /** Replaces the text of a part, or adds a part after the last one. */
  setText(path: string, text: string): void;
  remove(path: string): void;
  /** True when saving gives other parts than were opened. */
  readonly isChanged: boolean;
  /**
   * Looks into the XML parts that nobody has read: whoever opens the saved file must not meet a DOCTYPE either.
   * @throws PackageFault - "damaged"
   */
  assertNoDoctype(): void;
  /** The package as a zip file; parts whose text equals the opened one are copied, not compressed anew. */
  save(): Uint8Array;
}

interface Part {
  readonly path: string;
  readonly entry: ZipEntry | null;
  readonly encoding: PartEncoding;
  /** Text when it differs from the entry's. */
  text: string | null;
}

/** Parts are found as `partKey` tells them apart. */
export function createPackageParts(
  entries: readonly ZipEntry[],
  unpacking?: Unpacking
): PackageParts {
  const parts = new Map<string, Part>();
  const original = new Map<string, { text: string; encoding: PartEncoding }>();
  for (const entry of entries)
    parts.set(partKey(entry.path), { path: entry.path, entry, encoding: "utf-8", text: null });

  let isRemoved = false;
  const originalOf = (entry: ZipEntry) => {
    const known = original.get(partKey(entry.path)) ?? decodePart(inflateEntry(entry, unpacking));
    original.set(partKey(entry.path), known);
    return known;
  };
  const toEntry = (part: Part): ZipEntry => {
    const { entry, text } = part;
    if (text === null && entry) return entry;
    const encoding = entry ? originalOf(entry).encoding : part.encoding;
    return createZipEntry(part.path, encodePart(text ?? "", encoding), entry ?? undefined);
  };

  return {
    get paths() {
      return [...parts.values()].map(({ path }) => path);
    },
    has: (path) => parts.has(partKey(path)),
    text(path) {
      const part = parts.get(partKey(path));
      if (!part) throw new PackageFault("damaged", `part ${path} is missing`);
      if (part.text !== null) return part.text;
      return part.entry ? originalOf(part.entry).text : "";
    },
    setText(path, text) {
      const part = parts.get(partKey(path));
      if (!part) parts.set(partKey(path), { path, entry: null, encoding: "utf-8", text });
      else part.text = part.entry && originalOf(part.entry).text === text ? null : text;
    },
    remove(path) {
      isRemoved = parts.delete(partKey(path)) || isRemoved;
    },
    get isChanged() {
      return isRemoved || [...parts.values()].some(({ text }) => text !== null);
    },
    assertNoDoctype() {
      for (const { path, entry } of parts.values()) {
        if (!entry || original.has(partKey(path)) || !/\.(xml|rels|vml)$/iu.test(path)) continue;
        if (looseText(inflateEntry(entry, unpacking)).includes("<!DOCTYPE"))
          throw new PackageFault("damaged", `DOCTYPE in ${path}`);
      }
    },
    save: () => writeZip([...parts.values()].map(toEntry)),
  };
}
