import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { processIo } from "../../src/cli/command-io";
import { toSentence } from "../../src/errors/sentences";
import { LIMITS } from "../../src/host/xlsx/limits";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "budget-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

function at(name: string): string {
  return path.join(folder, name);
}

async function sentenceOf(name: string): Promise<string> {
  return processIo.read(at(name)).then(() => "was read", toSentence);
}

describe("what the command line reads of the machine", () => {
  it("reads a file", async () => {
    writeFileSync(at("a.xlsx"), "PK");
    expect([...(await processIo.read(at("a.xlsx")))]).toEqual([0x50, 0x4b]);
  });

  it("says that there is no such file", async () => {
    expect(await sentenceOf("没有.xlsx")).toBe(
      "无法读取“没有.xlsx”：找不到这个文件，请核对路径和文件名。"
    );
    writeFileSync(at("a.xlsx"), "PK");
    expect(await sentenceOf("a.xlsx/里面.xlsx")).toContain("找不到这个文件");
  });

  it("refuses folders, and devices that never end", async () => {
    mkdirSync(at("夹.xlsx"));
    expect(await sentenceOf("夹.xlsx")).toContain("“夹.xlsx”：不是文件");
    symlinkSync("/dev/zero", at("零.xlsx"));
    expect(await sentenceOf("零.xlsx")).toContain("“零.xlsx”：不是文件");
  });

  it("says so where the machine does not let it read", async () => {
    symlinkSync(at("圈.xlsx"), at("圈.xlsx"));
    expect(await sentenceOf("圈.xlsx")).toContain("“圈.xlsx”：打不开");
  });

  it("refuses a file larger than any input before it is read", async () => {
    writeFileSync(at("大.xlsx"), "PK");
    truncateSync(at("大.xlsx"), LIMITS.fileBytes + 1);
    expect(await sentenceOf("大.xlsx")).toContain("过大");
  });
});
