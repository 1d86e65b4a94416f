import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { run } from "../../src/cli/run";
import { createMemoryIo } from "../support/memory-io";
import { casePath } from "../support/read-workbook";

interface Line {
  readonly file: string;
  readonly text?: string;
  readonly pairedBy?: string;
  readonly prior?: string | null;
  readonly findings?: readonly unknown[];
  readonly error?: { readonly code: string; readonly message: string };
}

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "budget-disclosure-"));
  for (const slug of ["hejing-2026", "aketao-2025"]) {
    mkdirSync(join(folder, slug));
    copyFileSync(casePath(slug), join(folder, slug, "workbook.xlsx"));
    copyFileSync(casePath(slug, "prior.xlsx"), join(folder, slug, "prior.xlsx"));
    copyFileSync(casePath(slug, "text.txt"), join(folder, slug, "text.txt"));
  }
});
afterEach(() => rmSync(folder, { recursive: true }));

async function review(...words: readonly string[]) {
  const io = createMemoryIo();
  const code = await run(["review", ...words], io);
  const lines = io
    .out()
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Line);
  return { code, lines, messages: io.err() };
}

describe("budget-disclosure review of many", () => {
  it("reviews every pair of a folder, each as it is reviewed alone", async () => {
    const { code, lines } = await review(folder);
    expect(code).toBe(1);
    expect(lines.map(({ text }) => text)).toEqual(
      ["aketao-2025", "hejing-2026"].map((slug) => join(folder, slug, "text.txt"))
    );
    for (const { file, text = "", findings, prior, pairedBy } of lines) {
      expect(pairedBy).toBe("文件夹里只有这一个工作簿和这一份文稿");
      const io = createMemoryIo();
      await run(["review", file, "--text", text, "--prior", prior ?? "", "--format", "json"], io);
      expect(findings).toEqual((JSON.parse(io.out()) as Line).findings);
    }
  });

  it("names what has no partner or cannot be read, goes on, and ends with 2", async () => {
    writeFileSync(join(folder, "多余.docx"), "x");
    writeFileSync(join(folder, "hejing-2026", "workbook.xlsx"), "broken");
    const { code, lines, messages } = await review(folder);
    expect(code).toBe(2);
    expect(lines.map(({ error }) => error?.code ?? null)).toEqual([
      null,
      "unreadable-file",
      "unpaired",
    ]);
    expect(messages).toContain("多余.docx”没有审阅");
  });

  it("ends with 3 where no number of a text can be compared, as alone", async () => {
    for (const slug of ["hejing-2026", "aketao-2025"])
      writeFileSync(join(folder, slug, "text.txt"), "今天开会，与会 15 人。");
    const { code, lines } = await review(folder);
    expect([code, lines.length]).toEqual([3, 2]);
  });

  it("reviews the pairs of a list", async () => {
    const list = join(folder, "清单.csv");
    writeFileSync(list, "hejing-2026/workbook.xlsx,hejing-2026/text.txt\n只有一个.xlsx\n");
    const { code, lines } = await review(list);
    expect(code).toBe(2);
    expect(lines[0]?.findings?.length).toBeGreaterThan(3);
    expect(lines[1]?.error?.message).toContain("只有一个.xlsx");
  });

  it("goes on where an earlier run was stopped, and sums up; a text that was copied from another unit is named", async () => {
    const journal = join(folder, "结果.ndjson");
    const first = await review(folder, "--resume", journal);
    const [kept = ""] = readFileSync(journal, "utf8").split("\n");
    writeFileSync(journal, `${kept}\n${kept.slice(0, 99)}`);
    const summary = join(folder, "汇总.csv");
    const io = createMemoryIo();
    expect(await run(["review", folder, "--resume", journal, "--summary", summary], io)).toBe(1);
    expect(
      io
        .out()
        .split("\n")
        .filter(Boolean)
        .map((line) => JSON.parse(line) as Line)
    ).toEqual(first.lines);
    expect(readFileSync(journal, "utf8").split("\n")).toHaveLength(4);
    const [caption = "", ...rows] = (io.written.get(summary) as string).split("\r\n");
    const at = caption.split(",").indexOf("文中核对的数");
    const numbers = rows.filter(Boolean).map((row) => Number(row.split(",")[at]));
    expect(numbers).toHaveLength(2);
    for (const number of numbers) expect(number).toBeGreaterThan(20);
    const again = createMemoryIo();
    expect(await run(["summarize", journal, "--summary", summary], again)).toBe(1);
    expect(again.written.get(summary)).toBe(io.written.get(summary));

    const text = readFileSync(join(folder, "hejing-2026", "text.txt"), "utf8");
    writeFileSync(
      join(folder, "aketao-2025", "text.txt"),
      text.split("和静县社会保险中心").join("阿克陶县社会保险中心")
    );
    const copied = createMemoryIo();
    await run(["review", folder, "--summary", summary], copied);
    expect(copied.written.get(summary)).toContain("除单位名称外的全文与另一单位的");
    expect(io.written.get(summary)).not.toContain("全文与另一单位");
  });

  it("refuses what belongs to a single text, and an empty folder", async () => {
    expect((await review(folder, "-o", "a.txt")).messages).toContain("-o 一次只能用于一份文稿");
    mkdirSync(join(folder, "空"));
    expect((await review(join(folder, "空"))).code).toBe(2);
  });
});
