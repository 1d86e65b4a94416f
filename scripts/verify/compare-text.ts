import type { NarratedWorkbook } from "../../src/app/narrate-workbook";
import { Amount } from "../../src/money/amount";
import { toPlainText } from "../../src/narrative/text/phrase";
import { toComparable } from "../../src/text/normalize";
import type { CaseInputs, PublishedChange } from "./case-file";
import { Comparison, type Verdict } from "./verdict";

/** The generated text by section, one comparable line per paragraph. */
type Lines = (slug: string) => readonly string[];

const NUMBER = "([0-9,]+(?:\\.[0-9]+)?)";
const AMOUNT = new RegExp(`${NUMBER}万元`, "u");
const SHARE = new RegExp(`占${NUMBER}%`, "u");
const CHANGE = new RegExp(`(增加|减少)${NUMBER}万元,(增长|下降)${NUMBER}%`, "u");

/** Every amount, change, rate and share that was published against the generated text, and the proof of that text. */
export function compareText(
  { document, proof }: NarratedWorkbook,
  inputs: Partial<CaseInputs>
): Verdict {
  const lines: Lines = (slug) =>
    document.sections
      .find((section) => section.slug === slug)
      ?.paragraphs.map(({ phrases }) => toComparable(toPlainText(phrases))) ?? [];
  const figures = new Comparison();
  compareIncome(figures, lines, inputs);
  compareExpenditure(figures, lines, inputs);
  compareAppropriation(figures, lines, inputs);
  compareGeneralBudget(figures, lines, inputs);
  compareBasic(figures, lines, inputs);
  compareThreePublic(figures, lines, inputs);
  if (inputs.operatingCost)
    addChange(
      figures,
      "运行经费",
      inputs.operatingCost,
      lineWith(lines("other-matters"), "运行经费财政拨款预算")
    );
  return {
    title: "generated text",
    summary: `${document.sections.length} sections, ${document.missing.length} inputs missing; published figures ${figures.summary}; read back with ${proof.findings.length} findings`,
    missed: [
      ...figures.different,
      ...proof.findings.map(({ section, message }) => `read back, ${section}: ${message}`),
    ],
    remarks: [],
  };
}

function compareIncome(figures: Comparison, lines: Lines, { income }: Partial<CaseInputs>): void {
  if (!income) return;
  const own = lines("revenue-budget");
  addAmount(figures, "二 收入预算", income.total, own[0]);
  for (const item of income.items)
    addChange(figures, `二 ${item.item}`, item, lineOf(own, item.item));
}

function compareExpenditure(
  figures: Comparison,
  lines: Lines,
  { expenditure }: Partial<CaseInputs>
): void {
  if (!expenditure) return;
  const own = lines("expenditure-budget");
  addAmount(figures, "三 支出预算", expenditure.total, own[0]);
  addChange(figures, "三 基本支出", expenditure.basic, lineOf(own, "基本支出"));
  addChange(figures, "三 项目支出", expenditure.project, lineOf(own, "项目支出"));
}

function compareAppropriation(
  figures: Comparison,
  lines: Lines,
  { fiscalAppropriation }: Partial<CaseInputs>
): void {
  if (!fiscalAppropriation) return;
  const own = lines("appropriation-overview");
  addAmount(figures, "四 总预算", fiscalAppropriation.total, own[0]);
  for (const { class: name, amount } of fiscalAppropriation.purposes)
    addAmount(figures, `四 ${name}`, amount, tailOf(lineWith(own, "支出包括"), name));
}

function compareGeneralBudget(
  figures: Comparison,
  lines: Lines,
  { generalBudgetScale, generalBudgetStructure, functionItems }: Partial<CaseInputs>
): void {
  const own = lines("general-public-budget-appropriation");
  if (generalBudgetScale) {
    const first = lineWith(own, "拨款合计");
    addAmount(figures, "五(一) 合计", generalBudgetScale.total, first);
    addChange(figures, "五(一) 基本支出", generalBudgetScale.basic, tailOf(first, "基本支出"));
    addChange(figures, "五(一) 项目支出", generalBudgetScale.project, lineOf(own, "项目支出"));
  }
  for (const { class: name, amount, share } of generalBudgetStructure ?? []) {
    const line = own.find(
      (one) => /^\d+、/u.test(one) && one.includes(`${name}(类)${printed(amount)}`)
    );
    addChange(figures, `五(二) ${name}`, { current: amount, share }, line);
  }
  for (const item of functionItems ?? []) {
    const line = lineWith(own, toComparable(`${item.section}（款）${item.item}（项）：`));
    addChange(figures, `五(三) ${item.item}`, item, line);
  }
}

function compareBasic(
  figures: Comparison,
  lines: Lines,
  { basicExpenditure: basic }: Partial<CaseInputs>
): void {
  if (!basic) return;
  const own = lines("general-public-budget-basic-expenditure");
  addAmount(figures, "六 基本支出", basic.total, own[0]);
  for (const [name, amount, items] of [
    ["人员经费", basic.personnel, basic.personnelItems],
    ["公用经费", basic.operating, basic.operatingItems],
  ] as const) {
    const line = lineOf(own, name);
    addAmount(figures, `六 ${name}`, amount, line);
    const listed = /主要包括:(.*?)。?$/u.exec(line ?? "")?.[1] ?? null;
    figures.add(`六 ${name} 的科目`, items.map(toComparable).join("、"), listed);
  }
}

function compareThreePublic(
  figures: Comparison,
  lines: Lines,
  { threePublic }: Partial<CaseInputs>
): void {
  if (!threePublic) return;
  const [amounts, changes] = lines("three-public-expenditure");
  const { items, ...total } = threePublic;
  addChange(figures, "十 “三公”经费", total, amounts, changes);
  const parts = tailOf(changes, "其中:")?.split(";");
  for (const item of items) {
    const name = toComparable(item.item);
    const own = parts?.find((part) => part.includes(name));
    addChange(figures, `十 ${item.item}`, item, tailOf(tailOf(amounts, "其中:"), name), own);
  }
}

/** @param line - where amount and share stand; @param changed - where the change stands, the same line by default */
function addChange(
  figures: Comparison,
  place: string,
  { current, share, signedChange, rate }: PublishedChange,
  line: string | undefined,
  changed = line
): void {
  if (current !== undefined) addAmount(figures, `${place} 金额`, current, line);
  const found = SHARE.exec(line ?? "")?.[1];
  if (share !== undefined) figures.add(`${place} 占比`, printed(share), plain(found));
  const [, direction, change, trend, percentage] = CHANGE.exec(changed ?? "") ?? [];
  const sign = (word: string | undefined): string =>
    word === "减少" || word === "下降" ? "-" : "";
  if (signedChange !== undefined)
    figures.add(`${place} 变动`, printed(signedChange), signed(sign(direction), plain(change)));
  if (rate !== undefined) {
    const isDown = rate !== 0 && (signedChange ?? 0) < 0;
    figures.add(
      `${place} 变动率`,
      `${isDown ? "-" : ""}${printed(rate)}`,
      signed(sign(trend), plain(percentage))
    );
  }
}

function addAmount(
  figures: Comparison,
  place: string,
  amount: number,
  line: string | undefined
): void {
  figures.add(place, printed(amount), plain(AMOUNT.exec(line ?? "")?.[1]));
}

/** The paragraph that begins with a name and its amount. */
function lineOf(lines: readonly string[], name: string): string | undefined {
  const comparable = toComparable(name);
  const rest = (line: string): string => line.slice(comparable.length).replace(/^资金/u, "");
  return lines.find((line) => line.startsWith(comparable) && /^\d/u.test(rest(line)));
}

function lineWith(lines: readonly string[], words: string): string | undefined {
  return lines.find((line) => line.includes(words));
}

function tailOf(line: string | undefined, words: string): string | undefined {
  const comparable = toComparable(words);
  const at = line?.lastIndexOf(comparable) ?? -1;
  return at < 0 ? undefined : line?.slice(at + comparable.length);
}

/** A published number with the two decimals of the text; it has no measure, any will do. */
function printed(value: number): string {
  return Amount.of(value, "ten-thousand-yuan").toFixed(2);
}

function plain(text: string | undefined): string | null {
  return text?.replace(/,/gu, "") ?? null;
}

function signed(sign: string, text: string | null): string | null {
  return text === null ? null : sign + text;
}
