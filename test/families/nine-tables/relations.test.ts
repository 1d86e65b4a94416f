import { describe, expect, it } from "vitest";
import { openCase } from "../../../src/app/open-case";
import { checkWorkbook } from "../../../src/app/check-workbook";
import { toAddress } from "../../../src/grid/address";
import { readCase, withCell } from "../../support/read-workbook";

/** Every so many cells are changed: each is a check of its own. */
const STEP = 9;

describe("relations of the nine tables", () => {
  it.each(["nine-tables-rich", "nine-tables-plain"])(
    "see an amount that was changed, wherever it stands: %s",
    async (slug) => {
      const sound = await readCase(slug);
      expect(checkWorkbook(openCase(sound)).findings).toEqual([]);
      const cells = sound.sheets.flatMap(({ name, values }) =>
        values.flatMap((row, at) =>
          row.flatMap((value, column) =>
            typeof value === "number" && value !== 0 && (column > 0 || value < 1000)
              ? [{ name, address: toAddress({ row: at, column }), value }]
              : []
          )
        )
      );
      const unseen = cells
        .filter((_, index) => index % STEP === 0)
        .filter(({ name, address, value }) => {
          const faulty = withCell(sound, name, address, value + 7.77);
          return checkWorkbook(openCase(faulty)).findings.length === 0;
        });
      expect(unseen).toEqual([]);
    }
  );

  it("see an amount of the grand total that is divided as its classes are", async () => {
    const sound = await readCase("nine-tables-plain");
    const [sheet] = sound.sheets;
    const row = sheet?.values.findIndex((cells) => cells.includes("支出总计")) ?? -1;
    const divided = [4, 5, 6].map((column) => toAddress({ row, column }));
    const found = divided.map((address) => {
      const faulty = withCell(sound, sheet?.name ?? "", address, 999.99);
      const [finding, ...more] = checkWorkbook(openCase(faulty)).findings;
      return [finding?.code, finding?.suspects[0]?.address, more.length];
    });
    expect(found).toEqual(divided.map((address) => ["BC406", address, 0]));
  });
});
