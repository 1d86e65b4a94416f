import { Amount } from "../../money/amount";
import { TOTAL } from "../../budget/block";
import type { LedgerBook } from "../ledger/entry";
import { currentOf, signedChangeOf } from "./judge-changes";
import { isSame, wordsOf, type JudgedGroup } from "./judge-values";

type Money = Amount<"ten-thousand-yuan">;

/** 工资福利支出 and what is below it is paid to staff, this year and last. */
const OF_STAFF = /^301/u;
const PERSONNEL = "personnel";
/** Each of four figures is within half of its last step. */
const TAIL = Amount.of("0.02", "ten-thousand-yuan");

/** What a group says of this year and of the change, and so of last year. */
interface Years {
  readonly group: JudgedGroup;
  readonly current: Money;
  readonly change: Money;
  readonly before: Money;
}

/**
 * A part cannot have been more than its whole last year either: wages, all of which are personnel expenditure, beside personnel
 * expenditure, each with the change that the text states.
 */
export function judgePriorParts(groups: readonly JudgedGroup[], book: LedgerBook): void {
  const told = groups.flatMap(yearsOf);
  const whole = told.find(({ group }) => isAllPersonnel(group));
  if (!whole) return;
  for (const { group, before } of told.filter((one) => isOfStaff(one.group))) {
    const [claim, cell] = [group.change, group.cell];
    if (!claim || !cell || book.stateOf(claim.quantity) === "agrees") continue;
    if (before.minus(whole.before).compare(TAIL) <= 0) continue;
    const sum = `${wordsOf(whole.current)}${whole.change.isNegative ? "加" : "减"}${wordsOf(whole.change.absolute())}`;
    book.report([claim.quantity], "contradictsItself", {
      severity: "warning",
      place: claim.quantity,
      message: `按所写的增减推算，上年这一项是${wordsOf(before)}，比上年全部人员经费${wordsOf(whole.before)}（${sum}）还多，请核对两处的增减额。`,
      expected: null,
      cells: cell.fact.cell ? [cell.fact.cell] : [],
    });
  }
}

function yearsOf(group: JudgedGroup): readonly Years[] {
  const [current, change] = [valueOf(group), signedChangeOf(group)];
  if (!current || !change || !group.change) return [];
  return [{ group, current, change, before: current.minus(change) }];
}

/** What the text states; where it states nothing, what the cell holds. */
function valueOf(group: JudgedGroup): Money | null {
  return group.value ? currentOf({ ...group, cell: null }) : currentOf(group);
}

/** The text's figure is that of all personnel expenditure, whatever it calls the row. */
function isAllPersonnel({ value, candidates }: JudgedGroup): boolean {
  return (
    value !== null &&
    candidates.some(({ of: { block }, column }) => {
      if (column !== PERSONNEL || !block.row(TOTAL)) return false;
      return isSame(value.quantity, block.fact(TOTAL, PERSONNEL));
    })
  );
}

function isOfStaff({ cell }: JudgedGroup): boolean {
  const row = cell?.of.block.rows.find(({ key }) => key === cell.row);
  if (!cell || !row || !OF_STAFF.test(row.code ?? "")) return false;
  const { block, mainColumn } = cell.of;
  if (!block.columns.some(({ id }) => id === PERSONNEL)) return true;
  return block.fact(row, PERSONNEL).amount.equals(block.fact(row, mainColumn).amount);
}
