import { describe, expect, it } from "vitest";
import { composePictures, type Picture } from "../../src/app/compose-pictures";
import { openCase, type Case } from "../../src/app/open-case";
import { toPictureList } from "../../src/app/picture-list";
import { Amount } from "../../src/money/amount";
import { readCase, withCell } from "../support/read-workbook";

async function opened(slug: string, prior?: "workbook.xlsx" | "prior.xlsx"): Promise<Case> {
  const workbook = await readCase(slug);
  if (prior === undefined) return openCase(workbook);
  const { budget, targets } = openCase(await readCase(slug, prior));
  return openCase(workbook, {}, { budget, targets });
}

const sumOf = ({ rows, measure }: Picture): string =>
  rows
    .reduce<Amount>(
      (sum, { now }) => sum.plus(Amount.of(now ?? "0", measure)),
      Amount.zero(measure)
    )
    .toString();

describe("the sides of a budget", () => {
  it.each([
    ["hejing-2026", "470.02"],
    ["aketao-2025", null],
    ["zizhou-2024", null],
  ])(
    "%s: both sides are there, and the rows of each make up the same total",
    async (slug, total) => {
      const pictures = composePictures(await opened(slug));
      expect(pictures.map(({ title }) => title)).toEqual(["收入来源", "支出功能分类"]);
      const [income, expenditure] = pictures.map(sumOf);
      expect(income).toBe(expenditure);
      if (total !== null) expect(income).toBe(total);
      for (const { rows } of pictures)
        for (const { now, cell, name } of rows)
          if (now !== null && name !== "其余") expect(cell).not.toBeNull();
    }
  );

  it("stand beside last year's in the measure of this year", async () => {
    const one = await opened("hejing-2026", "workbook.xlsx");
    const [income] = composePictures(one);
    expect(income?.rows.map(({ before }) => before)).toEqual(income?.rows.map(({ now }) => now));
    expect(income?.priorYear).toBe(2026);
    const [alone] = composePictures(await opened("hejing-2026"));
    expect(alone?.priorYear).toBeNull();
    expect(alone?.rows.every(({ before }) => before === null)).toBe(true);
  });

  it("say nothing of last year where its workbook holds a total alone", async () => {
    const [income, expenditure] = composePictures(await opened("hejing-2026", "prior.xlsx"));
    expect(income?.priorYear).toBe(2025);
    expect(expenditure?.priorYear).toBeNull();
    expect(expenditure?.rows.every(({ before }) => before === null)).toBe(true);
  });

  it("name what the rows leave of the total, and do not draw what is more than it", async () => {
    const workbook = await readCase("hejing-2026");
    const wrong = withCell(workbook, "一、单位收支总体情况表", "D13", 400);
    const [, expenditure] = composePictures(openCase(wrong));
    expect(expenditure?.rows.slice(-1)[0]).toEqual({
      name: "其余",
      now: "17.49",
      before: null,
      cell: null,
    });
    const more = withCell(workbook, "一、单位收支总体情况表", "D13", 500);
    expect(composePictures(openCase(more))[1]?.rows.map(({ name }) => name)).not.toContain("其余");
  });

  it("are printed as bars of characters, the longest of them of the largest amount", async () => {
    const [income] = composePictures(await opened("hejing-2026", "workbook.xlsx"));
    const { rows, heading } = toPictureList(income!);
    expect(heading).toBe("收入来源（万元）");
    expect(Math.max(...rows.map((row) => row[3]!.length))).toBe(40);
    expect(rows.map((row) => row[3]![0])).toEqual(rows.map((_, at) => (at % 2 === 0 ? "█" : "░")));
  });
});
