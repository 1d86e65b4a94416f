import { useEffect, useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from "react";
import { toAddress, toColumnLetters, toRangeAddress, type RangeBounds } from "../grid/address";
import type { SimulatedExcel } from "../simulator/simulated-excel";
import { areaOf, layOut } from "./grid-layout";
import { GridRow, type EditState } from "./GridRow";
import { readMarks } from "./mark-overlay";
import { moveFrom } from "./selection-keys";
import { strings } from "./strings";
import type { Versions } from "./use-simulated-excel";

interface Props {
  readonly excel: SimulatedExcel;
  readonly versions: Versions;
  readonly onEdit: (row: number, column: number, text: string) => boolean;
}

/** Excel's width of one character and its cell padding, in pixels. */
const CHARACTER = 7;
const PADDING = 5;

/** The active sheet as a table: one element per cell, so that tests and screen readers can name it. */
export function SheetGrid({ excel, versions, onEdit }: Props): ReactNode {
  const sheet = excel.activeSheet;
  // The document is mutable; its version stands for its content.
  const layout = useMemo(() => layOut(sheet), [sheet, versions.document]);
  const marks = useMemo(
    () => readMarks(sheet, (formula) => excel.evaluate(sheet, formula)),
    [excel, sheet, versions.document]
  );
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
  const finish = (text: string | null, rows: number, columns: number): void => {
    if (edit && text !== null) onEdit(edit.row, edit.column, text);
    setEdit(null);
    holder.current?.focus({ preventScroll: true });
    if (rows !== 0 || columns !== 0) select(moveFrom(sheet, layout, active, rows, columns));
  };
  const start = (row: number, column: number, typed: string | null): void =>
    setEdit({ row, column, typed });

  const press = (event: KeyboardEvent): void => {
    if (edit !== null || event.ctrlKey || event.metaKey || event.altKey) return;
    const step = STEPS[event.key];
    if (step) select(moveFrom(sheet, layout, active, step[0], step[1]));
    else if (event.key === "F2") start(active.top, active.left, null);
    else if (event.key === "Delete") onEdit(active.top, active.left, "");
    else if (event.key.length === 1) start(active.top, active.left, event.key);
    else return;
    event.preventDefault();
  };

  return (
    <div className="grid" onKeyDown={press}>
      <table
        ref={holder}
        role="grid"
        tabIndex={0}
        aria-label={strings.grid(sheet.name)}
        aria-activedescendant={`cell-${activeId}`}
        style={{ width: tableWidth(layout.columns, (c) => sheet.columnWidth(c)) }}
      >
        <colgroup>
          <col style={{ width: ROW_HEAD }} />
          {layout.columns.map((column) => (
            <col key={column} style={{ width: toPixels(sheet.columnWidth(column)) }} />
          ))}
        </colgroup>
        <thead role="rowgroup">
          <tr role="row">
            <td className="corner" role="gridcell" />
            {layout.columns.map((column) => (
              <th
                key={column}
                role="columnheader"
                className={column >= active.left && column <= active.right ? "in-selection" : ""}
              >
                {toColumnLetters(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {layout.rows.map((row) => (
            <GridRow
              key={row}
              sheet={sheet}
              cellAt={(column) => excel.cell(sheet, row, column)}
              version={versions.document}
              row={row}
              layout={layout}
              marks={marks}
              selected={selectedIn(selection, row)}
              activeColumn={active.top === row ? active.left : null}
              edit={edit?.row === row ? edit : null}
              onStart={start}
              onFinish={finish}
              onPress={(column, isExtending) => {
                const area = areaOf(sheet, row, column);
                if (isExtending) select(join(anchor ?? active, area));
                else {
                  setAnchor(area);
                  select(area);
                }
              }}
            />
          ))}
        </tbody>
      </table>
      {layout.isCut ? <p className="cut-note">{strings.cut(layout.rows.length)}</p> : null}
      <p className="visually-hidden" role="status">
        {toAddress({ row: active.top, column: active.left })}
      </p>
    </div>
  );
}

const ROW_HEAD = 44;

const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  Enter: [1, 0],
};

function toPixels(characters: number): number {
  return Math.round(characters * CHARACTER) + PADDING;
}

function tableWidth(columns: readonly number[], width: (column: number) => number): number {
  return columns.reduce((sum, column) => sum + toPixels(width(column)), ROW_HEAD);
}

/** The selected columns of a row as "2-4" texts, so that unchanged rows need not be drawn again. */
function selectedIn(selection: readonly RangeBounds[], row: number): string {
  return selection
    .filter(({ top, bottom }) => row >= top && row <= bottom)
    .map(({ left, right }) => `${left}-${right}`)
    .join(" ");
}

function join(a: RangeBounds, b: RangeBounds): RangeBounds {
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}
