import { spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { findPython } from "../../scripts/python-path.mjs";
import { findSoffice } from "../../scripts/soffice-path.mjs";
import type { WorkbookFile } from "./workbook-variants";

/** Values of every sheet, row by row, by the sheet's name and in its order. */
export type ReadSheets = readonly (readonly [string, readonly (readonly unknown[])[]])[];

function program(found: string | null): string {
  if (found === null) throw new Error("missing: node scripts/ensure-test-programs.mjs");
  return found;
}

function inFolder<T>(work: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), "budget-disclosure-"));
  try {
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function call(command: string, words: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(command, words, {
    encoding: "utf8",
    maxBuffer: 256 * 1024 * 1024,
  });
  if (status !== 0) throw new Error(`${command} failed: ${stderr}`);
  return stdout;
}

/** Converts files in one run of LibreOffice, which says nothing of those it cannot open: they give no file. */
function convert(folder: string, format: string, paths: readonly string[]): string {
  const output = join(folder, "converted");
  call(program(findSoffice()), [
    `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`,
    ...["--headless", "--convert-to", format, "--outdir", output],
    ...paths,
  ]);
  return output;
}

function writeFiles(folder: string, files: readonly WorkbookFile[]): readonly string[] {
  const input = join(folder, "files");
  mkdirSync(input);
  return files.map(({ bytes, ending }, index) => {
    const path = join(input, `${index}${ending}`);
    writeFileSync(path, bytes);
    return path;
  });
}

/** The workbook as LibreOffice, openpyxl and XlsxWriter write it. */
export function rewriteByOthers(file: WorkbookFile): ReadonlyMap<string, WorkbookFile> {
  return inFolder((folder) => {
    const [path = ""] = writeFiles(folder, [file]);
    const libreOffice = join(convert(folder, "xlsx", [path]), "0.xlsx");
    const [openpyxl, xlsxWriter] = ["openpyxl.xlsx", "xlsxwriter.xlsx"].map((n) => join(folder, n));
    call(program(findPython()), ["-c", REWRITE, path, openpyxl!, xlsxWriter!]);
    const read = (written: string) => ({ bytes: readFileSync(written), ending: ".xlsx" });
    return new Map([
      ["LibreOffice", read(libreOffice)],
      ["openpyxl", read(openpyxl!)],
      ["XlsxWriter", read(xlsxWriter!)],
    ]);
  });
}

/** What openpyxl reads of each file, null for one that it refuses. */
export function readByOpenpyxl(files: readonly WorkbookFile[]): readonly (ReadSheets | null)[] {
  return inFolder((folder) => {
    const paths = writeFiles(folder, files);
    return JSON.parse(
      call(program(findPython()), ["-c", READ, ...paths])
    ) as readonly (ReadSheets | null)[];
  });
}

/** What LibreOffice reads of each file: a text of every sheet by its name, in no order; null for a file it does not open. */
export function readByLibreOffice(
  files: readonly WorkbookFile[]
): readonly (ReadonlyMap<string, string> | null)[] {
  return inFolder((folder) => {
    const paths = writeFiles(folder, files);
    const filter = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1";
    const output = convert(folder, filter, paths);
    const written = existsSync(output) ? readdirSync(output) : [];
    return files.map((_, index) => {
      const own = written.filter((name) => name.startsWith(`${index}-`));
      if (own.length === 0) return null;
      return new Map(
        own.map((name) => [
          name.slice(`${index}-`.length, -".csv".length),
          readFileSync(join(output, name), "utf8"),
        ])
      );
    });
  });
}

const REWRITE = `
import sys, openpyxl, xlsxwriter
source, by_openpyxl, by_xlsxwriter = sys.argv[1:]
book = openpyxl.load_workbook(source)
book.save(by_openpyxl)
made = xlsxwriter.Workbook(by_xlsxwriter)
for sheet in book.worksheets:
    target = made.add_worksheet(sheet.title)
    merged = {area.coord: area for area in sheet.merged_cells.ranges}
    for area in merged.values():
        target.merge_range(area.coord, "")
    for row in sheet.iter_rows():
        for cell in row:
            if cell.value is None: continue
            if isinstance(cell.value, str) and not cell.value.startswith("="):
                target.write_string(cell.row - 1, cell.column - 1, cell.value)
            else:
                target.write(cell.row - 1, cell.column - 1, cell.value)
made.close()
`;

const READ = `
import sys, json, openpyxl
def plain(value):
    return value if isinstance(value, (str, int, float, bool)) or value is None else str(value)
def read(path):
    try:
        book = openpyxl.load_workbook(path, keep_vba=path.endswith("m"))
    except Exception:
        return None
    return [[s.title, [[plain(c) for c in row] for row in s.iter_rows(values_only=True)]] for s in book.worksheets]
json.dump([read(path) for path in sys.argv[1:]], sys.stdout)
`;
