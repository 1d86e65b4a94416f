import {
  isAskedFor,
  readNarrative,
  withContents,
  withOffers,
  type InputLine,
  type KeptInputs,
  type OtherWay,
} from "../narrative/index";
import { narrateWorkbook, narrativeSource } from "./narrate-workbook";
import type { Case } from "./open-case";

/** An input that a written text holds. */
export interface TakenInput extends Pick<InputLine, "key" | "section" | "item"> {
  /** What the text says. */
  readonly content: string;
  /** What 填报事项 holds already; "" for nothing. */
  readonly typed: string;
  /** True for what last year's text says of last year: it is offered beside the line, not filled in. */
  readonly isOffer: boolean;
  /** Where it is the reason of a change that goes another way by the amounts: only the clerk can say whether it holds. */
  readonly otherWay: OtherWay | null;
}

/** What a written text gives to 填报事项. */
export interface TakenInputs {
  /** The year the inputs are for. */
  readonly fiscalYear: number | null;
  /** Year of the text, null where its headings name none. */
  readonly year: number | null;
  readonly inputs: readonly TakenInput[];
  /** Sentences the clerk should know, e.g. that the text is of another year. */
  readonly remarks: readonly string[];
}

/** Which inputs to take over: all that fill a gap, or those the clerk chose. */
export type Chosen = (taken: TakenInput) => boolean;

export const FILLS_A_GAP: Chosen = ({ typed, otherWay }) => typed === "" && otherWay === null;

/**
 * Takes out of a written 第三部分 what the tables cannot give; pure. Numbers that the tables give are left alone. Last year's
 * own text gives last year's amounts; its reasons and descriptions are only offered.
 * @param lines - paragraphs of the text
 */
export function takeInputs(opened: Case, lines: readonly string[]): TakenInputs {
  const { budget, inputs: kept, family } = opened;
  const source = narrativeSource(opened);
  const { inputs } = source;
  const text = lines.join("\n");
  const { sections } = family;
  const { year } = readNarrative(sections, text, source);
  const isPriorText = year !== null && year + 1 === budget.fiscalYear;
  const reading = readNarrative(sections, text, {
    ...source,
    reads: isPriorText ? "prior" : "current",
  });
  const isOffer = (key: string): boolean => isPriorText && !/^(prior|gone):/u.test(key);
  // Which of them the text would ask for shows when all are filled in.
  const filled = withContents(kept, reading.inputs, budget.fiscalYear);
  const asked = narrateWorkbook(opened, filled).inputs;
  const taken = asked.flatMap(({ key, section, item, state }): readonly TakenInput[] => {
    const content = reading.inputs.get(key);
    if (content === undefined || !isAskedFor(state)) return [];
    const typed = inputs.get(key) ?? "";
    const otherWay = reading.otherWays.get(key) ?? null;
    return [{ key, section, item, content, typed, isOffer: isOffer(key), otherWay }];
  });
  const against = taken.filter((one) => one.otherWay !== null && !one.isOffer).length;
  return {
    fiscalYear: budget.fiscalYear,
    year,
    inputs: taken,
    remarks: [
      ...remarksOn(year, budget.fiscalYear, reading.inputs.size),
      ...(against > 0
        ? [`有 ${against} 处增减的原因，文稿写的方向与金额相反，没有选用，请核对。`]
        : []),
    ],
  };
}

/** 填报事项 with what was taken and chosen. */
export function withTaken(
  kept: KeptInputs,
  { inputs, fiscalYear }: TakenInputs,
  isChosen: Chosen = FILLS_A_GAP
): KeptInputs {
  const toMap = (chosen: readonly TakenInput[]): ReadonlyMap<string, string> =>
    new Map(chosen.map(({ key, content }) => [key, content]));
  const contents = toMap(inputs.filter((one) => !one.isOffer && isChosen(one)));
  const offers = toMap(inputs.filter(({ isOffer }) => isOffer));
  return withOffers(withContents(kept, contents, fiscalYear), offers, fiscalYear);
}

function remarksOn(
  year: number | null,
  fiscalYear: number | null,
  count: number
): readonly string[] {
  if (count === 0) return ["文稿中没有找到第三部分的句子，什么也没有提取。"];
  if (year === null || fiscalYear === null || year === fiscalYear) return [];
  if (year + 1 === fiscalYear)
    return [`文稿是 ${year} 年的：取其中的金额作为上年数，原因、依据等只作参考，请确认后填写。`];
  return [`文稿写的是 ${year} 年，本年是 ${fiscalYear} 年，请确认选对了文件。`];
}
