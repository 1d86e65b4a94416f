import { describe, expect, it } from "vitest";
import { checkWorkbook } from "../../src/app/check-workbook";
import { openCase } from "../../src/app/open-case";
import { demandedAmount } from "../../src/checking/demanded-amount";
import { evaluate } from "../../src/checking/evaluate";
import { foots, type Relation } from "../../src/checking/relations/relation";
import { factOf } from "../support/facts";
import { readCase, withCell } from "../support/read-workbook";

describe("what a cell should hold that is no amount", () => {
  it.each([
    ["三、单位支出总体情况表", "F9", "1,2.3O", "264.61万元"],
    ["五、一般公共预算支出情况表", "E17", "4l7.49", "22.86万元"],
    ["六、一般公共预算基本支出情况表", "E8", "九十二", "92.06万元"],
  ])("“%s”%s: %s", async (sheet, address, typed, right) => {
    const workbook = withCell(await readCase("hejing-2026"), sheet, address, typed);
    const { problems } = checkWorkbook(openCase(workbook));
    expect(problems).toMatchObject([{ kind: "unreadable-amount", cell: { sheet, address } }]);
    expect(problems[0]?.message).toMatch(
      new RegExp(`请改成数字。按其他关系推算，应为 ${right}。$`)
    );
  });

  const total = factOf("7.00");
  const open = factOf("0.00").with({ state: "unreadable" });
  const demandsOf = (relations: readonly Relation[]) =>
    open.cell && demandedAmount(open.cell, relations.map(evaluate))?.toString();

  it("is said where sums agree but for rounding, the shortest first", () => {
    const near = foots(factOf("9.01"), [open, factOf("2.00"), factOf("1.00"), factOf("1.00")]);
    expect(demandsOf([near, foots(total, [open, factOf("2.00")])])).toBe("5");
  });

  it("is not said where they disagree, or another figure is not read either", () => {
    const other = foots(factOf("9.00"), [open, factOf("2.00")]);
    expect(demandsOf([foots(total, [open, factOf("2.00")]), other])).toBeUndefined();
    const unread = factOf("0.00").with({ state: "unreadable" });
    expect(demandsOf([foots(total, [open, unread])])).toBeUndefined();
  });
});
