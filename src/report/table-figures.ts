import type { Block, BudgetRow } from "../budget/block";
import type { AnyBudgetTable } from "../budget/budget";
import type { Fact } from "../budget/fact";
import type { Measure } from "../money/amount";

/** One amount that was read of a table, and where it stands. */
export interface FigureReport {
  /** Part of the table: "main", or the side it stands on; null for an amount outside the form. */
  readonly block: string | null;
  /** Key of the row in its block, which rules speak of; null where the form has no such row. */
  readonly rowKey: string | null;
  readonly rowCode: string | null;
  readonly rowName: string;
  readonly project: string | null;
  /** Id of the column, which rules speak of; null where the form has no such column. */
  readonly column: string | null;
  /** Captions from top to bottom: "支出预算/合计". */
  readonly caption: string;
  readonly sheet: string;
  readonly address: string;
  /** Decimal text with the digits that the cell shows; null where something stands there that is no amount. */
  readonly value: string | null;
  readonly measure: Measure;
}

/** Every figure of a table, row by row, then those outside the form; what could not be read is among them. */
export function toTableFigures(table: AnyBudgetTable): readonly FigureReport[] {
  const { measure } = table;
  const ofForm = (Object.entries(table.blocks) as [string, Block][]).flatMap(([block, own]) =>
    own.rows.flatMap((row) =>
      own.columns.flatMap(({ id, caption }) =>
        toFigure(own.fact(row, id), { ...nameRow(row), block, column: id, caption, measure })
      )
    )
  );
  const others = table.otherAmounts.flatMap(({ row, name, caption, fact }) =>
    toFigure(fact, {
      ...(row ? nameRow(row) : { rowKey: null, rowCode: null, project: null, rowName: name }),
      ...{ block: null, column: null, caption, measure },
    })
  );
  return [...ofForm, ...others];
}

/** True for a table in which an amount stands, or something in the place of one. */
export function holdsFigures({ blocks, otherAmounts }: AnyBudgetTable): boolean {
  return (
    otherAmounts.some(({ fact }) => isFilled(fact)) ||
    (Object.values(blocks) as Block[]).some((own) =>
      own.rows.some((row) => own.columns.some(({ id }) => isFilled(own.fact(row, id))))
    )
  );
}

function isFilled({ state, isPlaced }: Fact): boolean {
  return isPlaced && (state === "amount" || state === "unreadable");
}

type Place = Omit<FigureReport, "sheet" | "address" | "value">;

function nameRow({
  key,
  code,
  name,
  project,
}: BudgetRow): Pick<FigureReport, "rowKey" | "rowCode" | "rowName" | "project"> {
  return { rowKey: key, rowCode: code, rowName: name, project };
}

/** Nothing for a cell that is blank or not there. */
function toFigure(fact: Fact, place: Place): readonly FigureReport[] {
  const { state, amount, step, cell } = fact;
  if (!cell || !isFilled(fact)) return [];
  const { block, rowKey, rowCode, rowName, project, column, caption, measure } = place;
  const decimals = Math.max(amount.decimals, (step.split(".")[1] ?? "").length);
  const value = state === "amount" ? amount.toFixed(decimals) : null;
  const { sheet, address } = cell;
  return [
    {
      ...{ block, rowKey, rowCode, rowName, project, column, caption },
      ...{ sheet, address, value, measure },
    },
  ];
}
