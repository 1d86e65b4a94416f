import {
  isBudgetToolError,
  type BudgetToolErrorInfo,
  type BudgetToolErrorName,
} from "./budget-tool-error";

type Sentences = {
  readonly [Name in BudgetToolErrorName]: (info: BudgetToolErrorInfo[Name]) => string;
};

const UNREADABLE: Record<BudgetToolErrorInfo["unreadable-file"]["reason"], string> = {
  missing: "找不到这个文件，请核对路径和文件名",
  "not-a-file": "不是文件（是文件夹或设备），请核对路径和文件名",
  "closed-folder": "这个文件夹打不开（没有读取的权限），里面的文件没有校核",
  locked: "打不开：可能正被别的程序占用，或者没有读取的权限，请关闭占用它的程序后再试",
  empty: "文件是空的（0 字节），请重新导出后再试",
  "not-a-workbook": "不是 .xlsx 工作簿（内容与扩展名不符），请用 Excel 或 WPS 打开后另存为 .xlsx",
  "legacy-format": "是旧版 .xls 或其他格式，请用 Excel 或 WPS 另存为 .xlsx 后再试",
  encrypted: "设置了打开密码，请先取消密码并另存后再试",
  damaged: "已损坏或不完整，请用 Excel 打开修复并另存后再试",
  "too-large": "过大，超出可安全读取的范围，请只保留公开表后再试",
};

const UNWRITABLE: Record<BudgetToolErrorInfo["unwritable-file"]["reason"], string> = {
  full: "磁盘已满或超出配额，请腾出空间后再试",
  "too-large": "超出这里允许的文件大小，请换一个位置",
  "not-permitted":
    "没有写入的权限，或者正被别的程序打开，请关闭打开它的程序，或换一个可以写的文件夹",
  folder: "这是一个文件夹，请写明文件名",
  "bad-path": "路径不能用（太长、有不能用的字，或其中一段不是文件夹），请换一个文件名",
  other: "写的过程中出错，请换一个位置再试",
};

const UNWRITABLE_OUTPUT: Record<BudgetToolErrorInfo["unwritable-output"]["reason"], string> = {
  full: "标准输出所在的磁盘已满，请腾出空间后再试",
  closed: "接收标准输出的程序已经关闭",
  other: "标准输出出错",
};

const UNREADABLE_TEXT: Record<BudgetToolErrorInfo["unreadable-text"]["reason"], string> = {
  empty: "文件是空的（0 字节），请重新导出后再试",
  "no-text": "里面没有文字（可能只有图片），请提供可以复制文字的 .docx 或 .txt",
  "not-text": "不是文稿（内容不是 .docx 或 .txt），请用 Word 或 WPS 另存为 .docx 后再试",
  "legacy-format":
    "是旧版 .doc、.rtf 或设置了打开密码的文稿，请用 Word 或 WPS 另存为不设密码的 .docx 后再试",
  pdf: "是 PDF，请提供原来的 .docx，或把文字复制到 .txt 后再试",
  damaged: "已损坏或不完整，请用 Word 打开修复并另存后再试",
  "too-large": "过大，超出可安全读取的范围，请只保留文字后再试",
};

/** More titles than this are counted instead of listed. */
const MOST_TITLES = 6;

function listTitles(titles: readonly string[]): string {
  const listed = titles.slice(0, MOST_TITLES).join("、");
  return titles.length > MOST_TITLES ? `${listed} 等 ${titles.length} 张` : listed;
}

function quoted(names: readonly string[]): string {
  return names.map((name) => `“${name}”`).join("、");
}

const IRREPLACEABLE: Record<BudgetToolErrorInfo["cannot-replace"]["reason"], string> = {
  gone: "已经不在工作簿里，请重新操作一次",
  "not-ours": "不是本工具写的，不会被替换，请先改名或删除后再试",
  "referred-to": "有公式引用，不能替换，请先去掉这些公式",
  changed: "刚刚有人改动，没有替换，改动都还在，请再操作一次",
  protected: "受保护，无法替换，请先在“审阅”中撤销保护",
};

/** The one sentence a clerk reads for each error: what happened and what to do. */
export const SENTENCES: Sentences = {
  "unreadable-file": ({ fileName, reason, why }) =>
    `无法读取${fileName === "" ? "工作簿" : `“${fileName}”`}：${why ?? UNREADABLE[reason]}。`,
  "other-spreadsheet": ({ fileName }) =>
    `“${fileName}”没有校核：文件夹里只校核 .xlsx 和 .xlsm，请用 Excel 或 WPS 另存为 .xlsx 后再试。`,
  "worker-ended": ({ fileName }) =>
    `“${fileName}”没有校核：检查它的进程中途结束（多半是内存不足），请单独校核它，或减少 --jobs。`,
  "changed-since": ({ fileName }) =>
    `“${fileName}”在校核以后有改动，没有写带标记的副本；请重新校核。`,
  "unreadable-text": ({ fileName, reason }) =>
    `无法读取“${fileName}”：${UNREADABLE_TEXT[reason]}。`,
  "oversized-text": ({ fileName, place }) =>
    `没有读取“${fileName}”：${place}，超出一份公开文稿的限度，请只保留公开的文字后再试。`,
  "no-known-table": ({ fileName }) =>
    `“${fileName}”里没有找到任何一张预算公开表，请确认选对了工作簿，且表上有表名（如“收支总体情况表”）。`,
  "unsupported-layout": ({ fileName, name, titles }) =>
    name === null
      ? `“${fileName}”的版式暂不支持，没有进行校核。看到的表：${listTitles(titles)}。`
      : `“${fileName}”看起来是${name}，目前不支持，没有进行校核。看到的表：${listTitles(titles)}。`,
  "other-layout": ({ fileName, stated, seen }) =>
    `“${fileName}”里没有一张${stated}的表，没有进行校核；${seen === null ? "请确认选对了工作簿" : `表名和表头像${seen}，请改选或不指定版式`}。`,
  "no-such-form": ({ layout, year, years: { from, to } }) =>
    `${layout}没有 ${year} 年的表式，可以指定的年份：${from === to ? from : `${from} 至 ${to}`}。`,
  "nothing-prescribed": ({ layout, of }) =>
    of === "text"
      ? `${layout}各地的情况说明写法不同，没有规定的文字可写；写好的情况说明可以审核。`
      : `${layout}各地的绩效目标表样式不同，没有规定的表式，没有生成。`,
  "measure-mismatch": ({ left, right }) =>
    `程序内部把${left}和${right}直接相加减，已停止，没有改动工作簿。`,
  "invalid-amount": ({ text }) => `“${text}”不是金额，请检查是否多了文字或符号。`,
  "cell-edit-mode": () => "正在编辑单元格，请按 Enter 或 Esc 结束编辑后再试。",
  canceled: () => "已取消。",
  protected: ({ sheet }) =>
    sheet === null
      ? "工作簿结构受保护，无法新建工作表，请先在“审阅”中撤销保护。"
      : `工作表“${sheet}”受保护，无法标记单元格；校核结果仍列在窗格中。`,
  "cannot-replace": ({ sheet, reason }) =>
    `${sheet === null ? "要替换的工作表" : `工作表“${sheet}”`}${IRREPLACEABLE[reason]}；工作簿没有改动。`,
  "marks-left": ({ cleared, locked, unreadable }) =>
    `已清除 ${cleared} 处标记${locked.length === 0 ? "" : `；工作表${quoted(locked)}受保护，上面的标记没有清除，请先在“审阅”中撤销保护再清除`}${unreadable.length === 0 ? "" : `；工作表${quoted(unreadable)}上有读不出的条件格式，没有动，里面可能还有标记`}。`,
  "host-failure": ({ step, detail, leftBehind }) =>
    `${step}没有完成（${detail}）。${leftBehind === null ? "工作簿没有留下任何改动" : leftBehind}，请稍后重试。`,
  "half-done": ({ sheets, failure }) =>
    `工作表${quoted(sheets)}已经写好，不必重写；之后的一步失败：${toReason(failure)}；请稍后再试。`,
  "other-ending": ({ fileName, ending }) =>
    `没有写“${fileName}”：原工作簿是 ${ending} 文件，副本的文件名也要以 ${ending} 结尾，否则 Excel 打不开。`,
  "unsound-output": ({ detail }) =>
    `写好的工作簿没有通过自检（${detail}），原来的文件没有改动；请用 Excel 打开原工作簿另存后再试。`,
  "unwritable-file": ({ fileName, reason, kept, left }) =>
    `无法写入“${fileName}”：${UNWRITABLE[reason]}；${kept ? "原来的文件没有改动" : "没有写出这个文件"}${left === null ? "" : `，临时文件“${left}”没能删除，请手工删除`}。`,
  "unwritable-output": ({ reason }) => `结果没有写完：${UNWRITABLE_OUTPUT[reason]}。`,
  "prior-not-chosen": ({ count }) =>
    `没有写入：没有选择上年工作簿，${count} 段与上年的比较会没有；请在“说明”中选择或写入。`,
  "no-reason": () => "接受一处问题要写明核实的理由，没有接受。",
  "finding-changed": () => "这一处在校核之后有改动，没有接受；请重新校核。",
  "invalid-synonym": ({ detail }) => `同义词没有存：${detail}。`,
  "invalid-settings": ({ fileName, detail }) => `设置文件“${fileName}”有误，没有采用：${detail}。`,
  usage: ({ detail }) => detail,
};

/** What went wrong, without a word on how the workbook was left: for a step of a job that changed something before. */
export function toReason(error: unknown): string {
  if (isBudgetToolError(error, "host-failure")) {
    const { step, detail, leftBehind } = error.info;
    return `${step}没有完成（${detail}）${leftBehind === null ? "" : `，${leftBehind}`}`;
  }
  if (!isBudgetToolError(error)) return "程序遇到没有预料到的问题";
  return toSentence(error).replace(/(?:；工作簿没有改动|，没有改动工作簿)?。$/u, "");
}

/** The sentence of any thrown value; unknown faults get a general sentence, never a stack trace. */
export function toSentence(error: unknown): string {
  if (!isBudgetToolError(error)) return "程序遇到没有预料到的问题，已停止；工作簿没有被程序保存。";
  const sentence = SENTENCES[error.name] as (info: unknown) => string;
  return sentence(error.info);
}
