import { strToU8 } from "fflate";
import { describe, expect, it } from "vitest";
import { NATIVE_UNPACKING } from "../../src/cli/native-unpacking";
import { inflateEntry } from "../../src/host/xlsx/inflate-entry";
import type { ZipEntry } from "../../src/host/xlsx/zip-entry";
import { createZipEntry } from "../../src/host/xlsx/zip-writer";

const TEXT = "<row/>".repeat(20_000);
const ENTRY = createZipEntry("xl/a.xml", strToU8(TEXT));

function contentOf(entry: ZipEntry, unpacking = NATIVE_UNPACKING): string {
  return new TextDecoder().decode(inflateEntry(entry, unpacking));
}

describe("unpacking by Node", () => {
  it.each([
    ["a long text", ENTRY] as const,
    ["nothing", createZipEntry("a", strToU8(""))] as const,
  ])("gives what the library gives: %s", (_, entry) => {
    expect(contentOf(entry)).toBe(new TextDecoder().decode(inflateEntry(entry)));
  });

  it.each([
    ["more than declared", { size: TEXT.length - 1 }],
    ["less than declared", { size: TEXT.length + 1 }],
    ["cut off", { compressed: ENTRY.compressed.subarray(0, 9) }],
    ["nothing at all", { compressed: new Uint8Array() }],
    ["no deflate", { compressed: new Uint8Array([7, 7, 7]) }],
    ["another checksum", { crc: 1 }],
    ["another method", { method: 9 }],
  ])("refuses what the library refuses: %s", (_, change) => {
    const entry = { ...ENTRY, ...change };
    expect(() => inflateEntry(entry)).toThrow();
    expect(() => contentOf(entry)).toThrow();
  });
});
