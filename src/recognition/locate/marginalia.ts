import type { PlacedText, PrintedNumber } from "../../budget/budget";
import type { Measure } from "../../money/amount";
import { saysEmpty } from "../../text/nil-note";
import { foldSpaces, toComparable } from "../../text/normalize";
import { tableNumberOf } from "../../text/numbering";
import type { SheetView } from "../../grid/sheet-view";
import { bareUnitName, isUnitLine, trimUnitName, unitNameOf } from "./unit-name";

/** “单位：万元（保留两位小数）”; other units of money are told, not read. */
const MEASURE = /单位:?\(?(?:人民币)?(万元|元|[千百]元|[千百]万元|亿元)\)?(?:\([^()]*\)|[,;].*)?$/u;
const READ: Readonly<Record<string, Measure>> = { 元: "yuan", 万元: "ten-thousand-yuan" };
/** A sentence under the table, e.g. that it is empty; never a row of it. */
const NOTE = /没有(?:(?!没有).)*的支出|^(备注|附注|注|说明):/u;
/** “填表人：李四”, “审核人（签章）：”: who answers for the table, below it. */
const SIGNATURE =
  /^(?:填[表报]|制[表单]|审[核批签]|复核|经办|编[制报](?=人|日)|联系|(?:单位|部门|财务)?负责|分管|主管)(?:领导|人员?|日期|时间|电话|方式)?(?:\([^()]*\))?:/u;
/** Rows above the title where its number may stand. */
const ROWS_ABOVE = 3;

/** What stands around a table: the measure and the name of the unit. */
export interface Marginalia {
  readonly measure: Measure | null;
  /** Where it is written, also where it is none that is read (“单位：千元”). */
  readonly measureText: PlacedText | null;
  readonly unitName: PlacedText | null;
}

/**
 * Reads the rows between the end of the table above and the header: “编制单位：…”, “单位：万元”.
 * @param bareFrom - first row where the name of a unit may stand by itself; there is none where it is left out
 */
export function readMarginalia(
  view: SheetView,
  firstRow: number,
  lastRow: number,
  bareFrom = Infinity
): Marginalia {
  let measure: Measure | null = null;
  let measureText: PlacedText | null = null;
  let unitName: PlacedText | null = null;
  let bareName: PlacedText | null = null;
  for (let row = firstRow; row <= lastRow; row += 1) {
    for (const column of view.columns) {
      const written = view.text(row, column);
      if (written === "") continue;
      const word = MEASURE.exec(toComparable(written))?.[1];
      if (word !== undefined) {
        measure = READ[word] ?? null;
        measureText = { text: foldSpaces(written), cell: view.ref(row, column) };
      }
      unitName ??= readUnitName(view, row, column, written);
      const bare = row >= bareFrom ? bareUnitName(written) : null;
      if (bare !== null) bareName ??= { text: bare, cell: view.ref(row, column) };
    }
  }
  return { measure, measureText, unitName: unitName ?? bareName };
}

/** True for the text of a cell that states the measure or begins with “编制单位：”. */
export function isMarginalia(text: string): boolean {
  const comparable = toComparable(text);
  return MEASURE.test(comparable) || isUnitLine(comparable);
}

/** True for the text of a note under a table, or of a line that is signed there. */
export function isNote(text: string): boolean {
  return isSentence(text) || SIGNATURE.test(toComparable(text));
}

function isSentence(text: string): boolean {
  return NOTE.test(toComparable(text)) || saysEmpty(text);
}

/** The note below the header of a table: the one that says that it is empty, else the first. */
export function findNote(view: SheetView, first: number, last: number): PlacedText | null {
  let note: PlacedText | null = null;
  for (let row = first; row <= last; row += 1) {
    for (const column of view.columns) {
      const text = view.text(row, column);
      if (!isSentence(text)) continue;
      const found = { text: foldSpaces(text), cell: view.ref(row, column) };
      if (saysEmpty(text)) return found;
      note ??= found;
    }
  }
  return note;
}

/** “表3” in the rows right above a title; only other captions of the same table may stand between. */
export function readPrintedNumber(view: SheetView, titleRow: number): PrintedNumber | null {
  const top = Math.max(view.bounds.top, titleRow - ROWS_ABOVE);
  for (let row = titleRow - 1; row >= top; row -= 1) {
    for (const column of view.columns) {
      const number = tableNumberOf(view.comparable(row, column));
      if (number === null) continue;
      return {
        number,
        text: { text: foldSpaces(view.text(row, column)), cell: view.ref(row, column) },
      };
    }
  }
  return null;
}

/** The name follows the colon, in the same cell or in the next filled one. */
function readUnitName(
  view: SheetView,
  row: number,
  column: number,
  written: string
): PlacedText | null {
  const name = unitNameOf(written);
  if (name === null) return null;
  if (name !== "") return { text: name, cell: view.ref(row, column) };
  for (let next = column + 1; next <= view.bounds.right; next += 1) {
    const neighbor = foldSpaces(view.text(row, next));
    if (neighbor !== "" && !MEASURE.test(toComparable(neighbor)))
      return { text: trimUnitName(neighbor), cell: view.ref(row, next) };
  }
  return null;
}
