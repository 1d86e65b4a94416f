import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { replaceFile } from "../../../src/cli/replace-file";
import { run } from "../../../src/cli/run";
import { createMemoryIo, type MemoryIo } from "../../support/memory-io";
import { casePath } from "../../support/read-workbook";
import { recordedWorker } from "../../support/recorded-worker";

let folder = "";
const at = (name: string): string => join(folder, name);
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "budget-disclosure-"));
  mkdirSync(at("单位/县"), { recursive: true });
  copyFileSync(casePath("hejing-2026"), at("单位/和静.xlsx"));
  copyFileSync(casePath("aketao-2025"), at("单位/县/阿克陶.xlsx"));
  writeFileSync(at("单位/坏的.xlsx"), "no workbook");
  writeFileSync(at("单位/旧的.et"), "old");
});
afterAll(() => rmSync(folder, { recursive: true }));

async function call(...words: readonly string[]) {
  const worked: string[] = [];
  const io: MemoryIo = {
    ...createMemoryIo(),
    write: replaceFile,
    startWorker: (...words) => recordedWorker(io, worked)(...words),
  };
  const code = await run(words, io);
  const lines = io.out().split("\n").filter(Boolean);
  return {
    ...{ code, worked, messages: io.err() },
    lines: lines.map((line) => JSON.parse(line) as { output?: string; error?: { code: string } }),
  };
}

describe("a file made of each of many workbooks", () => {
  it("explain: the same text as of each alone, under the same paths; what cannot be used is named", async () => {
    const words = [
      "explain",
      at("单位"),
      "-o",
      at("说明"),
      "--jobs",
      "2",
      "--resume",
      at("a.ndjson"),
    ];
    const { code, lines, messages, worked } = await call(...words);
    expect(code).toBe(2);
    const told = lines.map(({ output, error }) => output ?? error?.code);
    expect(new Set(told)).toEqual(
      new Set([
        at("说明/和静.txt"),
        "unreadable-file",
        at("说明/县/阿克陶.txt"),
        "other-spreadsheet",
      ])
    );
    expect(worked).toHaveLength(3);
    expect(messages).toContain("旧的.et”没有校核");
    const alone = createMemoryIo();
    await run(["explain", at("单位/和静.xlsx")], alone);
    expect(readFileSync(at("说明/和静.txt"), "utf8")).toBe(alone.out());

    const again = await call(...words);
    expect(again.lines).toEqual(lines);
    expect(again.worked).toEqual([expect.stringContaining("坏的")]);
    rmSync(at("说明/和静.txt"));
    expect((await call(...words)).worked).toHaveLength(2);
    expect(readFileSync(at("说明/和静.txt"), "utf8")).toBe(alone.out());
  });

  it("targets: a copy of each, as the options say; not into the folder itself", async () => {
    const file = at("单位/和静.xlsx");
    const both = [file, at("单位/县/阿克陶.xlsx")];
    const { code, lines } = await call("targets", ...both, "--sheets", "each", "-o", at("目标"));
    expect([code, lines.map(({ output }) => output)]).toEqual([
      0,
      [at("目标/和静.xlsx"), at("目标/阿克陶.xlsx")],
    ]);
    const alone = createMemoryIo();
    await run(["targets", file, "--sheets", "each", "-o", "t.xlsx"], alone);
    const copy = new Uint8Array(readFileSync(at("目标/和静.xlsx")));
    expect(copy).toEqual(alone.written.get("t.xlsx"));
    for (const words of [
      [at("单位"), "-o", at("单位/目标")],
      [at("单位")],
      [at("单位"), "-o", at("目标"), "--prior", file],
    ])
      expect((await call("targets", ...words)).code).toBe(2);
  });
});
