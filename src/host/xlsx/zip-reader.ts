import { LIMITS } from "./limits";
import { PackageFault } from "./package-fault";
import { partKey } from "./part-name";
import type { ZipEntry } from "./zip-entry";

const LOCAL_HEADER = 0x04034b50;
const DIRECTORY_HEADER = 0x02014b50;
const END_OF_DIRECTORY = 0x06054b50;
const END_SIZE = 22;
const WIDE_LOCATOR = 0x07064b50;
const WIDE_LOCATOR_SIZE = 20;
const WIDE_END = 0x06064b50;
const WIDE_END_SIZE = 56;
const MAX_COMMENT = 0xffff;
const IN_ZIP64 = 0xffffffff;

/**
 * Lists the entries of a zip file from its central directory; nothing is inflated.
 * @throws PackageFault - "damaged" (truncated, inconsistent, unsafe path), "encrypted", "too-large"
 */
export function readZipEntries(bytes: Uint8Array): readonly ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const directory = locateDirectory(view, end);
  const { count } = directory;
  let at = directory.start;
  if (count > LIMITS.entries) throw new PackageFault("too-large", `${count} entries`);
  const entries: ZipEntry[] = [];
  const paths = new Set<string>();
  let total = 0;
  for (let index = 0; index < count; index++) {
    const header = readDirectoryHeader(bytes, view, at, end);
    at = header.next;
    total += header.entry.size;
    if (total > LIMITS.inflatedBytes)
      throw new PackageFault("too-large", `${total} bytes inflated`);
    const key = partKey(header.entry.path);
    if (paths.has(key)) throw new PackageFault("damaged", `entry twice: ${header.entry.path}`);
    paths.add(key);
    entries.push(header.entry);
  }
  return withoutRoot(entries);
}

/** Some writers name every entry as parts are named, from the root on; an entry or two among others are an attempt to leave the package. */
function withoutRoot(entries: readonly ZipEntry[]): readonly ZipEntry[] {
  const rooted = entries.filter(({ path }) => path.startsWith("/"));
  if (rooted.length === 0) return entries;
  if (rooted.length < entries.length)
    throw new PackageFault("damaged", `absolute path in zip: ${rooted[0]?.path ?? ""}`);
  return entries.map((entry) => ({
    ...entry,
    path: entry.path.slice(1),
    rawName: entry.rawName.subarray(1),
  }));
}

function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - END_SIZE - MAX_COMMENT);
  for (let at = view.byteLength - END_SIZE; at >= lowest; at--)
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  throw new PackageFault("damaged", "no end of zip directory: the file is truncated");
}

/** Some writers put a zip64 directory even into a small file (APPNOTE 4.3.14); the old fields then hold no numbers. */
function locateDirectory(
  view: DataView,
  end: number
): { readonly count: number; readonly start: number } {
  const count = view.getUint16(end + 10, true);
  const start = view.getUint32(end + 16, true);
  if (start !== IN_ZIP64 && count !== 0xffff) return { count, start };
  const locator = end - WIDE_LOCATOR_SIZE;
  if (locator < 0 || view.getUint32(locator, true) !== WIDE_LOCATOR)
    throw new PackageFault("damaged", "zip64 directory is missing");
  const wide = readWide(view, locator + 8);
  if (wide > locator - WIDE_END_SIZE || view.getUint32(wide, true) !== WIDE_END)
    throw new PackageFault("damaged", "zip64 directory is inconsistent");
  return { count: readWide(view, wide + 32), start: readWide(view, wide + 48) };
}

/** A number of eight bytes; what is beyond 2^53 is rounded, and beyond any file as well. */
function readWide(view: DataView, at: number): number {
  return view.getUint32(at + 4, true) * 0x100000000 + view.getUint32(at, true);
}

function readDirectoryHeader(
  bytes: Uint8Array,
  view: DataView,
  at: number,
  end: number
): { readonly entry: ZipEntry; readonly next: number } {
  if (at + 46 > end || view.getUint32(at, true) !== DIRECTORY_HEADER)
    throw new PackageFault("damaged", "zip directory is inconsistent");
  const flags = view.getUint16(at + 8, true);
  if ((flags & 1) !== 0) throw new PackageFault("encrypted", "encrypted zip entry");
  const nameLength = view.getUint16(at + 28, true);
  const extraLength = view.getUint16(at + 30, true);
  const next = at + 46 + nameLength + extraLength + view.getUint16(at + 32, true);
  if (next > end) throw new PackageFault("damaged", "zip directory is truncated");
  const rawName = bytes.subarray(at + 46, at + 46 + nameLength);
  const path = safePath(rawName);
  const extra = { start: at + 46 + nameLength, length: extraLength };
  const wide = readWideSizes(view, extra, {
    size: view.getUint32(at + 24, true),
    compressedSize: view.getUint32(at + 20, true),
    offset: view.getUint32(at + 42, true),
  });
  const entry: ZipEntry = {
    path,
    rawName,
    flags: flags & ~8,
    method: view.getUint16(at + 10, true),
    time: view.getUint32(at + 12, true),
    crc: view.getUint32(at + 16, true),
    size: wide.size,
    compressed: sliceData(bytes, view, wide.offset, wide.compressedSize),
  };
  return { entry, next };
}

interface Sizes {
  readonly size: number;
  readonly compressedSize: number;
  readonly offset: number;
}

/** Streaming writers put sizes into the zip64 extra field even for small files (APPNOTE 4.5.3). */
function readWideSizes(
  view: DataView,
  extra: { readonly start: number; readonly length: number },
  sizes: Sizes
): Sizes {
  const field = findExtraField(view, extra, 1);
  let at = field ?? 0;
  const wide = (value: number): number => {
    if (value !== IN_ZIP64) return value;
    if (field === null || at + 8 > extra.start + extra.length)
      throw new PackageFault("damaged", "zip64 size is missing");
    at += 8;
    return readWide(view, at - 8);
  };
  // The order of the fields is fixed: object literals evaluate in order.
  return {
    size: wide(sizes.size),
    compressedSize: wide(sizes.compressedSize),
    offset: wide(sizes.offset),
  };
}

function findExtraField(
  view: DataView,
  extra: { readonly start: number; readonly length: number },
  id: number
): number | null {
  const end = extra.start + extra.length;
  for (let at = extra.start; at + 4 <= end; at += 4 + view.getUint16(at + 2, true))
    if (view.getUint16(at, true) === id) return at + 4;
  return null;
}

function sliceData(bytes: Uint8Array, view: DataView, offset: number, size: number): Uint8Array {
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== LOCAL_HEADER)
    throw new PackageFault("damaged", "zip entry has no header");
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + size > bytes.length) throw new PackageFault("damaged", "zip entry is truncated");
  return bytes.subarray(start, start + size);
}

/** A path that would leave the package is refused: no writer of workbooks makes one. */
function safePath(rawName: Uint8Array): string {
  const path = new TextDecoder().decode(rawName).replace(/\\/g, "/");
  const isUnsafe = path.startsWith("//") || /^[A-Za-z]:/.test(path) || path.includes("\0");
  if (isUnsafe || path.split("/").includes(".."))
    throw new PackageFault("damaged", `unsafe path in zip: ${path}`);
  return path;
}
