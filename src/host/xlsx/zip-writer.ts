import { deflateSync, strToU8 } from "fflate";
import { crc32 } from "./crc32";
import type { ZipEntry } from "./zip-entry";

const UTF8_NAME = 0x0800;
/** 1980-01-01 00:00, the zero of MS-DOS time: written files depend on nothing but their content. */
const NO_TIME = 0x00210000;

/** A new entry, compressed. `time` is kept from the entry it replaces, if any. */
export function createZipEntry(path: string, content: Uint8Array, replaced?: ZipEntry): ZipEntry {
  return {
    path,
    rawName: replaced?.rawName ?? strToU8(path),
    flags: replaced?.flags ?? UTF8_NAME,
    method: 8,
    time: replaced?.time ?? NO_TIME,
    crc: crc32(content),
    size: content.length,
    compressed: deflateSync(content),
  };
}

/** A zip file of these entries in this order; their compressed bytes are copied as they are. */
export function writeZip(entries: readonly ZipEntry[]): Uint8Array {
  const sum = (measure: (entry: ZipEntry) => number) =>
    entries.reduce((total, entry) => total + measure(entry), 0);
  const dataSize = sum((entry) => 30 + entry.rawName.length + entry.compressed.length);
  const directorySize = sum((entry) => 46 + entry.rawName.length);
  const bytes = new Uint8Array(dataSize + directorySize + 22);
  const view = new DataView(bytes.buffer);
  let at = 0;
  let directory = dataSize;
  for (const entry of entries) {
    const local = at;
    at = writeHeader(bytes, view, at, entry, null);
    bytes.set(entry.compressed, at);
    at += entry.compressed.length;
    directory = writeHeader(bytes, view, directory, entry, local);
  }
  view.setUint32(directory, 0x06054b50, true);
  view.setUint16(directory + 8, entries.length, true);
  view.setUint16(directory + 10, entries.length, true);
  view.setUint32(directory + 12, directorySize, true);
  view.setUint32(directory + 16, dataSize, true);
  return bytes;
}

/** Writes a local header, or with `localOffset` a directory header (APPNOTE 4.3.7 and 4.3.12); gives the next position. */
function writeHeader(
  bytes: Uint8Array,
  view: DataView,
  start: number,
  entry: ZipEntry,
  localOffset: number | null
): number {
  const isDirectory = localOffset !== null;
  view.setUint32(start, isDirectory ? 0x02014b50 : 0x04034b50, true);
  if (isDirectory) view.setUint16(start + 4, 20, true);
  const at = start + (isDirectory ? 6 : 4);
  view.setUint16(at, 20, true);
  view.setUint16(at + 2, entry.flags, true);
  view.setUint16(at + 4, entry.method, true);
  view.setUint32(at + 6, entry.time, true);
  view.setUint32(at + 10, entry.crc, true);
  view.setUint32(at + 14, entry.compressed.length, true);
  view.setUint32(at + 18, entry.size, true);
  view.setUint16(at + 22, entry.rawName.length, true);
  if (isDirectory) view.setUint32(start + 42, localOffset, true);
  const name = start + (isDirectory ? 46 : 30);
  bytes.set(entry.rawName, name);
  return name + entry.rawName.length;
}
