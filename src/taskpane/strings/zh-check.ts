import { violatedWords } from "../../report/verdict";
import type { CheckWords } from "./check-word-list";

const GRADES = { off: "停用", error: "不一致", warning: "提醒", info: "提示" } as const;

const quoted = (names: readonly string[]): string => names.map((name) => `“${name}”`).join("、");

export const zhCheck: CheckWords = {
  check: {
    run: "一键校核",
    rerun: "重新校核",
    clear: "清除标记",
    audit: "写入校核表",
    report: "写入校核报告",
    others: "更多",
    intro: "核对全部预算公开表的表内、表间关系，列出不一致的地方，并在表格中标出有问题的单元格。",
    promise: "只加标记，不改动您的数据和格式；全部在本机完成。",
    autoRecheck: "改动单元格后自动重新校核",
    stale: "校核之后单元格有改动，下面还是改动前的结果。",
    staleAuto: "单元格有改动，稍后自动重新校核…",
    uncounted: (hints, tails) =>
      `另有 ${[
        ...(hints > 0 ? [`${hints} 处提示`] : []),
        ...(tails > 0 ? [`${tails} 处四舍五入尾差，属正常`] : []),
      ].join("、")}`,
    subject: (budgetUnit, fiscalYear) =>
      [
        budgetUnit ?? "未识别到单位名称",
        fiscalYear === null ? "未识别到年度" : `${fiscalYear}年`,
      ].join(" · "),
    coverage: (coverage) => {
      const judged =
        coverage.satisfied +
        coverage.roundingDifference +
        coverage.violated +
        coverage.unfilled +
        coverage.accepted;
      const rest = [
        ...(coverage.notApplicable > 0 ? [`${coverage.notApplicable} 项两边都没有数，不适用`] : []),
        ...(coverage.notEvaluated > 0 ? [`${coverage.notEvaluated} 项缺资料，没有核对`] : []),
      ];
      const tail = rest.length === 0 ? "" : `；${rest.join("；")}`;
      return `已核对 ${judged} 项关系：${coverage.satisfied} 平衡、${coverage.roundingDifference} 尾差、${violatedWords(coverage.violated, coverage.advisory ?? 0)}${coverage.unfilled > 0 ? `、${coverage.unfilled} 待填写` : ""}${coverage.accepted > 0 ? `、${coverage.accepted} 已接受` : ""}${tail}。`;
    },
    notEvaluated: (count) => `没有核对的 ${count} 条规则及原因`,
    marked: ({ marked }) => (marked === 0 ? "" : `已在工作表中加 ${marked} 处标记。`),
    notMarked: (reason, isPartial) =>
      `${isPartial ? "标记没有做完" : "没有标记"}：${reason}。校核结果照样列在下面；要标记请稍后点“重新校核”。`,
    skippedSheets: (sheets) =>
      `工作表${quoted(sheets)}受保护，没有加标记；问题照样列在下面。如需标记，请先在“审阅”中撤销保护。`,
    unreadableSheets: (sheets) =>
      `工作表${quoted(sheets)}原有的条件格式读不出来，已原样保留，没有在上面加标记。`,
    tables: (found, all, nil) =>
      `识别到 ${found}/${all} 张表${nil > 0 ? `，其中 ${nil} 张空表` : ""}`,
    tableName: (table) => `表${table.number} ${table.title}`,
    tableStatus: {
      recognized: "已识别",
      nil: "空表",
      missing: "没有找到",
      unread: "有表名，没有读懂表头",
      ambiguous: "有多张相似，未采用",
    },
    layout: (name, year) => (year === null ? name : `${name} ${year} 年`),
    layoutDetails: "依据和更改",
    layoutChoice: "按这种版式校核",
    layoutFound: "自动识别",
    tableReason: "依据",
    rowsRead: (rows, measure) =>
      `读取 ${rows} 行${measure === null ? "" : `，单位：${measure === "yuan" ? "元" : "万元"}`}`,
    ignored: "没有当作数据的单元格",
    ignoredCells: ({ message, count, cells }, places) =>
      `${message} ${count} 格：${places}${count > cells.length ? " 等" : ""}`,
    details: (title) => `依据：${title}`,
    otherSheets: "没有公开表、没有读取的工作表",
    otherSheet: ({ name, isHidden, filledCells }) =>
      `${name}${isHidden ? "（隐藏）" : ""}，${filledCells} 格有内容`,
    problems: (count) => `${count} 处读不懂的地方`,
    findings: "发现的问题",
    sameRule: (count, title) => `另有 ${count} 处：${title}`,
    more: (count) => `再显示 ${count} 处`,
    selection: (place, count, tails) =>
      count === 0
        ? `所选单元格 ${place} 没有问题${tails > 0 ? "，只有尾差" : ""}`
        : `所选单元格 ${place} 有 ${count} 处问题`,
    catalogue: ({ version, switches }) =>
      `规则目录 ${version}${switches.length === 0 ? "" : `，${switches.length} 条不按目录：${switches.join("、")}`}`,
  },

  exceptions: {
    title: (accepted, lapsed) =>
      `已核实接受 ${accepted} 处${lapsed > 0 ? `，失效 ${lapsed} 处` : ""}`,
    accept: "接受…",
    acceptThis: (title) => `接受…：${title}`,
    reason: "核实说明",
    where: "写明核实的理由，存入工作簿的“核实说明”表；有关的数一改就失效。",
    confirm: "接受",
    cancel: "取消",
    withdraw: "撤销",
    withdrawThis: (title) => `撤销：${title}`,
    lapsed: "已失效（单元格有改动，或问题已不存在）",
  },

  rules: {
    title: "规则设置",
    changed: (count) => `规则设置：${count} 条不按目录`,
    where: "停用或改级的规则只记在这台电脑上，不写进工作簿；校核结果会写明。",
    search: "找规则（代码或文字）",
    more: (count) => `还有 ${count} 条，请输入文字缩小范围`,
    none: "没有这样的规则",
    grade: (grade) => GRADES[grade],
    asInCatalogue: (severity) => `按目录（${GRADES[severity]}）`,
    gradeOf: (title) => `${title}：级别`,
    reset: "全部按目录",
  },

  synonyms: {
    title: "同义词",
    set: (count) => `同义词：${count} 个`,
    where:
      "表上的表名或栏目与表式不同的，写明当作表式上的哪一个；只记在这台电脑上，校核结果会写明。",
    word: "表上的写法",
    meaning: "表式上的名称",
    add: "加上",
    remove: (word) => `去掉：${word}`,
    pair: (word, meaning) => `“${word}”读作“${meaning}”`,
  },

  finding: {
    left: "左边",
    right: "右边",
    difference: "差额",
    suspect: "最可能有误",
    otherSuspect: "也可能有误",
    wrongTogether: "一起改正",
    followed: "跟着它错的合计",
    shouldBe: (amount) => `应为 ${amount}`,
    advice: "核对建议",
    cells: "涉及单元格",
    moreCells: (count) => `另 ${count} 个`,
    evidence: (count) => `同一原因引起的其他 ${count} 处不一致`,
    measure: { yuan: "元", "ten-thousand-yuan": "万元" },
  },
};
