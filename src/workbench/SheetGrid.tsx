import { useMemo, type ReactNode } from "react";
import { toAddress, type RangeBounds } from "../grid/address";
import type { SimulatedExcel } from "../simulator/simulated-excel";
import { layOut, tableWidth } from "./grid-layout";
import { GridHead } from "./GridHead";
import { GridRow } from "./GridRow";
import { readMarks } from "./mark-overlay";
import { strings } from "./strings";
import { useGridHand } from "./use-grid-hand";
import type { Versions } from "./use-simulated-excel";

interface Props {
  readonly excel: SimulatedExcel;
  readonly versions: Versions;
  readonly onEdit: (row: number, column: number, text: string) => boolean;
}

/** The active sheet as a table: one element per cell, so that tests and screen readers can name it. */
export function SheetGrid({ excel, versions, onEdit }: Props): ReactNode {
  const sheet = excel.activeSheet;
  // The document is mutable; its version stands for its content.
  const layout = useMemo(() => layOut(sheet), [sheet, versions.document]);
  const marks = useMemo(
    () => readMarks(sheet, (formula) => excel.evaluate(sheet, formula)),
    [excel, sheet, versions.document]
  );
  const { active, edit, ...hand } = useGridHand(excel, layout, onEdit);
  const columnWidth = (column: number): number => sheet.columnWidth(column);

  return (
    <div className="grid" onKeyDown={hand.press}>
      <table
        ref={hand.holder}
        role="grid"
        tabIndex={0}
        aria-label={strings.grid(sheet.name)}
        aria-activedescendant={`cell-${active.top},${active.left}`}
        style={{ width: tableWidth(layout.columns, columnWidth) }}
      >
        <GridHead columns={layout.columns} columnWidth={columnWidth} active={active} />
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
              selected={selectedIn(hand.selection, row)}
              activeColumn={active.top === row ? active.left : null}
              edit={edit?.row === row ? edit : null}
              onStart={hand.start}
              onFinish={hand.finish}
              onPress={(column, isExtending) => hand.pick(row, column, isExtending)}
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

/** The selected columns of a row as "2-4" texts, so that unchanged rows need not be drawn again. */
function selectedIn(selection: readonly RangeBounds[], row: number): string {
  return selection
    .filter(({ top, bottom }) => row >= top && row <= bottom)
    .map(({ left, right }) => `${left}-${right}`)
    .join(" ");
}
