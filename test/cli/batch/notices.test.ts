import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { toFileName } from "../../../src/cli/batch/file-names";
import { processIo } from "../../../src/cli/command-io";
import { run } from "../../../src/cli/run";
import { openWorkbookDocument } from "../../../src/host/xlsx/open-workbook-document";
import { createXlsxStore } from "../../../src/host/xlsx/xlsx-store";
import { createMemoryIo, type MemoryIo } from "../../support/memory-io";
import { findAll, readDocx, textOf } from "../../support/read-docx";
import { casePath } from "../../support/read-workbook";

let folder = "";
const at = (name: string): string => join(folder, name);
/** 和静 with a wrong amount; the other workbook is clean but for rounding. */
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "budget-disclosure-"));
  mkdirSync(at("单位"));
  const document = openWorkbookDocument(await processIo.read(casePath("hejing-2026")), "a.xlsx");
  const [first] = document.sheets;
  first?.setValue(12, 3, 417.94);
  writeFileSync(at("单位/一.xlsx"), document.save());
  first?.setValue(12, 3, 471.49);
  writeFileSync(at("单位/二.xlsx"), document.save());
  writeFileSync(at("单位/净.xlsx"), await processIo.read(casePath("aketao-2025")));
});
afterAll(() => rmSync(folder, { recursive: true }));

const UNIT = "和静县社会保险中心";

async function call(...words: readonly string[]): Promise<{ code: number; io: MemoryIo }> {
  const io = createMemoryIo();
  return { code: await run(words, io), io };
}

describe("notices", () => {
  it("go to units with findings only: a letter and the marked workbook, none over another", async () => {
    const { code, io } = await call("check", at("单位"), "--notices", at("通知"));
    expect(code).toBe(1);
    expect([...io.written.keys()].sort()).toEqual(
      [
        `${UNIT}-一-标记.xlsx`,
        `${UNIT}-一-校核通知.docx`,
        `${UNIT}-二-标记.xlsx`,
        `${UNIT}-二-校核通知.docx`,
      ].map((name) => at(`通知/${name}`))
    );
    const letter = io.written.get(at(`通知/${UNIT}-一-校核通知.docx`)) as Uint8Array;
    const words = findAll(readDocx(letter)["word/document.xml"]!, "w:p").map(textOf);
    expect(words).toContain(`${UNIT}：`);
    const text = words.join("\n");
    for (const said of ["（一.xlsx）", "BC002", "D13", "应为 417.49", "差额", "编制：", "复核："])
      expect(text).toContain(said);
    const marked = io.written.get(at(`通知/${UNIT}-一-标记.xlsx`)) as Uint8Array;
    const marks = await createXlsxStore(openWorkbookDocument(marked, "m.xlsx")).listMarks();
    const { io: single } = await call("check", at("单位/一.xlsx"), "--mark", "m.xlsx");
    const alone = single.written.get("m.xlsx") as Uint8Array;
    expect(marks).toEqual(await createXlsxStore(openWorkbookDocument(alone, "m.xlsx")).listMarks());
    expect(marks.length).toBeGreaterThan(0);
  });

  it("tell files of one name apart, and are counted as the summary counts", async () => {
    mkdirSync(at("同名/甲"), { recursive: true });
    mkdirSync(at("同名/乙"));
    const wrong = await processIo.read(at("单位/一.xlsx"));
    for (const each of ["甲", "乙"]) writeFileSync(at(`同名/${each}/一.xlsx`), wrong);
    writeFileSync(at("同名/甲/提醒.xlsx"), await processIo.read(casePath("hejing-2026")));
    writeFileSync(at("同名/甲/净.xlsx"), await processIo.read(at("单位/净.xlsx")));
    writeFileSync(at("同名/甲/坏.xlsx"), "不是工作簿");
    const { io } = await call("check", at("同名"), "--notices", at("同名的通知"));
    const letters = [...io.written].filter(([path]) => path.endsWith(".docx"));
    expect(letters.map(([path]) => path).sort()).toEqual(
      ["一(2)", "一", "提醒"].map((file) => at(`同名的通知/${UNIT}-${file}-校核通知.docx`))
    );
    const texts = letters.map(([, bytes]) =>
      findAll(readDocx(bytes as Uint8Array)["word/document.xml"]!, "w:p")
        .map(textOf)
        .join("")
    );
    for (const each of ["甲", "乙"])
      expect(texts.filter((text) => text.includes(at(`同名/${each}/一.xlsx`)))).toHaveLength(1);
    expect(io.err()).toContain(
      "3 份（有问题 2、通过但有提醒 1），另有 2 个文件没有通知（通过 1、不能用 1）"
    );
  });

  it("are the same when they are made from lines later; a workbook that changed since is not marked", async () => {
    const now = await call("check", at("单位"), "--notices", at("通知"));
    const { io } = await call("check", at("单位"), "--format", "ndjson");
    const lines = io.out().trim().split("\n").reverse();
    writeFileSync(at("结果.ndjson"), `${lines.join("\n")}\n`);
    const later = await call("summarize", at("结果.ndjson"), "--notices", at("通知"));
    expect([...later.io.written].sort()).toEqual([...now.io.written].sort());
    const changed = lines.map((line) => line.replace(/"sha256":"./u, '"sha256":"x'));
    writeFileSync(at("结果.ndjson"), `${changed.join("\n")}\n`);
    const old = await call("summarize", at("结果.ndjson"), "--notices", at("通知"));
    expect(old.code).toBe(2);
    expect(old.io.err()).toContain("一.xlsx”在校核以后有改动，没有写带标记的副本");
    expect([...old.io.written.keys()].every((name) => name.endsWith(".docx"))).toBe(true);
  });

  it("do not go where the next run would take them for workbooks of units; what lies there is named", async () => {
    for (const inside of ["单位", "单位/通知"])
      expect((await call("check", at("单位"), "--notices", at(inside))).io.err()).toContain(
        "不能放在要校核的"
      );
    mkdirSync(at("旧通知"));
    writeFileSync(at("旧通知/某局-校核通知.docx"), "");
    const { io } = await call("check", at("单位"), "--notices", at("旧通知"));
    expect(io.err()).toContain("里另有 1 个文件不是这一次写的（如“某局-校核通知.docx”）");
  });

  it("have names that every system takes", () => {
    expect(toFileName("甲/乙:丙*局\n")).toBe("甲_乙_丙_局_");
    expect(toFileName(" ..=甲局. ")).toBe("甲局");
    expect(toFileName("CON")).toBe("CON_");
    expect(toFileName("　")).toBe("未写明单位");
    expect(Array.from(toFileName("局".repeat(300)))).toHaveLength(60);
  });
});
