import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { run } from "../../src/cli/run";
import { openWorkbookDocument } from "../../src/host/xlsx/open-workbook-document";
import { createMemoryIo, type MemoryIo } from "../support/memory-io";
import {
  readByLibreOffice,
  readByOpenpyxl,
  rewriteByOthers,
  type ReadSheets,
} from "../support/other-programs";
import { changedParts, partOf } from "../support/package-of";
import { casePath } from "../support/read-workbook";
import { workbookVariants, type WorkbookFile } from "../support/workbook-variants";

/** A copy that a command wrote, and the sheet that it adds, null for none. */
interface Copy {
  readonly origin: string;
  readonly added: string | null;
  readonly original: WorkbookFile;
  readonly file: WorkbookFile;
}

const CASE: WorkbookFile = { bytes: readFileSync(casePath("hejing-2026")), ending: ".xlsx" };
const SLIP = { sheet: "三、单位支出总体情况表", row: 8, column: 4, value: 268.21 };

/** The parts that a new sheet has to change; marks change the sheets they stand on as well. */
const SHARED_PARTS =
  /^(?:\[Content_Types\]\.xml|_rels\/.*|xl\/(?:workbook|styles)\.xml|xl\/_rels\/.*)$/u;

async function call(
  words: readonly string[],
  files: Readonly<Record<string, Uint8Array>> = {}
): Promise<{ readonly io: MemoryIo; readonly code: number }> {
  const io = createMemoryIo(files);
  return { io, code: await run(words, io) };
}

/** Every command that writes a workbook. */
async function writeCopies(origin: string, original: WorkbookFile): Promise<readonly Copy[]> {
  const { bytes, ending } = original;
  const [input, marked, audited, output] = ["in", "marked", "audited", "out"].map(
    (name) => `${name}${ending}`
  ) as [string, string, string, string];
  const runs: readonly (readonly [readonly string[], Readonly<Record<string, string | null>>])[] = [
    [
      ["check", input, "--mark", marked, "--audit", audited],
      { [marked]: null, [audited]: "校核表" },
    ],
    [["explain", input, "--inputs", output], { [output]: "填报事项" }],
    [["targets", input, "-o", output], { [output]: "绩效目标表" }],
  ];
  const copies: Copy[] = [];
  for (const [words, outputs] of runs) {
    const { io, code } = await call(words, { [input]: bytes });
    expect(code, `${origin}: ${io.err()}`).toBeLessThan(2);
    for (const [path, added] of Object.entries(outputs)) {
      const content = io.written.get(path) as Uint8Array;
      copies.push({ origin, added, original, file: { bytes: content, ending } });
    }
  }
  return copies;
}

/** The case with one slip, so that there is something to mark. */
function withSlip({ bytes, ending }: WorkbookFile): WorkbookFile {
  const document = openWorkbookDocument(bytes, null);
  const sheet = document.sheets.find(({ name }) => name === SLIP.sheet);
  sheet!.setValue(SLIP.row, SLIP.column, SLIP.value);
  return { bytes: document.save(), ending };
}

describe("workbooks of every origin", () => {
  const origins = new Map<string, WorkbookFile>();
  const copies: Copy[] = [];
  let byOpenpyxl: ReadonlyMap<WorkbookFile, ReadSheets | null>;
  let byLibreOffice: ReadonlyMap<WorkbookFile, ReadonlyMap<string, string> | null>;

  beforeAll(async () => {
    const file = withSlip(CASE);
    const all = [...workbookVariants(file.bytes), ...rewriteByOthers(file)];
    for (const [origin, variant] of all) {
      origins.set(origin, variant);
      copies.push(...(await writeCopies(origin, variant)));
    }
    const { io } = await call(["blank", "--family", "xinjiang", "--year", "2026", "-o", "b.xlsx"]);
    const blank = { bytes: io.written.get("b.xlsx") as Uint8Array, ending: ".xlsx" };
    origins.set("our own blank workbook", blank);
    const files = [...origins.values(), ...copies.map((copy) => copy.file)];
    const zip = <T>(read: readonly T[]) =>
      new Map(files.map((one, index) => [one, read[index]!] as const));
    byOpenpyxl = zip(readByOpenpyxl(files));
    byLibreOffice = zip(readByLibreOffice(files));
  }, 600_000);

  it("are opened by LibreOffice after every command, with all they held unchanged", () => {
    expect(copies).toHaveLength(17 * 4);
    for (const { origin, added, original, file } of copies) {
      const [before, after] = [byLibreOffice.get(original), byLibreOffice.get(file)];
      expect(before?.size, origin).toBe(12);
      expect(after && new Map([...after].filter(([name]) => name !== added)), origin).toEqual(
        before
      );
      if (added !== null) expect([...after!.keys()], origin).toContain(added);
    }
    expect(byLibreOffice.get(origins.get("our own blank workbook")!)?.size).toBeGreaterThan(9);
  });

  it("are opened by openpyxl, as far as it opens the workbook itself", () => {
    // It knows neither the strict format nor targets with backslashes.
    const isKnown = ([origin]: readonly [string, unknown]) => !/strict|backslash/u.test(origin);
    for (const [origin, original] of [...origins].filter(isKnown)) {
      const before = byOpenpyxl.get(original) ?? [];
      expect(before.length, origin).toBeGreaterThan(9);
      for (const { added, file } of copies.filter((copy) => copy.original === original)) {
        const after = byOpenpyxl.get(file) ?? [];
        expect(after.slice(0, before.length), origin).toEqual(before);
        expect(
          after.slice(before.length).map(([name]) => name),
          origin
        ).toEqual(added === null ? [] : [added]);
      }
    }
  });

  it("keep every part that a command has no business with, byte for byte", () => {
    for (const { origin, added, original, file } of copies) {
      const changed = changedParts(original.bytes, file.bytes).filter(
        (path) => !SHARED_PARTS.test(path) && !path.startsWith("_xmlsignatures/")
      );
      // Marks touch the sheets they stand on; a new sheet is the one part that was not there.
      const isMarked = (path: string) =>
        /<(?:x:)?cfRule [^>]*>\s*<(?:x:)?formula>[^<]*budget-disclosure/u.test(
          partOf(file.bytes, path)
        );
      if (added === null) expect(changed.filter(isMarked), origin).not.toEqual([]);
      expect(
        changed.filter((path) => !isMarked(path)),
        `${origin}, ${added ?? "marks"}`
      ).toHaveLength(added === null ? 0 : 1);
    }
  });

  it("keep their kind: another ending is refused, nothing is written", async () => {
    for (const origin of ["macros", "template"]) {
      const { bytes, ending } = origins.get(origin)!;
      for (const copy of copies.filter((one) => one.origin === origin))
        expect(openWorkbookDocument(copy.file.bytes, null).ending).toBe(ending);
      for (const words of [
        ["check", `in${ending}`, "--mark", "out.xlsx", "--audit", `out${ending}`],
        ["explain", `in${ending}`, "--inputs", "out.xlsx", "-o", "text.txt"],
        ["targets", `in${ending}`, "-o", "out.xlsx"],
      ]) {
        const { io, code } = await call(words, { [`in${ending}`]: bytes });
        expect([code, io.written.size], words.join(" ")).toEqual([2, 0]);
        expect(io.err()).toContain(`文件名也要以 ${ending} 结尾`);
      }
    }
  });

  it("lose a signature, and say so", async () => {
    for (const { file } of copies.filter(({ origin }) => origin === "signed")) {
      expect(openWorkbookDocument(file.bytes, null).isSigned).toBe(false);
      expect(partOf(file.bytes, "_rels/.rels")).not.toContain("signature");
    }
    const { bytes } = origins.get("signed")!;
    const { io } = await call(["targets", "in.xlsx", "-o", "out.xlsx"], { "in.xlsx": bytes });
    expect(io.err()).toContain("不再带签名");
  });
});
