import { tablesOf, type Budget, type BudgetTable, type PlacedText } from "../../src/budget/budget";
import type { Block } from "../../src/budget/block";
import { parseAddress, toAddress, type CellRef } from "../../src/grid/address";
import { valueAt, type WorkbookSnapshot } from "../../src/grid/snapshot";
import { editSheets } from "../../test/support/edit-sheet";
import { withCell } from "../../test/support/read-workbook";
import { filled } from "./amount-faults";
import type { FaultClass, FaultSource, InjectedFault } from "./injected-fault";

/** Slips in titles, names and codes. */
export const TEXT_FAULTS: readonly FaultClass[] = [
  textClass("wrong year in a title", ({ budget, workbook }) =>
    tablesOf(budget).flatMap(({ title, note }) =>
      [title, ...(note ? [note] : [])].flatMap((text) =>
        rewritten(workbook, text.cell, (written) =>
          written.replace(/20\d\d(?=年)/u, (year) => String(Number(year) - 1))
        )
      )
    )
  ),
  textClass("wrong unit name above a table", ({ budget, workbook }) =>
    tablesOf(budget).flatMap(({ unitName }) =>
      unitName
        ? rewritten(workbook, unitName.cell, (written) =>
            written.replace(unitName.text, "乙县财政局")
          )
        : []
    )
  ),
  textClass("元 for 万元, or 万元 for 元", ({ budget, workbook }) =>
    tablesOf(budget)
      .filter(({ status }) => status === "recognized")
      .flatMap((table) => measureCells(workbook, table))
      .flatMap((cell) =>
        rewritten(workbook, cell, (written) =>
          /万元/u.test(written) ? written.replace("万元", "元") : written.replace("元", "万元")
        )
      )
  ),
  textClass("the name of another code", ({ budget, workbook }) =>
    codedNames(budget).flatMap(({ cell, other }) => rewritten(workbook, cell, () => other))
  ),
];

/** Something that must be there is not. */
export const MISSING_FAULTS: readonly FaultClass[] = [
  { name: "row deleted", kind: "missing", faultsOf: deletedRows },
  {
    name: "sheet missing",
    kind: "missing",
    faultsOf: ({ workbook, budget }) =>
      [...new Set(tablesOf(budget).map(({ sheet }) => sheet))].map((sheet) => ({
        changed: [],
        place: sheet,
        inject: () => ({
          ...workbook,
          sheets: workbook.sheets.filter(({ name }) => name !== sheet),
        }),
      })),
  },
  {
    name: "note of an empty table missing",
    kind: "missing",
    faultsOf: ({ workbook, budget }) => [
      ...notesOf(budget).map(({ text, cell }) => blanked(workbook, cell, text)),
    ],
  },
];

function textClass(
  name: string,
  faultsOf: (source: FaultSource) => readonly InjectedFault[]
): FaultClass {
  return { name, kind: "text", faultsOf };
}

/** Another text in a cell; nothing where that is the same. */
function rewritten(
  workbook: WorkbookSnapshot,
  cell: CellRef,
  rewrite: (written: string) => string
): readonly InjectedFault[] {
  const sheet = workbook.sheets.find(({ name }) => name === cell.sheet);
  const position = parseAddress(cell.address);
  const written = sheet && position ? valueAt(sheet, position) : null;
  if (typeof written !== "string") return [];
  const wrong = rewrite(written);
  if (wrong === written) return [];
  return [
    {
      changed: [cell],
      place: `${cell.sheet} ${cell.address} ${wrong}`,
      inject: () => withCell(workbook, cell.sheet, cell.address, wrong),
    },
  ];
}

function blanked(workbook: WorkbookSnapshot, cell: CellRef, place: string): InjectedFault {
  return { changed: [], place, inject: () => withCell(workbook, cell.sheet, cell.address, null) };
}

/** Where the measure of a table is written: “单位：万元” between its title and its header. */
function measureCells(
  workbook: WorkbookSnapshot,
  table: Pick<BudgetTable, "sheetId" | "title">
): readonly CellRef[] {
  const sheet = workbook.sheets.find(({ id }) => id === table.sheetId);
  const top = parseAddress(table.title.cell.address)?.row;
  if (!sheet || top === undefined) return [];
  return sheet.values.slice(top - sheet.top, top - sheet.top + 4).flatMap((row, index) =>
    row.flatMap((value, column) =>
      typeof value === "string" && /单位[:：]\s*(万元|元)$/u.test(value)
        ? [
            {
              sheet: sheet.name,
              address: toAddress({ row: top + index, column: sheet.left + column }),
            },
          ]
        : []
    )
  );
}

/** Rows with a code, each with the name of the next one that is called otherwise. */
function codedNames(budget: Budget): readonly { readonly cell: CellRef; readonly other: string }[] {
  return tablesOf(budget).flatMap((table) =>
    (Object.values(table.blocks) as readonly Block[]).flatMap((block) => {
      const coded = block
        .rowsOf("category", "section", "item")
        .filter(({ code, name }) => code !== null && name !== "");
      return coded.flatMap(({ name, cell, kind }, index) => {
        const other = coded.find((row, at) => at > index && row.kind === kind && row.name !== name);
        // Summaries write code and name of a category in one cell, or no code at all.
        return other && kind !== "category" ? [{ cell, other: other.name }] : [];
      });
    })
  );
}

function notesOf(budget: Budget): readonly PlacedText[] {
  const notes = tablesOf(budget).flatMap(({ status, note }) =>
    status === "nil" && note ? [note] : []
  );
  return [...notes, ...budget.contents.flatMap(({ reason }) => reason ?? [])];
}

/** Every row of a sheet that holds an amount, once. */
function deletedRows({ cells }: FaultSource): readonly InjectedFault[] {
  const rows = new Map(
    filled(cells).map((one) => [`${one.cell.sheet}!${one.cell.address.replace(/\D/gu, "")}`, one])
  );
  return [...rows.values()].map(({ cell: { sheet, address }, row, fact }) => ({
    changed: [],
    place: `${fact.tableLabel} ${row.project ?? row.name}`,
    inject: (workbook) =>
      editSheets(workbook, (one) => {
        if (one.name === sheet) one.deleteRow(parseAddress(address)?.row ?? -1);
      }),
  }));
}
