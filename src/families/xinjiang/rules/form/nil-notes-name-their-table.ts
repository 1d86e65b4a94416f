import { tablesOf } from "../../../../budget/budget";
import { defineRule, states } from "../../../../checking/index";
import { isSameCaption } from "../../../../text/normalize";
import { bareTitle } from "../../../../text/title";

const NAMED_TABLE = /[，,。；;](?:故|因此|所以)?([^，,。；;]+?)[为以]空表/u;
/** “本表为空表” names none. */
const ITSELF = /^[本此该]表/u;

/** 空表说明所称表名与该表标题一致。 */
export const nilNotesNameTheirTable = defineRule({
  code: "BC092",
  title: "空表说明所称表名与该表标题一致",
  scope: "form",
  severity: "warning",
  covers: ["XJ-Z06"],
  basis: "空表下的说明：“{表名}为空表”中的表名 = 该表标题",
  needs: [],
  *relations(_tables, budget) {
    for (const { note, title } of tablesOf(budget)) {
      const named = note && NAMED_TABLE.exec(note.text)?.[1];
      if (!note || !named || ITSELF.test(named)) continue;
      const expected = bareTitle(title.text);
      yield states(
        { text: named, cell: note.cell },
        expected,
        isSameCaption(bareTitle(named), expected)
      );
    }
  },
  suggestion: "把说明中的表名改成该表的标题。",
});
