import type { TargetValue } from "../../budget/target-table";
import type { CellLook } from "../../grid/plan";
import { cellKey, writeMarks } from "./cell-marks";
import { parseColumnSpan } from "../form/column-span";
import type { FilledForm } from "../fill/create-target-tables";
import {
  fillWording,
  isAmountColumn,
  isSlotCell,
  isTaskList,
  type FormCell,
  type FormWording,
  type LabelCell,
  type TaskList,
} from "../form/form";
import type { BoxContent, TargetSheet } from "../form/target-sheet";
import { writeIndicators } from "./write-indicators";

/** Writes one table from the given row on. @returns the row below it */
export function writeTable(
  sheet: TargetSheet,
  filled: FilledForm,
  wording: FormWording,
  top: number
): number {
  const { form, table, subtitle, remarks, extras } = filled;
  const right = form.columnWidths.length - 1;
  let row = top;
  sheet.startPage(top);
  const line = (text: string, look: CellLook): void => {
    sheet.putText({ row, left: 0, right }, text, look);
    row += 1;
  };
  if (form.number !== undefined) line(form.number, "table-number");
  line(table.title, "title");
  if (subtitle !== null) line(subtitle, table.year === null ? "missing" : "subtitle");
  for (const cells of form.rows) {
    if (isTaskList(cells)) {
      row = writeTasks(sheet, cells, filled, wording, row);
      continue;
    }
    for (const cell of cells) writeCell(sheet, cell, row, filled, wording);
    row += 1;
  }
  row = writeIndicators(sheet, form, table, wording, row);
  for (const remark of remarks) line(remark, remark.startsWith("【") ? "missing" : "note");
  for (const text of extras?.below ?? []) line(text, "note");
  const title = form.number === undefined ? top : top + 1;
  for (const { row: offset, column, text } of extras?.aside ?? []) {
    const place = Math.max(top, title + offset);
    sheet.putText({ row: place, left: column, right: column }, text, "plain");
    row = Math.max(row, place + 1);
  }
  sheet.putMark(title, writeMarks(form, filled.told ?? table));
  return row;
}

function writeCell(
  sheet: TargetSheet,
  cell: FormCell,
  row: number,
  { table, kept }: FilledForm,
  wording: FormWording
): void {
  const span = parseColumnSpan(cell.at);
  if (isSlotCell(cell)) {
    const own = kept?.get(cellKey(cell.slot));
    if (own) sheet.keep(row, span.left, own);
    const lines = cell.lines === undefined ? {} : { lines: cell.lines };
    const content = toContent(table.values[cell.slot], "amount" in cell);
    sheet.put({ row, ...span }, { ...content, ...lines });
  } else {
    const down = cell.down === undefined ? {} : { down: cell.down };
    sheet.putText({ row, ...span, ...down }, writeLabel(cell, wording), "caption");
  }
}

function writeLabel({ label }: LabelCell, { organizations }: FormWording): string {
  return fillWording(label, { organization: organizations.budgetUnit });
}

/** Two rows of captions, a row for each task, and the sums. @returns the row below */
function writeTasks(
  sheet: TargetSheet,
  { frame, over, columns, total }: TaskList,
  { table: { tasks, values }, kept }: FilledForm,
  wording: FormWording,
  top: number
): number {
  const first = top + 2;
  // A list without tasks keeps an empty row to fill in.
  const rows = tasks.length === 0 ? [{}] : tasks;
  const sums = first + rows.length;
  sheet.putText(
    { row: top, ...parseColumnSpan(frame.at), down: sums + 1 - top },
    writeLabel(frame, wording),
    "caption"
  );
  sheet.putText({ row: top, ...parseColumnSpan(over.at) }, writeLabel(over, wording), "caption");
  sheet.putText({ row: sums, ...parseColumnSpan(total.at) }, writeLabel(total, wording), "caption");
  for (const { id, at, caption } of columns) {
    const span = parseColumnSpan(at);
    const isAmount = isAmountColumn(id);
    const place = isAmount ? { row: top + 1, ...span } : { row: top, ...span, down: 2 };
    sheet.putText(place, caption, "caption");
    rows.forEach((task, index) => {
      const own = kept?.get(cellKey(id, task));
      if (own) sheet.keep(first + index, span.left, own);
      sheet.put({ row: first + index, ...span }, toContent(task[id], isAmount));
    });
    const sum = kept?.get(cellKey(id));
    if (isAmount && sum) sheet.keep(sums, span.left, sum);
    if (isAmount) sheet.put({ row: sums, ...span }, toContent(values[id], true));
  }
  return sums + 1;
}

function toContent(value: TargetValue | undefined, isAmount: boolean): BoxContent {
  const look: CellLook = isAmount ? "amount" : "text";
  switch (value?.kind) {
    case "amount":
      return { value: { kind: "amount", decimal: value.amount.toString() }, look };
    case "missing":
      return { value: { kind: "text", text: value.text }, look: "missing" };
    case "text":
    case "unreadable":
      return { value: { kind: "text", text: value.text }, look };
    default:
      return { value: null, look };
  }
}
