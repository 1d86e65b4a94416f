// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { HostConnection } from "../../src/simulator/host-connection";
import { createSimulatedExcel, type SimulatedExcel } from "../../src/simulator/simulated-excel";
import { openWebFrame } from "../../src/simulator/web-host";
import { createMemoryDocument } from "../support/memory-document";

interface Answer {
  readonly _messageType: number;
  readonly _actionName: string;
  readonly _correlationId: number;
  readonly _responseType: number;
  readonly _data: unknown;
}

let excel: SimulatedExcel;
let frame: HTMLIFrameElement;
let connection: HostConnection;
let answers: Answer[];

beforeEach(() => {
  const document_ = createMemoryDocument([{ name: "表", rows: [[1]] }]);
  excel = createSimulatedExcel(document_, { settings: { a: "1" } });
  frame = document.createElement("iframe");
  connection = openWebFrame(frame, "about:blank", document.body, excel);
  answers = [];
  Object.defineProperty(frame.contentWindow, "postMessage", {
    value: (text: string) => answers.push(JSON.parse(text) as Answer),
  });
});

afterEach(() => {
  connection.disconnect();
  frame.remove();
});

/** What the add-in sends; the real library does it in the e2e tests, as jsdom has no real frames. */
function send(_actionName: string, _data: unknown, _actionType = 0, source = frame.contentWindow) {
  const message = {
    _messageType: 0,
    _actionName,
    _actionType,
    _conversationId: "c",
    _correlationId: answers.length,
    _data,
  };
  window.dispatchEvent(new MessageEvent("message", { data: JSON.stringify(message), source }));
}

describe("Excel on the web", () => {
  it("names itself in the frame's name, set before insertion", () => {
    const name = JSON.parse(frame.name) as Readonly<Record<string, string>>;
    expect(name.hostInfo).toMatch(/^Excel\$Web\$16\.00\$zh-CN/u);
    expect(name.xdmInfo?.split("|")[2]).toBe(window.location.origin);
  });

  it("gives all nine parts of the context that the library demands", () => {
    send("ContextActivationManager_getAppContextAsync", {});
    expect(answers[0]).toMatchObject({ _messageType: 1, _responseType: 0, _correlationId: 0 });
    const parts = Object.keys(answers[0]?._data as object);
    for (const part of "_id _appName _appVersion _appUILocale _dataLocale _docUrl _clientMode _settings _reason".split(
      " "
    ))
      expect(parts).toContain(part);
  });

  it("answers batches, and faults by their code", () => {
    const batch = JSON.stringify({
      Actions: [{ Id: 1, ActionType: 2, ObjectPathId: 1, QueryInfo: { Select: ["name"] } }],
      ObjectPaths: { 1: { Id: 1, ObjectPathType: 1, Name: "" } },
    });
    const data = {
      DdaMethod: { DispatchId: 93 },
      ArrayData: [null, "POST", "ProcessQuery", [], batch],
    };
    send("executeMethod", data);
    const answer = answers[0]?._data as {
      readonly Error: number;
      readonly Data: readonly unknown[];
    };
    expect(answer.Error).toBe(0);
    expect(JSON.parse(String(answer.Data[2]))).toMatchObject({
      Results: [{ ActionId: 1, Value: { Name: "测试.xlsx" } }],
    });
    excel.injectFault({ kind: "batch", errorCode: 5004 });
    send("executeMethod", data);
    expect(answers[1]?._data).toMatchObject({ Error: 5004 });
  });

  it("stores settings", () => {
    send("executeMethod", {
      DdaMethod: { DispatchId: 76 },
      DdaSettingsMethod: { Properties: { b: "2" } },
    });
    expect([...excel.settings]).toEqual([["b", "2"]]);
  });

  it("tells events and commands to those who registered", async () => {
    send("richApiMessage", {}, 1);
    send("appCommandInvoked", {}, 1);
    excel.setPaneVisible(true);
    const completed = excel.fireCommand("checkWorkbook");
    await new Promise((resolve) => setTimeout(resolve, 5));
    const told = answers.filter(({ _responseType }) => _responseType === 1);
    expect(told.map(({ _actionName }) => _actionName).sort()).toEqual([
      "appCommandInvoked",
      "richApiMessage",
    ]);
    const [commandId, name] = told.find(({ _actionName }) => _actionName === "appCommandInvoked")
      ?._data as readonly string[];
    expect(name).toBe("checkWorkbook");
    send("executeMethod", { DdaMethod: { DispatchId: 94 }, 0: commandId, 1: 0, 2: "" });
    expect(await completed).toEqual({ status: 0 });
  });

  it("listens to its own frame only, and to nobody after disconnecting", () => {
    send("executeMethod", {}, 0, window);
    connection.disconnect();
    send("executeMethod", {});
    expect(answers).toEqual([]);
  });
});
