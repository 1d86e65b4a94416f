import { beforeAll, describe, expect, it } from "vitest";
import { run } from "../../src/cli/run";
import { xinjiang } from "../../src/families/xinjiang/index";
import { captionWordings } from "../../src/recognition/layout";
import { toXlsx } from "../support/department-sheets";
import { createMemoryIo, type MemoryIo } from "../support/memory-io";
import { readCase } from "../support/read-workbook";
import { randomNineBudget } from "../support/nine-budget";
import { nineWorkbook } from "../support/nine-sheets";
import { SeededRandom } from "../support/seeded-random";

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Titles of the form, as the unit has them. */
const TITLES = Object.fromEntries(
  xinjiang.tables
    .flatMap(({ title }) => captionWordings(title).map(({ text }) => text))
    .filter((text) => text.endsWith("情况表"))
    .map((text) => [text.replace("情况表", "一览表"), text])
);

/** Its captions and one of its titles are words of the unit's own. */
function inOwnWords(seed: number): Uint8Array {
  return toXlsx(
    nineWorkbook(randomNineBudget(new SeededRandom(seed), true), {
      titles: { T1: "2025年部门收支一览表" },
      columns: { 基本支出: "固定经费" },
    })
  );
}

const files: Record<string, Uint8Array> = {
  "own.xlsx": inOwnWords(21),
  "last.xlsx": inOwnWords(22),
  "own.json": encode(
    JSON.stringify({ synonyms: { 固定经费: "基本支出", 收支一览表: "收支总表" } })
  ),
  "titles.json": encode(JSON.stringify({ synonyms: TITLES })),
};

async function call(...words: readonly string[]): Promise<{ code: number; io: MemoryIo }> {
  const io = createMemoryIo(files);
  return { code: await run(words, io), io };
}

describe("a clerk's own words in a settings file", () => {
  beforeAll(async () => {
    const prior = ["--prior", "last.xlsx"];
    const { io } = await call("explain", "own.xlsx", ...prior, "--settings", "own.json");
    files["own.txt"] = encode(io.out());
  });

  it("are read by check, with last year's workbook too", async () => {
    expect((await call("check", "own.xlsx")).code).toBe(2);
    const alone = await call("check", "own.xlsx", "--settings", "own.json", "--prior", "last.xlsx");
    expect(alone.io.err()).not.toContain("不支持");
    expect(alone.code).toBe(0);
  });

  it("are read by explain and review, with last year's workbook too", async () => {
    const words = ["own.xlsx", "--prior", "last.xlsx"];
    const calls = [
      { name: "explain", rest: [], printed: /基本支出/u },
      { name: "review", rest: ["--text", "own.txt"], printed: /^0 处不一致，0 处提醒/u },
    ] as const;
    for (const { name, rest, printed } of calls) {
      expect((await call(name, ...words, ...rest)).code).toBe(2);
      const { io } = await call(name, ...words, ...rest, "--settings", "own.json");
      expect(io.out()).toMatch(printed);
    }
  });

  it("are read by targets", async () => {
    const { sheets, ...published } = await readCase("hejing-2026");
    const renamed = sheets.map((sheet) => ({
      ...sheet,
      values: sheet.values.map((row) =>
        row.map((value) =>
          typeof value === "string" ? value.replace(/情况表$/u, "一览表") : value
        )
      ),
    }));
    files["renamed.xlsx"] = toXlsx({ ...published, sheets: renamed });
    const words = ["targets", "renamed.xlsx", "-o", "目标.xlsx"];
    expect((await call(...words)).code).toBe(2);
    expect((await call(...words, "--settings", "titles.json")).code).toBe(0);
  });
});
