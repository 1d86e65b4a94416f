import { memo, type ReactNode } from "react";
import { toAddress } from "../grid/address";
import type { DocumentCell, DocumentSheet } from "../host/xlsx/workbook-document";
import { toShownText } from "../simulator/model/range-content";
import { CellEditor } from "./CellEditor";
import { toInputText } from "./cell-input";
import { toCellStyle } from "./cell-style";
import { cellKey, countDrawn, type GridLayout } from "./grid-layout";
import type { MarkOverlay } from "./mark-overlay";
import { strings } from "./strings";

/** A cell being edited; `typed` is the key that began it and replaces the content. */
export interface EditState {
  readonly row: number;
  readonly column: number;
  readonly typed: string | null;
}

interface Props {
  readonly sheet: DocumentSheet;
  /** A cell of the row with the result that its formula has now. */
  readonly cellAt: (column: number) => DocumentCell;
  /** Version of the document; the row is drawn again when it changes. */
  readonly version: number;
  readonly row: number;
  readonly layout: GridLayout;
  readonly marks: MarkOverlay;
  readonly selected: string;
  readonly activeColumn: number | null;
  readonly edit: EditState | null;
  readonly onStart: (row: number, column: number, typed: string | null) => void;
  readonly onFinish: (text: string | null, rows: number, columns: number) => void;
  readonly onPress: (column: number, isExtending: boolean) => void;
}

/** Points to pixels. */
const POINT = 4 / 3;

function Row(props: Props): ReactNode {
  const { sheet, row, layout } = props;
  return (
    <tr role="row" style={{ height: sheet.rowHeight(row) * POINT }}>
      <th role="rowheader" className={props.selected === "" ? "" : "in-selection"}>
        {row + 1}
      </th>
      {layout.columns.map((column) =>
        layout.covered.has(cellKey(row, column)) ? null : (
          <Cell key={column} {...props} column={column} />
        )
      )}
    </tr>
  );
}

function Cell(props: Props & { readonly column: number }): ReactNode {
  const { sheet, row, column, layout, marks, edit, onStart, onFinish, onPress } = props;
  const cell = props.cellAt(column);
  const mark = marks.markAt(row, column);
  const merge = layout.merges.get(cellKey(row, column));
  const isEditing = edit?.column === column;
  const text = toShownText(cell);
  const classes = [
    isSelected(props.selected, column) ? "selected" : "",
    props.activeColumn === column ? "active" : "",
    spills(sheet, layout, row, column) ? "spills" : "",
  ].join(" ");
  return (
    <td
      role="gridcell"
      id={`cell-${row},${column}`}
      data-address={toAddress({ row, column })}
      data-mark={mark?.severity}
      className={classes.trim()}
      title={mark ? strings.marked(mark.code) : undefined}
      aria-selected={isSelected(props.selected, column)}
      style={toCellStyle(cell, mark)}
      {...(merge
        ? {
            rowSpan: countDrawn(layout.rows, merge.top, merge.bottom),
            colSpan: countDrawn(layout.columns, merge.left, merge.right),
          }
        : {})}
      onMouseDown={(event) => !isEditing && onPress(column, event.shiftKey)}
      onMouseEnter={(event) => event.buttons === 1 && !isEditing && onPress(column, true)}
      onDoubleClick={() => onStart(row, column, null)}
    >
      {isEditing ? (
        <CellEditor
          label={strings.editor(toAddress({ row, column }))}
          text={edit.typed ?? toInputText(cell)}
          onFinish={onFinish}
        />
      ) : (
        text
      )}
    </td>
  );
}

function isSelected(selected: string, column: number): boolean {
  return selected.split(" ").some((part) => {
    const [left, right] = part.split("-");
    return part !== "" && column >= Number(left) && column <= Number(right);
  });
}

/** Text runs over into an empty neighbour, as in Excel; numbers and wrapped text do not. */
function spills(sheet: DocumentSheet, layout: GridLayout, row: number, column: number): boolean {
  const { value, format } = sheet.cell(row, column);
  if (typeof value !== "string" || format.wrapText || layout.merges.has(cellKey(row, column)))
    return false;
  return (
    sheet.cell(row, column + 1).value === null && !layout.covered.has(cellKey(row, column + 1))
  );
}

/** One row of the grid. Its handlers are new every time but equal in effect, so they do not count as a change. */
export const GridRow = memo(
  Row,
  (before, after) =>
    before.sheet === after.sheet &&
    before.version === after.version &&
    before.layout === after.layout &&
    before.selected === after.selected &&
    before.activeColumn === after.activeColumn &&
    before.edit === after.edit &&
    // The active row needs handlers that know the active cell.
    after.activeColumn === null &&
    after.edit === null
);
