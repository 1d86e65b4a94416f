import { defineRule, states } from "../../checking/index";
import { readHeadcount } from "../../performance/read/read-headcount";

/** 绩效目标中的人员总数等于分项之和。 */
export const goalHeadcountFoots = defineRule({
  code: "BC322",
  title: "绩效目标中的人员总数等于分项之和",
  scope: "performance",
  severity: "error",
  covers: ["XJ-P23"],
  basis:
    "目标文字写明“总数…其中：…”的，人员总数 = 在职 ＋ 退休 ＋ 离休；只读带“其中”的句子，不等必有一处写错",
  needs: [],
  *relations(_tables, _budget, { targets }) {
    for (const { values, cells, place } of targets) {
      const goal = values["goal"];
      const count = goal?.kind === "text" ? readHeadcount(goal.text) : null;
      if (!count) continue;
      const sum = count.parts.reduce((total, part) => total + part, 0);
      yield states(
        { text: count.quote, cell: cells["goal"] ?? place.cell },
        `总数 ${sum}（${count.parts.join("＋")}）`,
        sum === count.total
      );
    }
  },
  suggestion: "核对人员总数和在职、退休、离休人数。",
});
