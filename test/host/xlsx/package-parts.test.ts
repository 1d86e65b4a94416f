import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { createPackageParts } from "../../../src/host/xlsx/package-parts";
import { readZipEntries } from "../../../src/host/xlsx/zip-reader";
import { partsOf } from "../../support/package-of";

const PARTS = {
  "a.xml": "<a>甲</a>",
  "B/": "",
  "B/c.xml": `<c>${"长 ".repeat(900)}</c>`,
  "d.bin": "\u0000",
};

/** Stored without compression, so that a part that is compressed anew cannot go unnoticed. */
function stored(): Uint8Array {
  const files = Object.entries(PARTS).map(([path, text]) => [path, strToU8(text)] as const);
  return zipSync(Object.fromEntries(files), { level: 0, mtime: new Date(2020, 5, 1) });
}

/** With a zip64 directory, as some writers put it into small files too; the old fields hold no numbers. */
function withWideDirectory(bytes: Uint8Array): Uint8Array {
  const old = bytes.length - 22;
  const source = new DataView(bytes.buffer, bytes.byteOffset);
  const wide = new Uint8Array(bytes.length + 76);
  wide.set(bytes.subarray(0, old));
  wide.set(bytes.subarray(old), old + 76);
  const view = new DataView(wide.buffer);
  view.setUint32(old, 0x06064b50, true);
  view.setUint32(old + 4, 44, true);
  view.setUint32(old + 24, source.getUint16(old + 8, true), true);
  view.setUint32(old + 32, source.getUint16(old + 10, true), true);
  view.setUint32(old + 40, source.getUint32(old + 12, true), true);
  view.setUint32(old + 48, source.getUint32(old + 16, true), true);
  view.setUint32(old + 56, 0x07064b50, true);
  view.setUint32(old + 64, old, true);
  view.setUint32(old + 72, 1, true);
  view.setUint32(old + 76 + 8, 0xffffffff, true);
  view.setUint32(old + 76 + 16, 0xffffffff, true);
  return wide;
}

describe("package parts", () => {
  it("are found in a zip64 directory, which is refused where it leads nowhere", () => {
    const bytes = withWideDirectory(stored());
    expect(readZipEntries(bytes)).toEqual(readZipEntries(stored()));
    for (const [at, value] of [
      [56, 0], // no locator
      [64, 0xffffffff], // leads behind the end
      [0, 0], // no directory there
    ] as const) {
      const broken = bytes.slice();
      new DataView(broken.buffer).setUint32(stored().length - 22 + at, value, true);
      expect(() => readZipEntries(broken)).toThrow(/zip64 directory/u);
    }
  });

  it("have one name, percent-encoded or not", () => {
    const encoded = zipSync({ "xl/%E8%A1%A81.xml": strToU8("<a/>") });
    const parts = createPackageParts(readZipEntries(encoded));
    for (const name of ["xl/表1.xml", "/XL/表1.XML", "xl/%e8%a1%a81.xml"])
      expect(parts.has(name), name).toBe(true);
    parts.setText("xl/表1.xml", "<b/>");
    expect([...partsOf(parts.save())]).toEqual([["xl/%E8%A1%A81.xml", "<b/>"]]);
    const twice = zipSync({ "表.xml": strToU8("1"), "%E8%A1%A8.xml": strToU8("2") });
    expect(() => readZipEntries(twice)).toThrow(/twice/u);
  });

  it("copies the compressed bytes, times and order of parts that were not changed", () => {
    const bytes = stored();
    const parts = createPackageParts(readZipEntries(bytes));
    parts.setText("a.xml", "<a>乙</a>");
    parts.setText("a.xml", "<a>甲</a>");
    expect(parts.text("B/c.xml")).toBe(PARTS["B/c.xml"]);
    expect(readZipEntries(parts.save())).toEqual(readZipEntries(bytes));
  });

  it("replaces a part in its place, adds one at the end and removes one", () => {
    const parts = createPackageParts(readZipEntries(stored()));
    parts.setText("B/C.XML", "<c>新</c>");
    parts.setText("e.xml", "<e/>");
    parts.remove("a.xml");
    expect(parts.has("A.xml")).toBe(false);
    const saved = parts.save();
    expect([...partsOf(saved).keys()]).toEqual(["B/", "B/c.xml", "d.bin", "e.xml"]);
    expect(createPackageParts(readZipEntries(saved)).text("b/c.xml")).toBe("<c>新</c>");
  });

  it("keeps a byte order mark", () => {
    const bytes = zipSync({ "a.xml": strToU8("\uFEFF<a/>") });
    const parts = createPackageParts(readZipEntries(bytes));
    expect(parts.text("a.xml")).toBe("<a/>");
    parts.setText("a.xml", "<b/>");
    expect(partsOf(parts.save()).get("a.xml")).toBe("\u00ef\u00bb\u00bf<b/>");
  });
});
