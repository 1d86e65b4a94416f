import { describe, expect, it } from "vitest";
import { checkWorkbook } from "../../../src/app/check-workbook";
import { openCase } from "../../../src/app/open-case";
import type { Finding } from "../../../src/checking/finding";
import type { WorkbookSnapshot } from "../../../src/grid/snapshot";
import { readCase, withCell } from "../../support/read-workbook";

function errorsOf(workbook: WorkbookSnapshot): readonly Finding[] {
  return checkWorkbook(openCase(workbook)).findings.filter(({ severity }) => severity === "error");
}

describe("a stray amount in an empty table is one finding about that amount", () => {
  it.each([
    ["八、政府性基金预算支出情况表", ["E7"]],
    ["八、政府性基金预算支出情况表", ["H7"]],
    ["八、政府性基金预算支出情况表", ["H7", "E7"]],
    ["十一、财政拨款委托业务费支出情况表", ["B6"]],
    ["十二、上年结转结余情况表", ["B7"]],
  ])("%s %j", async (sheet, addresses) => {
    const sound = await readCase("hejing-2026");
    const stray = addresses.reduce((all, address) => withCell(all, sheet, address, 12), sound);
    const errors = errorsOf(stray);
    expect(errors).toHaveLength(1);
    expect(errors[0]?.suspects.map(({ address, suggested }) => [address, suggested])).toEqual(
      addresses.map((address) => [address, "0"])
    );
    expect(errors[0]?.evidence.map(({ code }) => code)).toContain("BC091");
  });

  it("a note under a table of amounts that fit is told by itself", async () => {
    const sheet = "六、一般公共预算基本支出情况表";
    const note = "本单位2026年没有基本支出，一般公共预算基本支出情况表为空表。";
    const noted = withCell(await readCase("hejing-2026"), sheet, "A31", note);
    expect(errorsOf(noted)).toMatchObject([{ code: "BC091", cells: [{ sheet, address: "A31" }] }]);
  });

  it("a note that is not there is not quoted", async () => {
    const sheet = "八、政府性基金预算支出情况表";
    const [error] = errorsOf(withCell(await readCase("hejing-2026"), sheet, "A8", null));
    expect(error?.message).toBe(`“${sheet}”A2 一带没有找到：表下注明“…为空表。”。`);
  });
});
