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

describe("package parts", () => {
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
