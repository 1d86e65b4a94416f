import { describe, expect, it } from "vitest";
import { openCase } from "../../../src/app/open-case";
import { checkWorkbook } from "../../../src/app/check-workbook";
import type { Finding } from "../../../src/checking/index";
import { editSheets } from "../../support/edit-sheet";
import { readCase } from "../../support/read-workbook";

/** New errors once the amount of one cell stands in another, which was empty. */
async function foundAfter(
  slug: string,
  sheetName: string,
  [row, column]: readonly [number, number],
  to: number
): Promise<readonly Finding[]> {
  const read = await readCase(slug);
  const workbook = editSheets(read, (sheet) => {
    if (!sheet.name.startsWith(sheetName)) return;
    const amount = sheet.values[row]?.[column] ?? null;
    expect(typeof amount).toBe("number");
    expect(sheet.values[to]?.[column] ?? null).toBeNull();
    sheet.values[row]![column] = null;
    sheet.values[to]![column] = amount;
    for (const each of [row, to]) sheet.formulas[each]![column] = null;
  });
  return checkWorkbook(openCase(workbook)).findings.filter(({ severity }) => severity === "error");
}

describe("one amount in the row above or below its own", () => {
  it.each([
    ["四、", [12, 3], 13, "低了一行", ["D13", "D14"]],
    ["四、", [12, 4], 13, "低了一行", ["E13", "E14"]],
    ["四、", [14, 3], 13, "高了一行", ["D15", "D14"]],
    ["三、", [8, 6], 9, "低了一行", ["G9", "G10"]],
    ["四、", [14, 4], 16, "填到了别的行", ["E15", "E17"]],
  ] as const)("%s %j", async (sheet, from, to, words, addresses) => {
    const found = await foundAfter("hejing-2026", sheet, from, to);
    expect(found.map(({ message }) => message)).toEqual([expect.stringContaining(words)]);
    const [{ suspects, joined, message, suggestion } = found[0]!] = found;
    expect(suspects.map(({ address }) => address)).toEqual(addresses);
    expect(suspects[1]?.suggested).toBe("0");
    expect(joined).toBe("together");
    for (const address of addresses) expect(message).toContain(`（${address}）`);
    expect(suggestion).toContain(`移到 ${addresses[0]}`);
  });
});
