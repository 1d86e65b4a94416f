import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { findSoffice } from "../../scripts/soffice-path.mjs";

/** Recalculate every formula on load, whatever results the file holds. */
const SETTINGS = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
`;

/** Cells of one sheet by row and column; numbers with all their digits. */
export type CalculatedSheet = readonly (readonly (string | number)[])[];

/** A workbook file and the one-based number of the sheet that is wanted. */
export interface RecalculatedFile {
  readonly bytes: Uint8Array;
  readonly sheet: number;
}

/** Opens .xlsx files in LibreOffice and gives the results it calculates on one sheet of each, by the files' names. */
export function recalculate(
  files: ReadonlyMap<string, RecalculatedFile>
): ReadonlyMap<string, CalculatedSheet> {
  const soffice = findSoffice();
  if (soffice === null)
    throw new Error("LibreOffice is missing: node scripts/ensure-test-programs.mjs");
  const folder = mkdtempSync(join(tmpdir(), "budget-disclosure-"));
  try {
    const profile = join(folder, "profile");
    mkdirSync(join(profile, "user"), { recursive: true });
    writeFileSync(join(profile, "user", "registrymodifications.xcu"), SETTINGS);
    const results = new Map<string, CalculatedSheet>();
    // One run for all files in which the sheet stands at the same place.
    for (const sheet of new Set([...files.values()].map((file) => file.sheet))) {
      const names = [...files.keys()].filter((name) => files.get(name)?.sheet === sheet);
      const [input, output] = [join(folder, `in-${sheet}`), join(folder, `out-${sheet}`)];
      mkdirSync(input);
      const paths = names.map((_, index) => join(input, `${index}.xlsx`));
      names.forEach((name, index) => writeFileSync(paths[index]!, files.get(name)!.bytes));
      convert(soffice, profile, sheet, output, paths);
      const texts = new Map(readdirSync(output).map((file) => [file.split("-")[0], file]));
      names.forEach((name, index) => {
        const file = texts.get(String(index));
        if (file === undefined) throw new Error(`LibreOffice gave no sheet ${sheet} of ${name}`);
        results.set(name, parseCsv(readFileSync(join(output, file), "utf8")));
      });
    }
    return results;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Commas, UTF-8, text quoted, values as stored and not as shown, one sheet. */
function convert(
  soffice: string,
  profile: string,
  sheet: number,
  output: string,
  paths: readonly string[]
): void {
  const { status, stderr } = spawnSync(
    soffice,
    [
      `-env:UserInstallation=${pathToFileURL(profile).href}`,
      "--headless",
      "--convert-to",
      `csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,false,false,false,false,${sheet}`,
      "--outdir",
      output,
      ...paths,
    ],
    { encoding: "utf8" }
  );
  if (status !== 0) throw new Error(`LibreOffice failed: ${stderr}`);
}

function parseCsv(text: string): CalculatedSheet {
  const rows: (string | number)[][] = [[]];
  for (const [, quoted, plain = "", end = ""] of text.matchAll(
    /(?:"((?:[^"]|"")*)"|([^,\n]*))(,|\n|$)/gu
  )) {
    const row = rows[rows.length - 1];
    if (quoted !== undefined) row?.push(quoted.replace(/""/gu, '"'));
    else row?.push(plain === "" ? "" : Number(plain));
    if (end === "\n") rows.push([]);
  }
  return rows;
}
