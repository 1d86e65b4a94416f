// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from "vitest";
import { createSimulatedExcel, type SimulatedExcel } from "../../src/simulator/simulated-excel";
import { installOffice } from "../support/install-office";
import { createMemoryDocument } from "../support/memory-document";

let excel: SimulatedExcel;

beforeEach(async () => {
  excel = createSimulatedExcel(
    createMemoryDocument([{ name: "表", rows: [[1, 2]] }, { name: "二" }]),
    { theme: "dark", settings: { saved: '"旧"' } }
  );
  await installOffice(excel);
});

const settle = () => new Promise((resolve) => setTimeout(resolve, 20));

/** Listens to everything of the collection; gives what came, and a way to stop. */
async function listenToAll() {
  const seen: string[] = [];
  const note = (text: string) => {
    seen.push(text);
    return Promise.resolve();
  };
  const handlers = await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const added = [
      worksheets.onChanged.add(({ address, source, triggerSource }) =>
        note(`changed ${address} ${source} ${triggerSource}`)
      ),
      worksheets.onSelectionChanged.add(({ address }) => note(`selected ${address}`)),
      worksheets.onActivated.add(() => note("activated")),
      worksheets.onAdded.add(() => note("added")),
      worksheets.onDeleted.add(() => note("deleted")),
    ];
    await context.sync();
    return added;
  });
  const stop = async () => {
    for (const handler of handlers)
      await Excel.run(handler.context, async (context) => {
        handler.remove();
        await context.sync();
      });
  };
  return { seen, stop };
}

describe("events of the workbook", () => {
  it("tell what the user does", async () => {
    const { seen, stop } = await listenToAll();
    excel.editCell("表", 3, 1, "新");
    excel.select("表", "B2:C3");
    excel.activateSheet("二");
    await settle();
    expect(seen).toEqual(["changed B4 Local Unknown", "selected B2:C3", "activated"]);
    await stop();
  });

  it("tell what the add-in does", async () => {
    const { seen, stop } = await listenToAll();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("三");
      sheet.getRange("A1:B1").values = [[1, 2]];
      await context.sync();
      sheet.delete();
      await context.sync();
    });
    await settle();
    expect(seen).toEqual(["added", "changed A1:B1 Local ThisLocalAddin", "deleted"]);
    await stop();
  });

  it("stop when nobody listens any more", async () => {
    const { seen, stop } = await listenToAll();
    await stop();
    excel.editCell("表", 0, 0, 9);
    excel.select("表", "A2");
    await settle();
    expect(seen).toEqual([]);
    expect(excel.state.events.registrationCount).toBe(0);
  });

  it("of one sheet do not tell of another", async () => {
    const seen: string[] = [];
    const handler = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("二");
      const added = sheet.onChanged.add(({ address }) => {
        seen.push(address);
        return Promise.resolve();
      });
      sheet.load("id");
      await context.sync();
      return added;
    });
    excel.editCell("表", 0, 0, 5);
    excel.editCell("二", 1, 1, 6);
    await settle();
    expect(seen).toEqual(["B2"]);
    await Excel.run(handler.context, async (context) => {
      handler.remove();
      await context.sync();
    });
  });
});

describe("the ribbon and the pane", () => {
  it("run a function of the add-in and wait until it completes", async () => {
    let ran = 0;
    Office.actions.associate("checkWorkbook", (event: Office.AddinCommands.Event) => {
      ran++;
      setTimeout(() => {
        event.completed();
      }, 5);
    });
    expect(await excel.fireCommand("checkWorkbook")).toEqual({ status: 0 });
    expect(await excel.fireCommand("checkWorkbook")).toEqual({ status: 0 });
    expect(ran).toBe(2);
  });

  it("show and hide the pane on the add-in's word", async () => {
    let changes = 0;
    excel.onViewChanged(() => changes++);
    await Office.addin.showAsTaskpane();
    expect(excel.isPaneVisible).toBe(true);
    await Office.addin.hide();
    expect(excel.isPaneVisible).toBe(false);
    expect(changes).toBe(2);
  });
});

describe("the rest of the host", () => {
  it("tells its theme", () => {
    const theme = Office.context.officeTheme as unknown as Readonly<Record<string, string>>;
    expect(theme.primaryBackColor).toBe("#292827");
    expect(theme.primaryFontColor).toBe("#f3f2f1");
  });

  it("keeps settings", async () => {
    const { settings } = Office.context.document;
    expect(settings.get("saved")).toBe("旧");
    settings.set("rules", { BC001: "off" });
    await new Promise<void>((resolve) => {
      settings.saveAsync(() => {
        resolve();
      });
    });
    expect(excel.settings.get("rules")).toBe('{"BC001":"off"}');
  });

  it("tells listeners of changes to the document, not of mere reading", async () => {
    let changes = 0;
    let moves = 0;
    excel.onDocumentChanged(() => changes++);
    excel.onViewChanged(() => moves++);
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("表").getRange("A1").load("values");
      await context.sync();
      expect(changes).toBe(0);
      range.values = [[7]];
      await context.sync();
    });
    expect(changes).toBe(1);
    excel.editCell("表", 0, 0, 8);
    expect(changes).toBe(2);
    expect(moves).toBe(0);
    excel.select("二", "A1");
    expect([changes, moves]).toEqual([2, 1]);
  });
});
