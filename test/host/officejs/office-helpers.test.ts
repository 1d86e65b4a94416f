// @vitest-environment jsdom
import { Utilities } from "@microsoft/office-js-helpers";
import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { describeHost, logHostError } from "../../../src/host/officejs/office-helpers";
import { createSimulatedExcel } from "../../../src/simulator/simulated-excel";
import { failureOf } from "../../support/failure-of";
import { installOffice } from "../../support/install-office";
import { createMemoryDocument } from "../../support/memory-document";

afterEach(() => {
  vi.restoreAllMocks();
});

/** What was printed, by console method. */
function spyOnConsole() {
  const printed: [string, unknown][] = [];
  for (const method of ["error", "group", "groupCollapsed"] as const)
    vi.spyOn(console, method).mockImplementation((first: unknown) => {
      printed.push([method, first]);
    });
  return printed;
}

describe("before Office is there", () => {
  it("there is no host, whatever the helpers believe", async () => {
    expect(await describeHost()).toBeNull();
  });

  it("an error is printed all the same", async () => {
    const printed = spyOnConsole();
    await logHostError(new Error("oops"));
    expect(printed[0]).toEqual(["group", "Error: oops"]);
    await logHostError("just a text");
    expect(printed[printed.length - 1]).toEqual(["error", "just a text"]);
  });
});

describe("in the simulated Excel", () => {
  beforeAll(async () => {
    await installOffice(createSimulatedExcel(createMemoryDocument([{ name: "表" }])));
  });

  it("host and platform have the helpers' words", async () => {
    expect(await describeHost()).toEqual({ host: "EXCEL", platform: "PC" });
    expect(Utilities.isAddin).toBe(true);
  });

  it("a host error is printed with its debug information", async () => {
    const failure = await failureOf(
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem("没有").load("name");
        await context.sync();
      })
    );
    const printed = spyOnConsole();
    await logHostError(failure);
    expect(printed).toContainEqual(["groupCollapsed", "Debug Info"]);
    expect(printed).toContainEqual([
      "error",
      expect.objectContaining({ errorLocation: "WorksheetCollection.getItem" }),
    ]);
  });
});
