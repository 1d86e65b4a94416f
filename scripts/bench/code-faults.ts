import type { Block, BudgetRow } from "../../src/budget/block";
import { tablesOf } from "../../src/budget/budget";
import { parseAddress, toAddress, type CellRef } from "../../src/grid/address";
import { valueAt, type CellValue, type WorkbookSnapshot } from "../../src/grid/snapshot";
import { withCell } from "../../test/support/read-workbook";
import type { FaultClass, FaultSource, InjectedFault } from "./injected-fault";

/** Slips that put a whole row, its amounts and all, under a parent that is not its own. */
export const CODE_FAULTS: readonly FaultClass[] = [
  codeClass("a row under another code (not yet in the table)", false),
  codeClass("a row under the code of another row", true),
];

/** Cells that write a code, each with the digits it holds: one cell, or 类、款、项 beside one another. */
type CodeCells = readonly { readonly cell: CellRef; readonly digits: number }[];

function codeClass(name: string, isTaken: boolean): FaultClass {
  return {
    name,
    kind: "place",
    faultsOf: (source) =>
      blocksOf(source).flatMap((block) => {
        const coded = block.rowsOf("section", "item", "project");
        return coded.flatMap((row) =>
          otherCodes(block, row, isTaken).flatMap((code) => recoded(source.workbook, row, code))
        );
      }),
  };
}

function blocksOf({ budget }: FaultSource): readonly Block[] {
  return tablesOf(budget).flatMap((table) =>
    Object.values(table.blocks as Readonly<Record<string, Block>>)
  );
}

/** Codes of the same length under other parents of the block: those of other rows, or with the row's own end. */
function otherCodes(block: Block, { code, kind }: BudgetRow, isTaken: boolean): readonly string[] {
  if (code === null || code.length < 5) return [];
  const parent = code.slice(0, -2);
  const taken = new Set(block.rows.flatMap((row) => row.code ?? []));
  const peers = block.rowsOf(kind).flatMap((row) => row.code ?? []);
  const parents = [...new Set(peers.map((one) => one.slice(0, -2)))].filter(
    (one) => one !== parent
  );
  const wrong = isTaken
    ? peers.filter((one) => !one.startsWith(parent))
    : parents.map((one) => one + code.slice(-2)).filter((one) => !taken.has(one));
  return [...new Set(wrong)].slice(0, 1);
}

function recoded(
  workbook: WorkbookSnapshot,
  row: BudgetRow,
  code: string
): readonly InjectedFault[] {
  const cells = codeCellsOf(workbook, row);
  if (cells.length === 0) return [];
  let at = 0;
  const changes = cells.map(({ cell, digits }) => {
    const part = code.slice(at, at + digits);
    at += digits;
    return [cell, part] as const;
  });
  return [
    {
      // The name stands in the row as well: a finding that shows it shows the row.
      changed: [...changes.map(([cell]) => cell), row.cell],
      place: `${row.cell.sheet} ${row.code ?? ""} ${row.name} → ${code}`,
      inject: () =>
        changes.reduce(
          (edited, [{ sheet, address }, text]) => withCell(edited, sheet, address, text),
          workbook
        ),
    },
  ];
}

/** The cells before the name that together write the row's code; none where they do not. */
function codeCellsOf(workbook: WorkbookSnapshot, { cell, code }: BudgetRow): CodeCells {
  const sheet = workbook.sheets.find(({ name }) => name === cell.sheet);
  const position = parseAddress(cell.address);
  if (!sheet || !position) return [];
  const before = Array.from({ length: position.column - sheet.left }, (_, index) => {
    const column = sheet.left + index;
    const text = digitsOf(valueAt(sheet, { row: position.row, column }));
    const address = toAddress({ row: position.row, column });
    return { cell: { ...cell, address }, text };
  }).filter(({ text }) => text !== "");
  // A running number may stand before them.
  const start = before.findIndex(
    (_, at) =>
      before
        .slice(at)
        .map(({ text }) => text)
        .join("") === code
  );
  return start < 0
    ? []
    : before.slice(start).map((one) => ({ cell: one.cell, digits: one.text.length }));
}

function digitsOf(value: CellValue): string {
  const text = typeof value === "string" || typeof value === "number" ? String(value).trim() : "";
  return /^\d+$/u.test(text) ? text : "";
}
