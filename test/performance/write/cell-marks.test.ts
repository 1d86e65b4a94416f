import { describe, expect, it } from "vitest";
import type { TargetTable } from "../../../src/budget/target-table";
import { xinjiangForms } from "../../../src/families/xinjiang/forms/index";
import { Amount } from "../../../src/money/amount";
import { markOf, readMarks, writeMarks } from "../../../src/performance/write/cell-marks";

const form = xinjiangForms.forms.find(({ id }) => id === "projectPerformanceTarget")!;
const amount = (decimal: string) =>
  ({ kind: "amount", amount: Amount.of(decimal, "ten-thousand-yuan") }) as const;
const text = (words: string) => ({ kind: "text", text: words }) as const;

const table: TargetTable = {
  form: form.id,
  per: form.per,
  title: form.title,
  year: 2026,
  values: {
    project: text("甲项目"),
    total: amount("3.50"),
    otherFunds: { kind: "missing", text: "【请填写：其他资金】" },
    goal: text("做好"),
  },
  tasks: [],
  indicators: [],
};

describe("marks of the cells that the tables tell", () => {
  it("are written for what is told, not for what the clerk writes or is asked for, and read back", () => {
    const marks = readMarks(writeMarks(form, table));
    expect([...(marks ?? [])]).toEqual([
      ["project", markOf(text("甲项目"))],
      ["total", markOf(amount("3.5"))],
    ]);
  });

  it("are the same for the same content only", () => {
    expect(markOf(amount("3.50"))).toBe(markOf(amount("3.5")));
    expect(markOf(amount("3.5"))).not.toBe(markOf(amount("3.51")));
    expect(markOf(text(" 甲项目 "))).toBe(markOf(text("甲项目")));
    expect(markOf(text("甲项目"))).not.toBe(markOf(text("乙项目")));
  });

  it.each(["", "旁注", "total:3.5", "project", "甲:0123456789abcdef"])(
    "are not seen in “%s”",
    (words) => {
      expect(readMarks(words)).toBeNull();
    }
  );
});
