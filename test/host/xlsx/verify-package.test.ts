import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { verifyPackage } from "../../../src/host/xlsx/verify-package";
import { contractWorkbook } from "../../support/contract-workbook";
import { featureWorkbook } from "../../support/feature-workbook";

/** The workbook with one part rewritten; null drops it. */
function withPart(
  bytes: Uint8Array,
  path: string,
  rewrite: (xml: string) => string | null
): Uint8Array {
  const { [path]: part, ...others } = unzipSync(bytes);
  const text = rewrite(strFromU8(part!));
  return zipSync(text === null ? others : { ...others, [path]: strToU8(text) });
}

const WORKBOOK = "xl/workbook.xml";
const TYPES = "[Content_Types].xml";
const SHEET = "xl/worksheets/sheet1.xml";
const sound = contractWorkbook();

describe("a package that was written", () => {
  it.each([
    ["as Excel writes it", sound],
    ["with everything a workbook may have", featureWorkbook()],
  ])("is sound: %s", (_, bytes) => {
    expect(() => verifyPackage(bytes)).not.toThrow();
  });

  it.each<readonly [string, string, (xml: string) => string | null, string]>([
    [
      "a prefix that is not declared",
      WORKBOOK,
      (x) => x.replace(/ xmlns:r="[^"]*"/u, ""),
      "prefix",
    ],
    ["a part that is missing", SHEET, () => null, "missing"],
    ["XML that is not closed", SHEET, (x) => x.replace("</sheetData>", ""), "sheet1.xml"],
    [
      "elements of no namespace",
      SHEET,
      (x) => x.replace(/ xmlns="[^"]*"/u, ""),
      "without a namespace",
    ],
    [
      "no content type",
      TYPES,
      (x) => x.replace(/<(?:Override|Default)[^>]*xml"[^>]*>/gu, ""),
      "type",
    ],
    [
      "a foreign content type",
      TYPES,
      (x) => x.replace("worksheet+xml", "styles+xml"),
      "styles+xml",
    ],
    [
      "a sheet of no part",
      WORKBOOK,
      (x) => x.replace(/r:id="[^"]*"/u, `r:id="no"`),
      "without a part",
    ],
    [
      "a sheet name twice",
      WORKBOOK,
      (x) => x.replace(`name="空表"`, `name="受保护"`),
      "name twice",
    ],
    ["a sheetId twice", WORKBOOK, (x) => x.replace(`sheetId="2"`, `sheetId="1"`), "sheetId twice"],
    [
      "a name of no sheet",
      WORKBOOK,
      (x) => x.replace(/localSheetId="\d+"/u, `localSheetId="99"`),
      "no sheet",
    ],
  ])("is not sound with %s", (_, path, rewrite, detail) => {
    const broken = withPart(sound, path, rewrite);
    expect(() => verifyPackage(broken, sound)).toThrow(
      expect.objectContaining({
        name: "unsound-output",
        info: { detail: expect.stringContaining(detail) as string },
      }) as Error
    );
    // What was wrong before is not the copy's fault.
    expect(() => verifyPackage(broken, broken)).not.toThrow();
  });
});
