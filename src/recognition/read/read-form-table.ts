import { Block, type BudgetRow } from "../../budget/block";
import type { BudgetTable } from "../../budget/budget";
import { termLabel } from "../../budget/family";
import type { Fact } from "../../budget/fact";
import { toRangeAddress } from "../../grid/address";
import { foldSpaces, removeSpaces } from "../../text/normalize";
import { AmountColumn } from "./amounts";
import { findIgnoredOfForm } from "./ignored-cells";
import { captionOf, numberOf, type BlockLayout, type TableLayout } from "../layout";
import type { RecognitionProblem } from "../problem";
import type { LocatedTable } from "../locate/located-table";
import { describePlace, type ReadTable } from "./read-table";
import { placeOfForm } from "../locate/table-place";

/** One form as a row: the project it is about and its amounts. */
interface FormRow {
  readonly row: BudgetRow;
  readonly columns: Readonly<
    Record<string, { readonly sheetRow: number; readonly amounts: AmountColumn }>
  >;
}

/** The block of a table that is a form, null for other tables. */
export function formBlockOf(layout: TableLayout): readonly [string, BlockLayout] | null {
  return Object.entries(layout.blocks).find(([, { rows }]) => rows === "form") ?? null;
}

/** Reads all forms of one kind as one table with a row for each project. */
export function readFormTable(places: readonly LocatedTable[], formYear: number): ReadTable | null {
  const [first] = places;
  const block = first && formBlockOf(first.layout);
  if (!block) return null;
  const { layout, view } = first;
  const tableLabel = `表${numberOf(layout, formYear)}`;
  const forms = places.flatMap((place) => readForm(place) ?? []);
  const amounts = forms.flatMap(({ columns }) => Object.values(columns));
  const sameSheet = places.filter((place) => place.view === view);
  const { left, right } = view.bounds;
  const table = {
    id: layout.table,
    status: amounts.some((column) => column.amounts.isFilled) ? "recognized" : "nil",
    title: {
      text: removeSpaces(view.text(first.titleRow, first.titleColumn)),
      cell: view.ref(first.titleRow, first.titleColumn),
    },
    number: numberOf(layout, formYear),
    missingTotals: [],
    otherAmounts: [],
    printedRates: [],
    printedNumbers: places.flatMap(({ printedNumber }) => printedNumber ?? []),
    sheetId: view.sheet.id,
    sheet: view.sheet.name,
    range: toRangeAddress({
      top: first.titleRow,
      left,
      bottom: Math.max(...sameSheet.map(({ header }) => header.end - 1)),
      right,
    }),
    places: places.map(placeOfForm),
    measure: first.measure ?? "ten-thousand-yuan",
    measureText: first.measureText,
    unitName: null,
    note: null,
    blocks: Object.fromEntries([[block[0], toBlock(tableLabel, block[1], forms, first, formYear)]]),
  };
  const problems = places.flatMap((place) => problemsOf(place, formYear));
  const evidence = places.map((place) => ({
    ...describePlace(place),
    rows: rowsOf(place),
    ignored: findIgnoredOfForm(place),
  }));
  return { table: table as unknown as BudgetTable, problems, evidence };
}

/** Rows of the sheet that a value was read from. */
function rowsOf({ header: { form } }: LocatedTable): number {
  const cells = form ? [form.label, ...Object.values(form.columns)] : [];
  return new Set(cells.flatMap((cell) => cell?.row ?? [])).size;
}

function readForm({ view, header, measure, titleRow }: LocatedTable): FormRow | null {
  const { form } = header;
  if (!form) return null;
  const columns = Object.fromEntries(
    Object.entries(form.columns).flatMap(([id, cell]) =>
      cell
        ? [
            [
              id,
              {
                sheetRow: cell.row,
                amounts: new AmountColumn(view, cell.column, measure, [cell.row]),
              },
            ],
          ]
        : []
    )
  );
  const name = foldSpaces(view.text(form.label.row, form.label.column));
  const isFilled = name !== "" || Object.values(columns).some(({ amounts }) => amounts.isFilled);
  if (!isFilled) return null;
  const cell = view.ref(form.label.row, form.label.column);
  // Of forms beside each other each but the first is known by its column as well.
  const { left } = view.bounds;
  const place = left === view.sheet.left ? `${titleRow}` : `${titleRow}:${left}`;
  const key = `project:${view.sheet.name}:${place}`;
  return { row: { key, kind: "project", code: null, name, project: name, cell }, columns };
}

function toBlock(
  tableLabel: string,
  layout: BlockLayout,
  forms: readonly FormRow[],
  { family, view, measure }: LocatedTable,
  formYear: number
): Block {
  const captions = Object.entries(layout.columns).map(([id, path]) => ({
    id,
    caption: captionOf(path[path.length - 1] ?? "", formYear),
  }));
  const noRow = new AmountColumn(view, 0, measure, []);
  const noColumn = new AmountColumn(view, null, measure, []);
  const byKey = new Map(forms.map((form) => [form.row.key, form]));
  const read = (row: BudgetRow | null, rowKey: string, columnId: string): Fact => {
    const caption = captions.find(({ id }) => id === columnId)?.caption ?? columnId;
    const found = byKey.get(rowKey)?.columns[columnId];
    const amounts = found?.amounts ?? (row ? noColumn : noRow);
    const sheetRow = found?.sheetRow ?? null;
    return amounts.fact(sheetRow, row, termLabel(family, rowKey), { tableLabel, caption });
  };
  return new Block(
    forms.map(({ row }) => row),
    captions,
    read
  );
}

function problemsOf(
  { layout, view, header, measure, titleColumn }: LocatedTable,
  formYear: number
): readonly RecognitionProblem[] {
  const block = formBlockOf(layout);
  if (!block || !header.form) return [];
  const table = layout.table;
  const problems: RecognitionProblem[] = [];
  for (const [id, path] of Object.entries(block[1].columns)) {
    const cell = header.form.columns[id] ?? null;
    if (!cell) {
      const detail = captionOf(path[path.length - 1] ?? "", formYear);
      const cells = [view.ref(header.top, titleColumn)];
      problems.push({ kind: "missing-column", table, cells, detail });
      continue;
    }
    const column = new AmountColumn(view, cell.column, measure, [cell.row]);
    for (const { kind, detail } of column.unreadable) {
      const cells = [view.ref(cell.row, cell.column)];
      problems.push({ kind, table, cells, detail });
    }
  }
  return problems;
}
