import {
  linkSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import fs from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { findWorkbooks } from "../../src/cli/find-workbooks";
import { run } from "../../src/cli/run";
import { toSentence } from "../../src/errors/sentences";
import { createMemoryIo } from "../support/memory-io";
import { casePath } from "../support/read-workbook";

vi.mock("node:fs/promises", { spy: true });

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "budget-"));
  mkdirSync(at("乙"));
});
afterEach(() => {
  vi.resetAllMocks();
  rmSync(folder, { recursive: true });
});

const at = (name: string): string => path.join(folder, name);
const put = (...names: readonly string[]): void => {
  for (const name of names) writeFileSync(at(name), "PK");
};

/** Paths in the folder, those that are not opened with an exclamation mark. */
async function found(...names: readonly string[]): Promise<readonly string[]> {
  const workbooks = await findWorkbooks(names.length === 0 ? [folder] : names.map(at));
  return workbooks.map(
    (one) => `${one.refusal ? "!" : ""}${path.relative(folder, one.path).split(path.sep).join("/")}`
  );
}

describe("the workbooks of files and folders", () => {
  it("are sorted by path, without Excel's lock files and without what is no spreadsheet", async () => {
    put("b.xlsx", "a.XLSX", "~$a.xlsx", "~$b.xls", "说明.docx", "text.txt", "乙/c.xlsx");
    expect(await found()).toEqual(["a.XLSX", "b.xlsx", "乙/c.xlsx"]);
  });

  it("are named where they are spreadsheets of another kind", async () => {
    put("a.xlsx", "b.XLS", "c.et", "d.xlsm", "e.xlsb", "f.ods", "g.xltx", "乙/h.csv");
    expect(await found()).toEqual(
      "a.xlsx !b.XLS !c.et d.xlsm !e.xlsb !f.ods !g.xltx !乙/h.csv".split(" ")
    );
  });

  it("are found once, whatever links lead to them, by their own path", async () => {
    put("乙/c.xlsx", "乙/d.xlsx");
    symlinkSync("乙", at("a"));
    symlinkSync("乙/c.xlsx", at("a.xlsx"));
    symlinkSync("..", at("乙/上"));
    symlinkSync("自己.xlsx", at("自己.xlsx"));
    linkSync(at("乙/d.xlsx"), at("乙/e.xlsx"));
    const names = await found();
    expect(names).toEqual(["乙/c.xlsx", expect.stringMatching(/^乙\/[de]/u), "自己.xlsx"]);
    expect(await found("乙/c.xlsx", "a/c.xlsx", ".", "乙")).toHaveLength(3);
  });

  it("are found through a link out of the folder", async () => {
    const elsewhere = mkdtempSync(path.join(tmpdir(), "budget-"));
    writeFileSync(path.join(elsewhere, "x.xlsx"), "PK");
    symlinkSync(elsewhere, at("外"));
    expect(await found()).toEqual(["外/x.xlsx"]);
    rmSync(elsewhere, { recursive: true });
  });

  it("are found beside a folder that cannot be read, which is named", async () => {
    put("a.xlsx", "乙/c.xlsx");
    const { readdir } = await vi.importActual<typeof fs>("node:fs/promises");
    vi.spyOn(fs, "readdir").mockImplementation(((where: string, ...options: readonly never[]) =>
      where === at("乙")
        ? Promise.reject(Object.assign(new Error(), { code: "EACCES" }))
        : readdir(where, ...options)) as typeof readdir);
    expect(await found()).toEqual(["a.xlsx", "!乙"]);
    const [, closed] = await findWorkbooks([folder]);
    expect(toSentence(closed?.refusal)).toBe(
      `无法读取“${at("乙")}”：这个文件夹打不开（没有读取的权限），里面的文件没有校核。`
    );
  });
});

describe("budget-disclosure check of a folder", () => {
  it("tells what was not checked, in the order of the paths, and ends with 2", async () => {
    writeFileSync(at("b.xlsx"), readFileSync(casePath("hejing-2026")));
    put("a.et", "c.xls");
    const io = createMemoryIo();
    expect(await run(["check", folder, "--format", "ndjson"], io)).toBe(2);
    const results = io
      .out()
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as { file: string; error?: { code: string } });
    expect(results.map(({ file, error }) => [path.basename(file), error?.code])).toEqual([
      ["a.et", "other-spreadsheet"],
      ["b.xlsx", undefined],
      ["c.xls", "other-spreadsheet"],
    ]);
    expect(io.err()).toContain(`“${at("a.et")}”没有校核：文件夹里只校核 .xlsx 和 .xlsm`);
  });
});
