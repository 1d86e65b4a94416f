import type { Strings } from "./strings";

const quoted = (names: readonly string[]): string => names.map((name) => `“${name}”`).join("、");

const GRADES = { off: "停用", error: "不一致", warning: "提醒", info: "提示" } as const;

export const zhCn: Strings = {
  language: "zh-CN",
  productName: "预算公开助手",
  tabList: "三项工作",
  tabs: { check: "校核", narrative: "说明", targets: "绩效" },
  loading: "正在载入…",
  dismiss: "关闭这条提示",
  goTo: (place) => `转到 ${place}`,

  boot: {
    officeMissing: "连接不上 Excel 的接口文件 office.js，面板无法工作。",
    officeMissingHelp:
      "您的工作簿没有受到影响。请检查网络后点“重新载入”；如果单位电脑不能上外网，请联系信息人员，按说明书改用内网部署。",
    notInExcel: "这个页面要在 Excel 里打开。",
    notInExcelHelp:
      "请在 Excel 的“预算公开”选项卡中点击“打开面板”。如果已经在 Excel 里，请关闭面板后重新打开。",
    crashed: "面板遇到没有预料到的问题，这一屏显示不出来。",
    crashedHelp:
      "您的工作簿没有受到影响。请点“重新载入”；如果反复出现，请把下面这行字告诉维护人员。",
    reload: "重新载入",
  },

  busy: {
    check: "正在读取工作簿并逐项核对…",
    exceptions: "正在写入核实说明并重新核对…",
    clear: "正在清除标记…",
    prior: "正在读取上年工作簿…",
    narrative: "正在生成情况说明…",
    "narrative-sheet": "正在把情况说明写入新工作表…",
    word: "正在生成 Word 文件…",
    audit: "正在写入校核表…",
    report: "正在写入校核报告…",
    targets: "正在生成绩效目标表…",
    text: "正在读文稿…",
    inputs: "正在保存填报事项…",
    progress: "正在读取绩效目标表…",
  },

  notices: {
    marksCleared: (count) => `已清除 ${count} 处标记，工作簿恢复到标记之前的样子。`,
    noMarks: "工作簿里没有本助手的标记，什么都没有改动。",
    reportWritten: (sheet) => `校核报告已写入工作表“${sheet}”，可以打印存档。`,
    auditWritten: (sheet) =>
      `已写入“${sheet}”：每项关系都是公式，改动公开表后自动重新计算，没有加载项也能看。`,
    narrativeWritten: (sheet, missing) =>
      missing === 0
        ? `情况说明已写入新工作表“${sheet}”。`
        : `情况说明已写入新工作表“${sheet}”，还缺 ${missing} 项内容，请在标有【请填写】的地方补充。`,
    gradesNotKept: "这台电脑不让面板保存设置，规则的改动只在这次打开期间有效。",
    wordWritten: (fileName, missing) =>
      `“${fileName}”已交给系统下载${missing === 0 ? "" : `，还有 ${missing} 处标黄的内容要填写`}。没有出现下载提示的（如 Mac 版 Excel），请在网页版 Excel 或命令行中生成。`,
    inputsStored: (sheet, missing) =>
      missing === 0
        ? `已存入工作表“${sheet}”，说明内容完整。`
        : `已存入工作表“${sheet}”，还缺 ${missing} 项内容。`,
    copied: "全文已复制，可以粘贴到 Word 或公文系统。",
    stillBusy: "上一项工作还没有完成，请稍候再点。",
  },

  check: {
    run: "一键校核",
    rerun: "重新校核",
    clear: "清除标记",
    audit: "写入校核表",
    report: "写入校核报告",
    intro: "核对全部预算公开表的表内、表间关系，列出不一致的地方，并在表格中标出有问题的单元格。",
    promise: "只加标记，不改动您的数据和格式；全部在本机完成。",
    autoRecheck: "改动单元格后自动重新校核",
    stale: "校核之后单元格有改动，下面还是改动前的结果。",
    staleAuto: "单元格有改动，稍后自动重新校核…",
    tailCount: (count) => `另有 ${count} 处四舍五入尾差，属正常`,
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
      return `已核对 ${judged} 项关系：${coverage.satisfied} 平衡、${coverage.roundingDifference} 尾差、${coverage.violated} 不符${coverage.unfilled > 0 ? `、${coverage.unfilled} 待填写` : ""}${coverage.accepted > 0 ? `、${coverage.accepted} 已接受` : ""}${tail}。`;
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
      ambiguous: "有多张相似，未采用",
    },
    layout: (name, year) => `${name} ${year} 年`,
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
    selection: (place, count) =>
      count === 0 ? `所选单元格 ${place} 没有问题` : `所选单元格 ${place} 有 ${count} 处问题`,
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

  finding: {
    left: "左边",
    right: "右边",
    difference: "差额",
    suspect: "最可能有误",
    otherSuspect: "也可能有误",
    shouldBe: (amount) => `应为 ${amount}`,
    advice: "核对建议",
    cells: "涉及单元格",
    moreCells: (count) => `另 ${count} 个`,
    evidence: (count) => `同一原因引起的其他 ${count} 处不符`,
    measure: { yuan: "元", "ten-thousand-yuan": "万元" },
  },
};
