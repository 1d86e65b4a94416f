// @vitest-environment jsdom
import { afterEach, describe, expect, it } from "vitest";
import { installExternal, openPaneFrame } from "../../src/simulator/external-host";
import { createSimulatedExcel } from "../../src/simulator/simulated-excel";
import { createMemoryDocument } from "../support/memory-document";

interface HostExternal {
  GetHostInfo(): string;
  GetContext(): { GetDocUrl(): string; GetSupportedMatrix(): string };
  Execute(id: number, params: readonly unknown[], callback: (answer: SafeArray) => void): void;
  RegisterEvent(id: number, target: string, handler: (id: number, answer: SafeArray) => void): void;
}

interface SafeArray {
  toArray(): readonly unknown[];
}

const open = (name: string) =>
  createSimulatedExcel(createMemoryDocument([{ name: "表" }], { fileName: name }));
const externalOf = (target: Window) => Reflect.get(target, "external") as unknown as HostExternal;

afterEach(() => {
  document.body.replaceChildren();
});

describe("window.external", () => {
  it("stands in a frame before its page runs, and names the host", () => {
    const frame = document.createElement("iframe");
    openPaneFrame(frame, "about:blank", document.body, open("甲.xlsx"));
    if (!frame.contentWindow) throw new Error("no window");
    const external = externalOf(frame.contentWindow);
    expect(external.GetHostInfo()).toBe("Excel$Win32$16.01$zh-CN$telemetry$$disableLogging$0");
    expect(external.GetContext().GetDocUrl()).toBe("甲.xlsx");
    expect(JSON.parse(external.GetContext().GetSupportedMatrix())).toEqual({
      ExcelApi: "1.13",
      SharedRuntime: "1.1",
    });
  });

  it("answers later, never within the call, and refuses what it does not know", async () => {
    installExternal(window, open("甲.xlsx"));
    const answers: unknown[] = [];
    for (const id of [93, 77])
      externalOf(window).Execute(id, [], (answer) => answers.push(answer.toArray()));
    expect(answers).toEqual([]);
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(answers).toEqual([[5000], [5000]]);
  });

  it("passes events and waiting commands of the workbook that is connected now", async () => {
    const [first, second] = [open("甲.xlsx"), open("乙.xlsx")];
    const connection = installExternal(window, first);
    const events: unknown[] = [];
    const commands: unknown[] = [];
    void first.fireCommand("checkWorkbook");
    externalOf(window).RegisterEvent(33, "", (_, answer) => events.push(answer.toArray()));
    externalOf(window).RegisterEvent(39, "", (_, answer) => commands.push(answer.toArray()[1]));
    connection.replace(second);
    first.setPaneVisible(true);
    second.setPaneVisible(true);
    void second.fireCommand("clearMarks");
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(events).toHaveLength(1);
    expect(commands).toEqual(["checkWorkbook", "clearMarks"]);
    connection.disconnect();
    second.setPaneVisible(false);
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(events).toHaveLength(1);
  });
});
