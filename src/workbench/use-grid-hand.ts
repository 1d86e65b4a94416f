import { useEffect, useRef, useState, type KeyboardEvent, type RefObject } from "react";
import { toRangeAddress, type RangeBounds } from "../grid/address";
import type { SimulatedExcel } from "../simulator/simulated-excel";
import { areaOf, type GridLayout } from "./grid-layout";
import type { EditState } from "./GridRow";
import { moveFrom } from "./selection-keys";

/** What mouse and keyboard do on the active sheet. */
export interface GridHand {
  readonly selection: readonly RangeBounds[];
  readonly active: RangeBounds;
  readonly edit: EditState | null;
  /** The element that holds the keyboard between edits. */
  readonly holder: RefObject<HTMLTableElement | null>;
  readonly press: (event: KeyboardEvent) => void;
  readonly pick: (row: number, column: number, isExtending: boolean) => void;
  readonly start: (row: number, column: number, typed: string | null) => void;
  /** Ends an edit, with its text or without, and moves on by so many rows and columns. */
  readonly finish: (text: string | null, rows: number, columns: number) => void;
}

/** Selects, moves and edits as Excel does; the selected cell is scrolled into view. */
export function useGridHand(
  excel: SimulatedExcel,
  layout: GridLayout,
  onEdit: (row: number, column: number, text: string) => boolean
): GridHand {
  const sheet = excel.activeSheet;
  const [edit, setEdit] = useState<EditState | null>(null);
  const [anchor, setAnchor] = useState<RangeBounds | null>(null);
  const holder = useRef<HTMLTableElement>(null);
  const selection = excel.selection;
  const active = selection[0] ?? { top: 0, left: 0, bottom: 0, right: 0 };
  const activeId = `${active.top},${active.left}`;

  useEffect(() => setEdit(null), [sheet.id, activeId]);
  useEffect(() => {
    document
      .getElementById(`cell-${activeId}`)
      ?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [sheet.id, activeId]);

  const select = (area: RangeBounds): void => excel.select(sheet.name, toRangeAddress(area));
  const move = (rows: number, columns: number): void =>
    select(moveFrom(sheet, layout, active, rows, columns));
  const start: GridHand["start"] = (row, column, typed) => setEdit({ row, column, typed });
  const finish: GridHand["finish"] = (text, rows, columns) => {
    if (edit && text !== null) onEdit(edit.row, edit.column, text);
    setEdit(null);
    holder.current?.focus({ preventScroll: true });
    if (rows !== 0 || columns !== 0) move(rows, columns);
  };
  const pick: GridHand["pick"] = (row, column, isExtending) => {
    const area = areaOf(sheet, row, column);
    if (!isExtending) setAnchor(area);
    select(isExtending ? join(anchor ?? active, area) : area);
  };
  const press = (event: KeyboardEvent): void => {
    if (edit !== null || event.ctrlKey || event.metaKey || event.altKey) return;
    const step = STEPS[event.key];
    if (step) move(step[0], step[1]);
    else if (event.key === "F2") start(active.top, active.left, null);
    else if (event.key === "Delete") onEdit(active.top, active.left, "");
    else if (event.key.length === 1) start(active.top, active.left, event.key);
    else return;
    event.preventDefault();
  };
  return { selection, active, edit, holder, press, pick, start, finish };
}

const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  Enter: [1, 0],
};

function join(a: RangeBounds, b: RangeBounds): RangeBounds {
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}
