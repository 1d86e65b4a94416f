import { Inflate } from "fflate";
import { crc32 } from "./crc32";
import { PackageFault } from "./package-fault";
import type { ZipEntry } from "./zip-entry";

/** How entries are unpacked: by the library everywhere, by what Node has of its own in the command line. */
export interface Unpacking {
  /**
   * Content of raw deflate. Stops as soon as more than `size` bytes come out, so a bomb costs nothing.
   * @throws Error - for more bytes and for broken ones
   */
  readonly inflate: (compressed: Uint8Array, size: number) => Uint8Array;
  /** CRC-32 (APPNOTE 4.4.7), unsigned. */
  readonly crc32: (content: Uint8Array) => number;
}

/** Compressed bytes fed at once: deflate grows at most 1,032-fold, so one step makes at most 17 MiB more than declared. */
const STEP = 16 * 1024;

const BY_LIBRARY: Unpacking = { inflate, crc32 };

/**
 * Content of a zip entry.
 * @throws PackageFault - "damaged"; whatever else the unpacking throws
 */
export function inflateEntry(entry: ZipEntry, unpacking = BY_LIBRARY): Uint8Array {
  const { path, method, compressed, size, crc } = entry;
  if (method !== 0 && method !== 8) throw new PackageFault("damaged", `zip method ${method}`);
  const content = method === 0 ? compressed : unpacking.inflate(compressed, size);
  if (content.length !== size || unpacking.crc32(content) !== crc)
    throw new PackageFault("damaged", `checksum of ${path}`);
  return content;
}

function inflate(compressed: Uint8Array, size: number): Uint8Array {
  const content = new Uint8Array(size);
  let length = 0;
  const stream = new Inflate((chunk) => {
    if (length + chunk.length > size)
      throw new PackageFault("damaged", "an entry is larger than declared");
    content.set(chunk, length);
    length += chunk.length;
  });
  for (let at = 0; at < compressed.length; at += STEP)
    stream.push(compressed.subarray(at, at + STEP), at + STEP >= compressed.length);
  return content.subarray(0, length);
}
