import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { composeWorkbook } from "../../src/app/compose-workbook";
import { narrateWorkbook } from "../../src/app/narrate-workbook";
import { openCase } from "../../src/app/open-case";
import { planTargetSheets } from "../../src/app/plan-target-sheets";
import { reviewText } from "../../src/app/review-text";
import { takeInputs, withTaken } from "../../src/app/take-inputs";
import { unitTargetsOf } from "../../src/app/unit-targets";
import { snapshotOfPlan } from "../support/snapshot-of-plan";
import { casePath, readCase, readCaseWithTargets } from "../support/read-workbook";

const KEY = "performance.overall-targets";
const plain = await readCase("hejing-2026");
const withTargets = await readCaseWithTargets("hejing-2026");
const lines = readFileSync(casePath("hejing-2026", "text.txt"), "utf8").split("\n");
const sentence = /整体预算绩效目标(.*?)个，/u;

describe("the target tables of the whole unit", () => {
  it("are those that somebody began to fill in, copies of one counted once", () => {
    const { targets } = openCase(withTargets);
    expect(unitTargetsOf(targets)).toMatchObject({ count: 1, cells: [{ year: "current" }] });
    expect(unitTargetsOf([...targets, ...targets]).count).toBe(1);
    expect(unitTargetsOf(targets.filter(({ per }) => per === "project")).count).toBe(0);
    const [own] = targets.filter(({ per }) => per === "unit");
    const other = {
      ...own!,
      tasks: [],
      indicators: [],
      values: { budgetUnit: { kind: "text", text: "乙县某某中心" } as const },
    };
    expect(unitTargetsOf([own!, other]).count).toBe(1);
    const begun = { ...other, indicators: own!.indicators };
    expect(unitTargetsOf([own!, begun]).count).toBe(2);
  });

  it("prove the number that the text tells; where there is none, the clerk is asked", () => {
    const asked = narrateWorkbook(openCase(plain));
    expect(sentence.exec(asked.text)?.[1]).toBe("【请填写：整体绩效目标表张数】");
    expect(asked.inputs.find(({ key }) => key === KEY)?.state).toBe("missing");
    const written = planTargetSheets(openCase(plain)).map(snapshotOfPlan);
    for (const workbook of [withTargets, { ...plain, sheets: [...plain.sheets, ...written] }]) {
      const told = narrateWorkbook(openCase(workbook));
      expect(sentence.exec(told.text)?.[1]).toBe("1");
      expect(told.inputs.some(({ key }) => key === KEY)).toBe(false);
    }
  });

  it("are told by the Word document as by the text, and by a text that is taken", () => {
    const opened = openCase(plain);
    const kept = withTaken(opened.inputs, takeInputs(opened, lines));
    const narrated = narrateWorkbook(opened, kept);
    expect(sentence.exec(narrated.text)?.[1]).toBe("1");
    expect(narrated.text).toContain("本单位无其他需说明事项。");
    const states = new Map(narrated.inputs.map(({ key, state }) => [key, state]));
    expect([states.get(KEY), states.get("other-matters")]).toEqual(["given", "given"]);
    for (const [one, mark] of [
      [narrated, "本单位无其他需说明事项。"],
      [narrateWorkbook(opened), "其他需说明的事项，没有的填“无”"],
    ] as const)
      expect(JSON.stringify(composeWorkbook(opened, one).document)).toContain(mark);
  });

  it("printed in a text prove what the text says", () => {
    const table = withTargets.sheets
      .find(({ name }) => name === "绩效")!
      .values.map((row) =>
        row
          .map((value) =>
            typeof value === "string" || typeof value === "number" ? String(value) : ""
          )
          .join("\t")
      );
    const at = lines.findIndex((line) => line.includes("其他需说明的事项"));
    const review = (text: readonly string[]): readonly string[] =>
      reviewText(openCase(plain), text).findings.flatMap(({ message }) =>
        message.includes("整体绩效目标表张数") ? [message] : []
      );
    const printed = [...lines.slice(0, at), ...table, ...lines.slice(at)];
    const wrong = (text: readonly string[]): readonly string[] =>
      text.map((line) => line.replace(/(?<=整体预算绩效目标)1(?=个)/u, "2"));
    expect(wrong(printed)).not.toEqual(printed);
    expect(review(printed)).toEqual([]);
    expect(review(wrong(printed))).toEqual(["文中写的是“2”，按整体绩效目标表张数应为1。"]);
    expect(review(wrong(lines))).toEqual([]);
  });
});
