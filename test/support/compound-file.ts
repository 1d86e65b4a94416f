/** Compound file header with a directory entry of this name, as OLE writers lay it out. */
export function compoundFile(stream: string): Uint8Array {
  const bytes = new Uint8Array(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  bytes.set(
    Array.from(stream).flatMap((character) => [character.charCodeAt(0), 0]),
    1024
  );
  return bytes;
}

/** An .xls whose stream says that it is encrypted. */
export function encryptedXls(): Uint8Array {
  const bytes = compoundFile("Workbook");
  bytes.set([0x09, 0x08, 0x10, 0x00, 0x00, 0x06, 0x05, 0x00], 512);
  bytes.set([0x2f, 0x00, 0x36, 0x00], 512 + 4 + 16);
  return bytes;
}
