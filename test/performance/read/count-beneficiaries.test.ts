import { describe, expect, it } from "vitest";
import { xinjiangForms } from "../../../src/families/xinjiang/forms/index";
import {
  admits,
  countBeneficiaries,
  findBeneficiaries,
} from "../../../src/performance/read/count-beneficiaries";
import { readTargets } from "../../../src/performance/read/read-targets";
import { readCaseWithTargets, withCell } from "../../support/read-workbook";

describe("the number of persons who are paid", () => {
  it.each([
    ["退休人员27人", 27],
    ["1,205名", 1205],
    ["1995年前退休的 27 人", 27],
    ["84人次", 84],
    ["全部符合条件的人员", null],
    ["城镇20人，农村30人", null],
  ])("%s: %s", (words, count) => {
    expect(countBeneficiaries(words)).toBe(count);
  });

  it("is one indicator of the table, and its sign tells what contradicts it", async () => {
    const workbook = await readCaseWithTargets("aketao-2025");
    const found = (value: string) => {
      const tables = readTargets(xinjiangForms, withCell(workbook, "绩效", "D26", value));
      return tables.flatMap((table) => findBeneficiaries(table) ?? []);
    };
    const [indicator, ...others] = found(">=84人");
    expect(others).toEqual([]);
    expect(indicator?.at("targetValue").cell.address).toBe("D26");
    const judge = (value: string): readonly boolean[] => {
      const [one] = found(value);
      return [26, 27, 28].map((count) => admits(one!, count));
    };
    expect(judge(">=27人")).toEqual([false, true, true]);
    expect(judge(">27人")).toEqual([false, false, true]);
    expect(judge("<=27人")).toEqual([true, true, false]);
    expect(judge("<27人")).toEqual([true, false, false]);
    expect(judge("=27人")).toEqual([false, true, false]);
  });
});
