const TABLE = Int32Array.from({ length: 256 }, (_, index) => {
  let crc = index;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  return crc;
});

/** CRC-32 of a zip entry's content (APPNOTE 4.4.7), unsigned. */
export function crc32(bytes: Uint8Array): number {
  let crc = -1;
  // An indexed loop: this runs over every byte of every part.
  for (let index = 0; index < bytes.length; index++)
    crc = (crc >>> 8) ^ (TABLE[(crc ^ (bytes[index] ?? 0)) & 0xff] ?? 0);
  return (crc ^ -1) >>> 0;
}
