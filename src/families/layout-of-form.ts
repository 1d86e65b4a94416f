import { parseColumnSpan } from "../performance/form/column-span";
import {
  cellsOfForm,
  fillWording,
  isAmountColumn,
  isSlotCell,
  isTaskList,
  taskListOf,
  withoutColon,
  type ColumnSpan,
  type EmptyForm,
  type Form,
  type FormCell,
  type FormWording,
  type IndicatorGrid,
  type SlotCell,
  type TaskList,
  type Wording,
} from "../performance/form/form";
import type { BlockLayout, Caption, TableLayout } from "../recognition/layout";
import type { PrintedFrame } from "../recognition/printed-table";
import { toComparable } from "../text/normalize";
import { tableNumberOf } from "../text/numbering";

/**
 * The table that a target form is: its amounts as recognition reads them, with every wording that the form accepts, and
 * the form as it is drawn empty.
 */
export function layoutOfForm(
  form: Form,
  empty: EmptyForm,
  organizations: FormWording["organizations"]
): TableLayout {
  const number = tableNumberOf(toComparable(form.number ?? ""));
  if (number === null) throw new RangeError(`${form.id} is a table without a number`);
  const accepted = acceptedBy(organizations);
  const list = taskListOf(form);
  const end = list && labelBelow(form, list);
  return {
    table: empty.table,
    years: form.years,
    number,
    title: [form.title, ...form.titleEndings],
    isPrefixed: false,
    measure: form.measure,
    ...(end ? { rowsEnd: accepted(end) } : {}),
    nilNote: null,
    frame: frameOf(form, empty),
    blocks: { main: list ? blockOfList(list, accepted) : blockOfSlots(form, accepted) },
  };
}

/** Wordings of a caption; a label and a column of the form both have them. */
interface Worded {
  readonly also?: readonly Wording[];
}
type WordedCaption = Worded & ({ readonly label: Wording } | { readonly caption: Wording });
type Accepted = (cell: WordedCaption) => Caption;

/** Every wording of a caption, with either word for the organization. */
function acceptedBy(organizations: FormWording["organizations"]): Accepted {
  return (cell) => {
    const wordings = ["label" in cell ? cell.label : cell.caption, ...(cell.also ?? [])];
    const all = wordings.flatMap((wording) =>
      Object.values(organizations).map((name) =>
        withoutColon(fillWording(wording, { organization: name }))
      )
    );
    return [...new Set(all)];
  };
}

/** A form for each project: the caption before each slot names it. */
function blockOfSlots(form: Form, accepted: Accepted): BlockLayout {
  const cells = cellsOfForm(form);
  const captionOf = (slot: SlotCell): readonly Caption[] => {
    const before = cells[cells.indexOf(slot) - 1];
    return before && !isSlotCell(before) ? [accepted(before)] : [];
  };
  const slots = cells.filter(isSlotCell);
  const project = slots.find((slot) => "text" in slot && slot.text.from === "project-name");
  const amounts = slots.filter((slot) => "amount" in slot);
  return {
    rows: "form",
    label: project ? captionOf(project) : [],
    columns: Object.fromEntries(amounts.map((slot) => [slot.slot, captionOf(slot)])),
    total: "合计",
    lines: [],
  };
}

/** A form with a list: its rows are the tasks. */
function blockOfList({ columns, over, total }: TaskList, accepted: Accepted): BlockLayout {
  const name = columns.find(({ id }) => id === "task");
  const amounts = columns.filter(({ id }) => isAmountColumn(id));
  return {
    rows: "open",
    label: name ? [accepted(name)] : [],
    columns: Object.fromEntries(
      amounts.map((column) => [column.id, [accepted(over), accepted(column)]])
    ),
    total: accepted(total),
    lines: [],
  };
}

/** The first caption below a list. */
function labelBelow({ rows }: Form, list: TaskList): WordedCaption | null {
  const below = rows.slice(rows.indexOf(list) + 1).flatMap((row) => (isTaskList(row) ? [] : row));
  for (const cell of below) if (!isSlotCell(cell)) return cell;
  return null;
}

/** Cells of the frame as {@link PrintedFrame} writes them. */
class Drawing {
  readonly rows: string[][] = [];

  put(top: number, at: ColumnSpan, text: string, down = 1): void {
    const { left, right } = parseColumnSpan(at);
    for (let row = top; row < top + down; row += 1) {
      const cells = (this.rows[row] ??= []);
      for (let column = left; column <= right; column += 1)
        cells[column] = column > left ? "<" : row > top ? "^" : text;
    }
  }
}

function frameOf({ columnWidths, rows, indicators }: Form, empty: EmptyForm): PrintedFrame {
  const drawing = new Drawing();
  let top = 0;
  for (const row of rows) {
    if (isTaskList(row)) top = drawTasks(drawing, row, top, empty.tasks);
    else top = drawCells(drawing, row, top);
  }
  drawIndicators(drawing, indicators, top);
  return { columnWidths, rows: drawing.rows, notes: indicators.notes, copies: empty.copies };
}

/** @returns the row below */
function drawCells(drawing: Drawing, cells: readonly FormCell[], top: number): number {
  for (const cell of cells) {
    if (isSlotCell(cell)) drawing.put(top, cell.at, emptySlot(cell));
    else drawing.put(top, cell.at, cell.label, cell.down);
  }
  return top + 1;
}

function emptySlot(slot: SlotCell): string {
  if ("amount" in slot) return "#";
  if (slot.text.from === "unit-name") return "{unit}";
  return slot.lines === undefined ? "" : "~";
}

/** @returns the row below */
function drawTasks(
  drawing: Drawing,
  { frame, over, columns, total }: TaskList,
  top: number,
  tasks: number
): number {
  const first = top + 2;
  const sums = first + tasks;
  drawing.put(top, frame.at, frame.label, sums + 1 - top);
  drawing.put(top, over.at, over.label);
  for (const { id, at, caption } of columns) {
    const isAmount = isAmountColumn(id);
    drawing.put(isAmount ? top + 1 : top, at, caption, isAmount ? 1 : 2);
    for (let row = first; row < sums; row += 1) drawing.put(row, at, isAmount ? "#" : "");
    if (isAmount) drawing.put(sums, at, "#");
  }
  drawing.put(sums, total.at, total.label);
  return sums + 1;
}

function drawIndicators(
  drawing: Drawing,
  { frame, columns, groups }: IndicatorGrid,
  top: number
): void {
  for (const { at, caption } of columns) drawing.put(top, at, caption);
  let row = top + 1;
  for (const { level1, level2 } of groups) {
    const start = row;
    for (const { name, rows } of level2) {
      for (const { id, at } of columns) {
        if (id === "level1") continue;
        if (id === "level2") drawing.put(row, at, name, rows);
        else for (let each = row; each < row + rows; each += 1) drawing.put(each, at, "");
      }
      row += rows;
    }
    const first = columns.find(({ id }) => id === "level1");
    if (first) drawing.put(start, first.at, level1, row - start);
  }
  if (frame) drawing.put(top, frame.at, frame.label, row - top);
}
