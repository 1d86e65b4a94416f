import { describe, expect, it } from "vitest";
import { openCase } from "../../src/app/open-case";
import { planTargetSheets } from "../../src/app/plan-target-sheets";
import { checkTargets } from "../../src/app/target-progress";
import type { WorkbookSnapshot } from "../../src/grid/snapshot";
import { snapshotOfPlan } from "../support/snapshot-of-plan";
import { readCase, readCaseWithTargets, withCell } from "../support/read-workbook";

describe("checkTargets", () => {
  it("tells nothing of a workbook without target tables", async () => {
    expect(checkTargets(openCase(await readCase("hejing-2026")))).toEqual([]);
  });

  it("counts what is filled in, open and empty, and follows what the clerk types", async () => {
    const workbook = await readCase("hejing-2026");
    const own = planTargetSheets(openCase(workbook), { suggests: true }).map(snapshotOfPlan);
    const written = { ...workbook, sheets: [...workbook.sheets, ...own] };
    const [overall, ...projects] = checkTargets(openCase(written));
    expect(projects).toHaveLength(3);
    expect(overall).toMatchObject({
      subject: "单位整体绩效目标表",
      cell: { sheet: "绩效目标表", address: "A1" },
      filled: 0,
      weights: { sum: 0, total: 90 },
      hasGoal: false,
    });
    let typed: WorkbookSnapshot = written;
    for (const [address, value] of [
      ["C5", "办好社会保险"],
      ["D12", "≤100%"],
      ["F12", 10],
    ] as const)
      typed = withCell(typed, "绩效目标表", address, value);
    const [after] = checkTargets(openCase(typed));
    expect(after).toMatchObject({ filled: 1, weights: { sum: 10, total: 90 }, hasGoal: true });
    expect([after?.open, after?.empty]).toEqual([(overall?.open ?? 0) - 1, overall?.empty]);
  });

  it("gives every table the findings about its own cells", async () => {
    const checked = checkTargets(openCase(await readCaseWithTargets("hejing-2026")));
    expect(checked.map(({ findings }) => findings.map(({ code }) => code))).toEqual([
      ["BC302", "BC322"],
      ["BC308"],
      [],
    ]);
    expect(checked.map(({ filled, open }) => [filled > 0, open])).toEqual([
      [true, 0],
      [true, 0],
      [true, 0],
    ]);
  });
});
