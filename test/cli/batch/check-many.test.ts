import {
  appendFileSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { run } from "../../../src/cli/run";
import { openWorkbookDocument } from "../../../src/host/xlsx/open-workbook-document";
import { createXlsxStore } from "../../../src/host/xlsx/xlsx-store";
import { createMemoryIo, type MemoryIo } from "../../support/memory-io";
import { casePath } from "../../support/read-workbook";
import { recordedWorker } from "../../support/recorded-worker";

let folder = "";
const at = (name: string): string => join(folder, name);
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "budget-disclosure-"));
  mkdirSync(at("单位"));
  copyFileSync(casePath("hejing-2026"), at("单位/和静.xlsx"));
  copyFileSync(casePath("aketao-2025"), at("单位/阿克陶.xlsx"));
  writeFileSync(at("单位/坏的.xlsx"), "no workbook");
  writeFileSync(at("单位/旧的.xls"), "old");
});
afterAll(() => rmSync(folder, { recursive: true }));

interface Call {
  readonly code: number;
  readonly io: MemoryIo;
  /** Files that were really checked or tried. */
  readonly worked: readonly string[];
}

/** Every item goes through a worker of its own process, as far as the command can tell. */
async function call(words: readonly string[], input?: string): Promise<Call> {
  const worked: string[] = [];
  const io: MemoryIo = {
    ...createMemoryIo(),
    ...(input === undefined ? {} : { readStandardInput: () => Promise.resolve(input) }),
    startWorker: (...words) => recordedWorker(io, worked)(...words),
  };
  return { code: await run(["check", ...words], io), io, worked };
}

describe("budget-disclosure check of many", () => {
  it("ends with a line for each file, the rules and the counts; --verbose tells all", async () => {
    const { code, io } = await call([at("单位")]);
    expect(code).toBe(2);
    const lines = io.out().split("\n");
    expect(lines[0]).toMatch(/^结论\s+不一致\s+提醒/u);
    expect(lines.filter((line) => line.includes(at("单位")) && !line.startsWith(" "))).toHaveLength(
      4
    );
    expect(io.out()).toContain("文件：共 4 个：通过 2，不能用 2。");
    expect(io.out()).not.toContain("已核对");
    expect(io.err()).toContain("旧的.xls”没有校核");
    const full = await call([at("单位"), "--verbose"]);
    expect(full.io.out().match(/已核对/gu)).toHaveLength(2);
    expect(full.io.out()).toContain("依据：");
    expect(full.io.out().endsWith(io.out())).toBe(true);
  });

  it("gives the same lines with any number of processes, and a list the same as its folder", async () => {
    const alone = await call([at("单位"), "--format", "ndjson"]);
    const shared = await call([at("单位"), "--format", "ndjson", "--jobs", "3"]);
    expect(shared.worked).toHaveLength(3);
    expect(shared.io.out()).toBe(alone.io.out());
    expect(shared.io.err()).toBe(alone.io.err());
    const names = [
      "单位/坏的.xlsx",
      "单位/旧的.xls",
      "单位/和静.xlsx",
      "单位/阿克陶.xlsx",
      "单位/~$和静.xlsx",
      "单位/说明.docx",
    ];
    for (const end of ["\n", "\0", "\r\n"]) {
      const listed = await call(
        ["--files-from", "-", "--format", "ndjson"],
        names.map(at).join(end)
      );
      expect(listed.io.out().split("\n").sort()).toEqual(alone.io.out().split("\n").sort());
    }
    const one = await call([at("单位/和静.xlsx"), "--format", "ndjson"]);
    expect(alone.io.out()).toContain(one.io.out());
  });

  it("keeps what an earlier run had done, of which the last line is broken off; the same file is the same by its content", async () => {
    const journal = at("结果.ndjson");
    const whole = await call([
      at("单位"),
      "--format",
      "ndjson",
      "--resume",
      journal,
      "--jobs",
      "2",
    ]);
    expect(whole.worked).toHaveLength(3);
    const lines = readFileSync(journal, "utf8").trim().split("\n");
    expect(lines).toHaveLength(4);
    const kept = lines.filter((line) => !line.includes("阿克陶"));
    const broken = lines.find((line) => line.includes("阿克陶"))!;
    writeFileSync(journal, `${kept.join("\n")}\n${broken.slice(0, 900)}`);
    utimesSync(at("单位/和静.xlsx"), 1, 1);
    const words = [at("单位"), "--format", "ndjson", "--resume", journal, "--jobs", "2"];
    const again = await call(words);
    expect(again.worked).toEqual([at("单位/阿克陶.xlsx")]);
    expect(again.io.out()).toBe(whole.io.out());
    expect(again.io.err()).toBe(whole.io.err());
    expect((await call(words)).worked).toEqual([]);
    // Another year, or another content, is another check.
    expect((await call([...words, "--year", "2026"])).worked).toHaveLength(3);
    appendFileSync(at("单位/坏的.xlsx"), "!");
    expect((await call(words)).worked).toContain(at("单位/坏的.xlsx"));
  });

  it("streams one JSON array", async () => {
    const { io } = await call([at("单位"), "--format", "json"]);
    const results = JSON.parse(io.out()) as readonly Record<string, unknown>[];
    expect(io.out()).toBe(`${JSON.stringify(results, null, 2)}\n`);
    expect(results.map((result) => Object.keys(result).includes("source"))).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });

  it("sums up in a workbook that can be filtered, the same from the lines of several runs as from one", async () => {
    writeFileSync(at("名单.csv"), "序号,单位名称\r\n1,没有来的单位\r\n");
    const words = ["--summary", at("汇总.xlsx"), "--expected", at("名单.csv")];
    const one = await call([at("单位"), ...words]);
    const bytes = one.io.written.get(at("汇总.xlsx")) as Uint8Array;
    const { sheets } = await createXlsxStore(openWorkbookDocument(bytes, "汇总.xlsx")).read();
    const [list, rules] = sheets;
    expect(list?.values.map((row) => row.slice(1, 5))).toEqual([
      ["文件", "年度", "结论", "不一致"],
      [at("单位/和静.xlsx"), 2026, "通过", 0],
      [at("单位/坏的.xlsx"), null, "不能用", null],
      [at("单位/旧的.xls"), null, "不能用", null],
      [at("单位/阿克陶.xlsx"), 2025, "通过", 0],
      [null, null, "没有收到", null],
    ]);
    expect(list?.values[4]?.[12]).toBe("单位不在名单里。");
    expect(rules?.values[1]?.[0]).toBe("BC092");
    const xml = strFromU8(unzipSync(bytes)["xl/worksheets/sheet1.xml"]!);
    expect(xml).toContain('state="frozen"');
    expect(xml).toContain('<autoFilter ref="A1:M6"/>');
    expect(xml).toContain("HYPERLINK(&quot;单位/和静.xlsx&quot;");

    const lines = (await call([at("单位"), "--format", "ndjson"])).io.out().trim().split("\n");
    writeFileSync(
      at("一.ndjson"),
      `${[...lines.slice(2), lines[1]].reverse().join("\n")}\n{"file":"半`
    );
    writeFileSync(at("二.ndjson"), `${lines.slice(0, 2).join("\n")}\n`);
    const io = createMemoryIo();
    const code = await run(["summarize", at("一.ndjson"), at("二.ndjson"), ...words], io);
    expect(code).toBe(one.code);
    expect(io.out()).toBe(one.io.out());
    expect(io.written.get(at("汇总.xlsx"))).toEqual(bytes);
    expect(io.err()).toContain("一.ndjson”有 1 行不是完整的结果");
  });

  it("leads to files whatever signs their names hold", async () => {
    mkdirSync(at("怪名"));
    copyFileSync(casePath("hejing-2026"), at('怪名/a#b 50%"?.xlsx'));
    const page = await call([at("怪名"), "--summary", at("汇总.html")]);
    const html = page.io.written.get(at("汇总.html")) as string;
    const [, href = ""] = /<a href="([^"]+)"/u.exec(html) ?? [];
    expect(new URL(href, `file://${folder}/`).pathname).toBe(
      encodeURI(at('怪名/a#b 50%"?.xlsx')).replace("#", "%23").replace("?", "%3F")
    );
    const book = await call([at("怪名"), "--summary", at("汇总.xlsx")]);
    const bytes = book.io.written.get(at("汇总.xlsx")) as Uint8Array;
    const cell = openWorkbookDocument(bytes, "汇总.xlsx").sheets[0]?.cell(1, 1);
    expect(cell?.formula).toContain('HYPERLINK("怪名/a%23b 50%""?.xlsx",');
    expect(cell?.value).toBe(at('怪名/a#b 50%"?.xlsx'));
  });

  it("ends with 3 where all is well but a unit is missing, and refuses a summary of no known kind", async () => {
    const file = at("单位/和静.xlsx");
    writeFileSync(at("名单.txt"), "和静县社会保险中心\n没有来的单位\n");
    const missing = await call([file, "--expected", at("名单.txt")]);
    expect(missing.code).toBe(3);
    expect(missing.io.out()).toContain("名单：没有收到 1 个单位");
    expect((await call([file, "--summary", "a.pdf"])).code).toBe(2);
    expect((await call([file, "--summary", file])).code).toBe(2);
  });

  it("compares every unit with last year's workbook of the same unit, whatever its file is called", async () => {
    mkdirSync(at("上年"));
    copyFileSync(casePath("hejing-2026", "prior.xlsx"), at("上年/乱码0001.xlsx"));
    writeFileSync(at("上年/坏的.xlsx"), "no workbook");
    const words = [at("单位"), "--format", "ndjson", "--prior-folder", at("上年")];
    const { io } = await call([...words, "--jobs", "2"]);
    expect(io.out()).toBe((await call(words)).io.out());
    const [own, , , other] = io.out().split("\n");
    const single = ["--prior", at("上年/乱码0001.xlsx"), "--format", "ndjson"];
    expect(`${own}\n`).toBe((await call([at("单位/和静.xlsx"), ...single])).io.out());
    expect(other).toContain("没有给出上年的工作簿");
    expect(io.err()).toContain("上年的文件没有用：无法读取“坏的.xlsx”");
    const { io: shown } = await call([at("单位"), "--prior-folder", at("上年")]);
    expect(shown.out().match(/上年的文件夹里没有找到这个单位/gu)).toHaveLength(1);
  });

  it("refuses what belongs to a single workbook, and a number of processes that is none", async () => {
    for (const words of [
      ["--mark", "a.xlsx"],
      ["--report", "a.docx"],
      ["--jobs", "0"],
    ])
      expect((await call([at("单位"), ...words])).code).toBe(2);
    expect((await call(["--files-from", "-"], "说明.docx\n")).code).toBe(2);
  });
});
