import { readFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { registerCommands, type RibbonJobs } from "../../src/commands/register-commands";

type Command = (event: { completed: () => void }) => void;

const commands = new Map<string, Command>();
const showAsTaskpane = vi.fn(() => Promise.resolve());

beforeEach(() => {
  commands.clear();
  showAsTaskpane.mockClear();
  vi.stubGlobal("Office", {
    actions: { associate: (name: string, command: Command) => commands.set(name, command) },
    addin: { showAsTaskpane },
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

function jobs(changed: Partial<RibbonJobs>): RibbonJobs {
  const quiet = (): Promise<boolean> => Promise.resolve(false);
  return {
    checkWorkbook: quiet,
    clearMarks: quiet,
    writeAudit: quiet,
    writeReport: quiet,
    writeNarrative: quiet,
    writeTargets: quiet,
    ...changed,
  };
}

/** Fires a command as Excel does; resolves when the add-in says that it completed. */
function fire(name: string): Promise<void> {
  return new Promise((resolve) => {
    commands.get(name)!({ completed: resolve });
  });
}

describe("registerCommands", () => {
  test("registers exactly the function names of the manifest", () => {
    registerCommands(jobs({}));
    const names = [
      ...readFileSync("manifest.xml", "utf8").matchAll(/<FunctionName>(.*?)<\/FunctionName>/gu),
    ].map(([, name]) => name);
    expect([...commands.keys()].sort()).toEqual(names.sort());
  });

  test("a command with something to show opens the pane before it completes", async () => {
    registerCommands(jobs({ checkWorkbook: () => Promise.resolve(true) }));
    await fire("checkWorkbook");
    expect(showAsTaskpane).toHaveBeenCalledTimes(1);
  });

  test("a command with nothing to show leaves the pane as it is", async () => {
    registerCommands(jobs({}));
    await fire("clearMarks");
    expect(showAsTaskpane).not.toHaveBeenCalled();
  });

  test("completes even where the pane cannot be opened", async () => {
    showAsTaskpane.mockImplementationOnce(() => Promise.reject(new Error("no pane here")));
    registerCommands(jobs({ writeTargets: () => Promise.resolve(true) }));
    await fire("writeTargets");
    expect(showAsTaskpane).toHaveBeenCalledTimes(1);
  });

  test("completes once only, after the job", async () => {
    let finish: (value: boolean) => void = () => undefined;
    registerCommands(jobs({ writeNarrative: () => new Promise((resolve) => (finish = resolve)) }));
    const completed = vi.fn();
    commands.get("writeNarrative")!({ completed });
    await Promise.resolve();
    expect(completed).not.toHaveBeenCalled();
    finish(false);
    await vi.waitFor(() => expect(completed).toHaveBeenCalledTimes(1));
  });
});
