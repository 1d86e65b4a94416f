import { foreignFile } from "./foreign-kind";
import { PackageFault } from "./package-fault";

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** Second byte of the record BOF (first byte 0x09) of an .xls of Excel 2-5 without a compound file around it. */
const BARE_BIFF_VERSIONS = [0x00, 0x02, 0x04, 0x08];

/**
 * Refuses what is not a zip file, by what it is.
 * @throws PackageFault - "empty", "legacy-format" (.xls), "encrypted" (password to open), "damaged" (a zip without its beginning), "not-a-workbook"
 */
export function assertZipFile(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new PackageFault("empty", "0 bytes");
  if (startsWith(bytes, ZIP)) return;
  if (startsWith(bytes, COMPOUND_FILE)) throw compoundFileFault(bytes);
  if (bytes[0] === 0x09 && BARE_BIFF_VERSIONS.includes(bytes[1] ?? -1) && bytes[3] === 0)
    throw new PackageFault("legacy-format", "BIFF stream");
  throw new PackageFault("not-a-workbook", "no zip signature", foreignFile(bytes));
}

/** An OOXML file with a password is a compound file with a stream named EncryptedPackage (MS-OFFCRYPTO 2.3). */
function compoundFileFault(bytes: Uint8Array): PackageFault {
  return includes(bytes, utf16("EncryptedPackage")) || hasFilePassRecord(bytes)
    ? new PackageFault("encrypted", "compound file with an encrypted workbook")
    : new PackageFault("legacy-format", "compound file");
}

/** In an encrypted .xls the record FILEPASS (0x002F) follows directly on BOF (MS-XLS 2.1.7.20.1). */
function hasFilePassRecord(bytes: Uint8Array): boolean {
  const sector = 512;
  for (let at = sector; at + 24 <= bytes.length; at += sector) {
    const isBof = bytes[at] === 0x09 && bytes[at + 1] === 0x08 && bytes[at + 4] === 0x00;
    if (!isBof || bytes[at + 5] !== 0x06) continue;
    const next = at + 4 + (bytes[at + 2] ?? 0);
    if (bytes[next] === 0x2f && bytes[next + 1] === 0x00) return true;
  }
  return false;
}

function utf16(text: string): readonly number[] {
  return Array.from(text).flatMap((character) => [character.charCodeAt(0), 0]);
}

function startsWith(bytes: Uint8Array, prefix: readonly number[]): boolean {
  return prefix.every((byte, index) => bytes[index] === byte);
}

function includes(bytes: Uint8Array, sequence: readonly number[]): boolean {
  const first = sequence[0] ?? 0;
  for (let at = bytes.indexOf(first); at !== -1; at = bytes.indexOf(first, at + 1))
    if (sequence.every((byte, index) => bytes[at + index] === byte)) return true;
  return false;
}
