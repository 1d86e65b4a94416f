import { describe, expect, it } from "vitest";
import { headingLines, placeHeadings } from "../../../src/narrative/text/place-headings";
import { ReadText } from "../../../src/narrative/text/read-text";

const UNIT = "甲县某某中心";
const EXPECTED = [
  `关于${UNIT}2026年收支预算情况的总体说明`,
  `关于${UNIT}2026年收入预算情况说明`,
  `关于${UNIT}2026年支出预算情况说明`,
  "其他重要事项的情况说明",
];

/** The line that each heading was found in, null for none. */
function placed(lines: readonly string[]): readonly (string | null)[] {
  const text = new ReadText(lines.join("\n"));
  return placeHeadings(EXPECTED, headingLines(text), text, UNIT).map((found) =>
    found ? text.quote(found.line.start, found.end).replace(/\n/gu, "") : null
  );
}

const BODY = "收支总预算100.00万元。";

describe("headings placed together", () => {
  it("are found in other words, without unit, year and number", () => {
    const written = [
      "一、收支预算总体说明",
      "二、收入情况说明",
      "支出预算情况说明",
      "四、其他重要事项说明",
    ];
    expect(placed(written.flatMap((heading) => [heading, BODY]))).toEqual(written);
  });

  it("cost only their own section where one is missing or odd", () => {
    expect(
      placed([
        "一、收支预算情况的总体说明",
        BODY,
        "三、支出预算情况说明",
        BODY,
        "四、其他重要事项的情况说明",
        BODY,
      ])
    ).toEqual([
      "一、收支预算情况的总体说明",
      null,
      "三、支出预算情况说明",
      "四、其他重要事项的情况说明",
    ]);
    expect(
      placed(["一、总体说明", BODY, "二、关于收入", BODY, "三、支出预算情况说明", BODY])[1]
    ).toBe("二、关于收入");
  });

  it("are not those of a contents page, with page numbers or without", () => {
    const body = EXPECTED.flatMap((words, index) => [
      `${"一二三四"[index] ?? ""}、${words}。`.slice(0, -1),
      BODY,
    ]);
    const contents = EXPECTED.map((words, index) => `${"一二三四"[index] ?? ""}、${words}`);
    const places = (lines: readonly string[]): readonly number[] => {
      const text = new ReadText(lines.join("\n"));
      const found = placeHeadings(EXPECTED, headingLines(text), text, UNIT);
      return found.map((one) => text.plain.length - (one?.line.start ?? 0));
    };
    expect(places([...contents, ...body])).toEqual(places(body));
    expect(places([...contents.map((line) => `${line}……12`), ...body])).toEqual(places(body));
    expect(placed(contents)).toEqual([null, null, null, null]);
  });

  it("go over a broken line, and run on into their text within a cell", () => {
    expect(placed([`一、关于${UNIT}2026年收支预`, "算情况的总体说明", BODY])[0]).toBe(
      `一、关于${UNIT}2026年收支预算情况的总体说明`
    );
    expect(placed([`一、收支预算情况的总体说明 ${BODY.repeat(20)}`])[0]).toBe(
      "一、收支预算情况的总体说明"
    );
  });

  it("are no rows of a table and no sentences", () => {
    expect(placed(["一、收支预算情况的总体说明\t100.00", "二、收入预算情况说明如下。"])).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });
});
