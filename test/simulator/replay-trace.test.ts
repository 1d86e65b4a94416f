import { describe, expect, it, vi } from "vitest";
import { replayTrace } from "../../src/simulator/replay-trace";
import { createSimulatedExcel } from "../../src/simulator/simulated-excel";
import { installOffice } from "../support/install-office";
import { createMemoryDocument } from "../support/memory-document";

const workbook = (amount: number) =>
  createSimulatedExcel(createMemoryDocument([{ name: "数据", rows: [["合计", amount]] }]));

/** What the real library logs during a run. */
async function record(): Promise<string> {
  await installOffice(workbook(354.25));
  const lines: string[] = [];
  vi.spyOn(console, "log").mockImplementation((line: unknown) => lines.push(String(line)));
  const core = Reflect.get(OfficeExtension, "CoreUtility") as { _logEnabled: boolean };
  core._logEnabled = true;
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("数据").getRange("A1:B1").load("values");
    await context.sync();
    range.load("address");
    await context.sync();
  });
  core._logEnabled = false;
  vi.restoreAllMocks();
  return lines.join("\n");
}

describe("replayTrace", () => {
  it("finds no difference in a trace of the same workbook, and names one of another", async () => {
    const trace = await record();
    expect(trace).toContain("Request:");
    expect(replayTrace(trace, workbook(354.25))).toEqual([]);
    const differences = replayTrace(trace, workbook(1));
    expect(differences).toHaveLength(1);
    expect(differences[0]).toMatchObject({ batch: 1, recorded: "354.25", simulated: "1" });
    expect(differences[0]?.path).toMatch(/Values\[0\]\[1\]$/u);
  });
});
