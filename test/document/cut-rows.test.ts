import { describe, expect, it } from "vitest";
import { toPrintedTables } from "../../src/document/printed-tables";

const ROWS = [
  "产出指标\t数量指标\t走访次数\t≥4次\t10",
  "\t质量指标\t发放准确率\t=100%\t20",
  "\t时效指标\t发放及时率\t=100%\t20",
  "效益指标\t社会效益指标\t政策知晓率\t≥95%\t10",
];
const [first = "", second = "", third = "", fourth = ""] = ROWS;

function read(text: readonly string[]): readonly string[] {
  const { sheet, broken } = toPrintedTables(text);
  expect([...broken]).toEqual([]);
  return sheet.values.map((row) => row.map((cell) => (cell as string | null) ?? "").join("\t"));
}

describe("a table over two pages", () => {
  it("has its rows in order, none of them lacking anything", () => {
    expect(read([first, second, "", "", third, fourth])).toEqual(ROWS);
  });

  it("has a row again that the end of the page cut", () => {
    expect(
      read([first, "\t质量指标\t发放准\t=100%\t20", "", "\t\t确率\t\t", third, fourth])
    ).toEqual(ROWS);
    expect(
      read([first, "\t质量指标\t发放准\t=100%\t", "", "\t\t确率\t\t20", third, fourth])
    ).toEqual(ROWS);
  });

  it("has a cut row again where the page number between its halves is gone", () => {
    expect(read([first, "\t质量指标\t发放准\t=100%\t", "\t\t确率\t\t20", third, fourth])).toEqual(
      ROWS
    );
  });

  it("leaves rows alone that lack something for themselves", () => {
    const poor = [first, second, "\t时效指标\t发放及时率\t=100%\t", fourth];
    expect(read(poor)).toEqual(poor);
  });
});

it("a blank line between all rows is a habit of typing", () => {
  expect(read(ROWS.flatMap((row) => [row, ""])).slice(0, 4)).toEqual(ROWS);
});

it("a row beside a page's end that lacks something stays in doubt", () => {
  const { broken } = toPrintedTables([first, second, "", "\t时效指标\t及时率\t=100%\t", fourth]);
  expect([...broken]).toEqual([2]);
});
