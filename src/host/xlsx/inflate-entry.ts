import { Inflate } from "fflate";
import { crc32 } from "./crc32";
import { PackageFault } from "./package-fault";
import type { ZipEntry } from "./zip-entry";

/** Compressed bytes fed at once: deflate grows at most 1,032-fold, so one step makes at most 17 MiB more than declared. */
const STEP = 16 * 1024;

/**
 * Content of a zip entry. Stops as soon as more comes out than the directory declares, so a bomb costs nothing.
 * @throws PackageFault - "damaged"
 */
export function inflateEntry(entry: ZipEntry): Uint8Array {
  const content = entry.method === 0 ? entry.compressed : inflate(entry);
  if (content.length !== entry.size || crc32(content) !== entry.crc)
    throw new PackageFault("damaged", `checksum of ${entry.path}`);
  return content;
}

function inflate(entry: ZipEntry): Uint8Array {
  if (entry.method !== 8) throw new PackageFault("damaged", `zip method ${entry.method}`);
  const content = new Uint8Array(entry.size);
  let length = 0;
  const stream = new Inflate((chunk) => {
    if (length + chunk.length > content.length)
      throw new PackageFault("damaged", `${entry.path} is larger than declared`);
    content.set(chunk, length);
    length += chunk.length;
  });
  const { compressed } = entry;
  for (let at = 0; at < compressed.length; at += STEP)
    stream.push(compressed.subarray(at, at + STEP), at + STEP >= compressed.length);
  if (length !== content.length)
    throw new PackageFault("damaged", `${entry.path} is shorter than declared`);
  return content;
}
