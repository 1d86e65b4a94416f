import { recognizeWorkbook } from "../../src/app/recognize-workbook";
import type { Budget } from "../../src/budget/budget";
import type { CellValue, WorkbookSnapshot } from "../../src/grid/snapshot";
import type { NarrativeSource } from "../../src/narrative";
import { readCase, withCell } from "./read-workbook";

const FUNCTION = "表5-一般公共预算支出（功能）";
const FUND = "表9-政府性基金收支表";
const APPROPRIATION = "表4-财政拨款收支总表";
const THREE_PUBLIC = "表13-三公及会议培训费";
const PROCUREMENT = "表12-政府采购预算表";

type Change = readonly [sheet: string, address: string, value: CellValue];

const published = await readCase("zizhou-2024");

/** The published workbook with some cells changed. */
function unitWith(changes: readonly Change[], without: readonly string[] = []): Budget {
  const changed = changes.reduce<WorkbookSnapshot>(
    (workbook, [sheet, address, value]) => withCell(workbook, sheet, address, value),
    published
  );
  const sheets = changed.sheets.filter(({ name }) => !without.includes(name));
  return recognizeWorkbook({ ...changed, sheets }).budget;
}

/** Last year's workbook: every larger amount differs, some more than others. */
function lastYear(): Budget {
  const sheets = published.sheets.map((sheet) => ({
    ...sheet,
    values: sheet.values.map((row, index) =>
      row.map((value) =>
        typeof value === "number" && value > 1000 && !sheet.name.startsWith("表1")
          ? value - 1000 * (1 + (index % 7)) + (index % 3) * 1500
          : value
      )
    ),
  }));
  return recognizeWorkbook({ ...published, sheets }, { fiscalYear: 2023 }).budget;
}

/** 三公, 会议费 and 培训费 of both years in one row of 表13: columns D to L, M to U. */
const THREE_PUBLIC_CELLS: readonly Change[] = [
  [THREE_PUBLIC, "C8", "合计"],
  ...["D8", "M8"].map((at): Change => [THREE_PUBLIC, at, 61000]),
  ...["E8", "N8"].map((at): Change => [THREE_PUBLIC, at, 41000]),
  [THREE_PUBLIC, "G8", 1000],
  [THREE_PUBLIC, "P8", 2500],
  [THREE_PUBLIC, "J8", 40000],
  [THREE_PUBLIC, "S8", 38500],
  [THREE_PUBLIC, "T8", 20000],
  [THREE_PUBLIC, "L8", 20000],
];

const plain = unitWith([]);
const prior = lastYear();
const source = (current: Budget, before: Budget | null): NarrativeSource => {
  return { current, prior: before, inputs: new Map() };
};

/** One unit per kind of case, from the published workbook. */
export const SHAANXI_UNITS: Readonly<Record<string, NarrativeSource>> = {
  plain: source(plain, prior),
  "without prior year": source(plain, null),
  "nothing changed": source(plain, plain),
  "an item cut": source(
    unitWith(["D", "E"].map((column): Change => [FUNCTION, `${column}15`, 0])),
    prior
  ),
  "with a fund": source(
    unitWith([
      ...["C6", "C26", "E10", "E26", "I17", "I26"].map((at): Change => [FUND, at, 300000]),
      [APPROPRIATION, "I18", 300000],
    ]),
    prior
  ),
  "with state capital": source(unitWith([[APPROPRIATION, "C10", 120000]]), prior),
  "with meetings": source(unitWith(THREE_PUBLIC_CELLS), prior),
  "with procurement": source(
    unitWith([
      [PROCUREMENT, "F6", "合计"],
      [PROCUREMENT, "P6", 88000],
    ]),
    prior
  ),
  "tables missing": source(unitWith([], [FUNCTION, FUND, PROCUREMENT, THREE_PUBLIC]), prior),
};

/** One of the units, with what the clerk typed. */
export function shaanxiUnit(
  name: string,
  inputs: Readonly<Record<string, string>> = {}
): NarrativeSource {
  const unit = SHAANXI_UNITS[name];
  if (!unit) throw new RangeError(name);
  return { ...unit, inputs: new Map(Object.entries(inputs)) };
}
