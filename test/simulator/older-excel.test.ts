// @vitest-environment jsdom
import { beforeAll, describe, expect, it } from "vitest";
import { createOfficeStore } from "../../src/host/officejs/create-office-store";
import { createSimulatedExcel } from "../../src/simulator/simulated-excel";
import { failureOf } from "../support/failure-of";
import { installOffice } from "../support/install-office";
import { createMemoryDocument } from "../support/memory-document";
import { silenceConsole } from "../support/console-silence";

describe("an Excel that declares ExcelApi 1.9", () => {
  silenceConsole();

  beforeAll(async () => {
    await installOffice(
      createSimulatedExcel(createMemoryDocument([{ name: "表", rows: [[1]] }]), {
        requirementSets: { ExcelApi: "1.9" },
        locale: "en-US",
      })
    );
  });

  it("offers what it declares", async () => {
    const count = await Excel.run(async (context) => {
      const found = context.workbook.worksheets.getCount();
      await context.sync();
      return found.value;
    });
    expect(count).toBe(1);
  });

  it("is protected by the library from later calls", async () => {
    const failure = await failureOf(
      Excel.run(async (context) => {
        const areas = context.workbook.worksheets
          .getItem("表")
          .getRange("A1")
          .getMergedAreasOrNullObject();
        await context.sync();
        return areas.isNullObject;
      })
    );
    expect(failure).toMatchObject({ code: "ApiNotFound" });
    expect(failure.message).toContain("1.13");
  });

  it("shows that reading needs what we declare, 1.13", async () => {
    const failure = await failureOf(createOfficeStore().read());
    expect(failure).toMatchObject({ name: "host-failure", info: { detail: "ApiNotFound" } });
  });
});
