import { tablesOf, type AnyBudgetTable } from "../../budget/budget";
import type { PlacedText } from "../../budget/placed-text";
import { defineRule, states } from "../../checking/index";
import { isSameCaption, toComparable } from "../../text/normalize";

/** “某单位2026年没有……，……为空表。” */
const NIL_NOTE =
  /^(?:(?:备注|附注|注|说明)[:：])?([^，,。；;：:\d]{4,60})20\d\d年(?:度|预算)?(?:没有|无|未|不)/u;
/** “本单位”, “我局”: whoever that is. */
const OWN = /^[本我该]/u;

/** 封面和各表的单位名称相同。 */
export const unitNamesAgree = defineRule({
  code: "BC094",
  title: "封面和各表的单位名称相同",
  scope: "form",
  severity: "error",
  covers: ["ANY-04"],
  basis: "封面的单位名称、每张表的编制单位、空表说明开头的单位名称 = 本单位名称",
  needs: [],
  *relations(_tables, budget) {
    for (const unitName of [budget.cover, ...tablesOf(budget).map((table) => table.unitName)]) {
      if (!unitName || budget.budgetUnit === null) continue;
      yield states(unitName, budget.budgetUnit, isSameCaption(unitName.text, budget.budgetUnit));
    }
    for (const name of tablesOf(budget).flatMap(unitOfNote)) {
      if (budget.budgetUnit === null) continue;
      yield states(name, budget.budgetUnit, isShortFor(name.text, budget.budgetUnit));
    }
  },
  suggestion: "核对单位名称，是否写错或沿用了别的单位的表。",
});

/** The unit that a note about an empty table speaks of, where it names one. */
function unitOfNote({ note }: AnyBudgetTable): readonly PlacedText[] {
  const name = note && NIL_NOTE.exec(note.text)?.[1]?.trim();
  return note && name && !OWN.test(name) ? [{ text: name, cell: note.cell }] : [];
}

/** True for the name or a short form of it: signs of the one in their order. */
function isShortFor(name: string, full: string): boolean {
  const [short, long] = [toComparable(name), toComparable(full)].sort(
    (a, b) => a.length - b.length
  );
  let at = 0;
  for (const sign of long ?? "") if (sign === short?.[at]) at += 1;
  return at === short?.length;
}
