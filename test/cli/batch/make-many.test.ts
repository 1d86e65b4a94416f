import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openWorkbookDocument } from "../../../src/host/xlsx/open-workbook-document";
import { replaceFile } from "../../../src/cli/replace-file";
import { run } from "../../../src/cli/run";
import { createMemoryIo, type MemoryIo } from "../../support/memory-io";
import { casePath } from "../../support/read-workbook";
import { recordedWorker } from "../../support/recorded-worker";
import { workbookVariants } from "../../support/workbook-variants";

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

interface Line {
  readonly output?: string;
  readonly messages?: readonly string[];
  readonly error?: { readonly code: string };
}

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
    lines: lines.map((line) => JSON.parse(line) as Line),
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

  it("targets: of a workbook with macros one with macros", async () => {
    mkdirSync(at("宏"));
    const macros = workbookVariants(readFileSync(casePath("aketao-2025"))).get("macros");
    writeFileSync(at("宏/阿克陶.xlsm"), macros!.bytes);
    const { code, lines } = await call("targets", at("宏"), "-o", at("宏的目标"));
    expect([code, lines[0]?.output]).toEqual([0, at("宏的目标/阿克陶.xlsm")]);
    const copy = new Uint8Array(readFileSync(at("宏的目标/阿克陶.xlsm")));
    expect(openWorkbookDocument(copy, null).ending).toBe(".xlsm");
  });

  it("explain, targets: with last year's workbook of the same unit; made again where that is another", async () => {
    const prior = at("上年/乱码0001.xlsx");
    mkdirSync(at("上年"));
    copyFileSync(casePath("hejing-2026", "prior.xlsx"), prior);
    const file = at("单位/和静.xlsx");
    const both = [file, at("单位/县/阿克陶.xlsx"), "--prior-folder", at("上年"), "--jobs", "2"];
    const words = ["explain", ...both, "-o", at("比上年"), "--resume", at("b.ndjson")];
    const { code, lines } = await call(...words);
    expect(code).toBe(0);
    const alone = createMemoryIo();
    await run(["explain", file, "--prior", prior], alone);
    expect(readFileSync(at("比上年/和静.txt"), "utf8")).toBe(alone.out());
    expect(lines.map(({ messages }) => messages?.[0])).toEqual([
      expect.stringMatching(/^说明写入/u),
      "上年的文件夹里没有找到这个单位，没有与上年比较。",
    ]);

    expect((await call(...words)).worked).toEqual([]);
    copyFileSync(casePath("aketao-2025"), at("上年/阿克陶.xlsx"));
    expect((await call(...words)).worked).toHaveLength(2);

    await call("targets", ...both, "-o", at("沿用"));
    const single = createMemoryIo();
    await run(["targets", file, "--prior", prior, "-o", "t.xlsx"], single);
    expect(new Uint8Array(readFileSync(at("沿用/和静.xlsx")))).toEqual(
      single.written.get("t.xlsx")
    );
  });
});
