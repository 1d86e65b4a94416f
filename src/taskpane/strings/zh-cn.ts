import type { Strings } from "./strings";

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
      "您的工作簿没有受到影响。请检查网络后点“重新载入”；仍然不行的，请联系信息人员，按安装说明的“面板打不开”换一个来处（世纪互联，或不用外网的内网）。",
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
    "narrative-sheet": "正在把情况说明写入工作表…",
    word: "正在生成 Word 文件…",
    audit: "正在写入校核表…",
    report: "正在写入校核报告…",
    targets: "正在生成绩效目标表…",
    text: "正在读文稿…",
    "review-file": "正在写出审阅结果…",
    inputs: "正在保存填报事项…",
    progress: "正在读取绩效目标表…",
  },
};
