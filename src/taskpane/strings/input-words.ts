import type { OtherWay } from "../../narrative/index";
import { useStrings } from "./strings-context";

/**
 * Words around 填报事项, an existing text and hand edits. They are apart from the other strings because only the tab 说明
 * needs them: the first screen does not load them.
 */
export interface InputWords {
  readonly changedTitle: (count: number) => string;
  readonly changedFigure: (label: string, before: string | null, after: string | null) => string;
  readonly proved: string;
  readonly doubtful: (count: number) => string;
  readonly deleted: (first: string, count: number) => string;
  readonly notProved: (count: number) => string;
  readonly inputsTitle: (count: number) => string;
  readonly progress: (filled: number, all: number) => string;
  readonly nextInput: string;
  readonly draftWaiting: string;
  readonly draftStored: (sheet: string) => string;
  readonly draftRefused: (sentence: string, isEditing: boolean) => string;
  readonly storeAgain: string;
  readonly inputsSameChange: (others: number) => string;
  readonly inputsUnusable: string;
  readonly inputsPrevious: (content: string) => string;
  readonly inputsUsePrevious: string;
  readonly inputsChoose: string;
  readonly textTitle: string;
  readonly textIntro: string;
  readonly chooseText: string;
  readonly takenTitle: (count: number) => string;
  readonly takenTyped: (content: string) => string;
  readonly takenOffer: string;
  readonly takenOtherWay: (otherWay: OtherWay) => string;
  readonly takenConfirm: (count: number) => string;
  readonly cancel: string;
  readonly reviewText: string;
  readonly reviewTitle: (
    fileName: string,
    errors: number,
    warnings: number,
    others: number
  ) => string;
  readonly reviewStale: string;
  readonly reviewCells: string;
  /** Nothing found, but not all compared: that is not agreement. */
  readonly reviewOpen: (fileName: string, unread: number) => string;
  readonly reviewDone: string;
  readonly reviewCopy: string;
  readonly reviewUnread: (count: number) => string;
  readonly reviewNumbers: string;
  readonly reviewBlanks: (count: number) => string;
  readonly reviewProgress: (done: number, all: number) => string;
  readonly reviewAgain: string;
  readonly reviewSave: string;
  readonly reviewSaveList: string;
  readonly reviewAtCell: (place: string, count: number) => string;
  readonly reviewClose: string;
  readonly editsTitle: (count: number) => string;
  readonly editsIntro: string;
  readonly editsWritten: string;
  readonly editsUpdated: string;
  readonly editsGenerated: string;
  readonly editsKeep: string;
  readonly editsDeleted: string;
  readonly editsRestore: string;
  readonly editsConfirm: string;
}

/** Enough of a paragraph to know it by. */
function shorten(text: string): string {
  return text.length <= 24 ? text : `${text.slice(0, 24)}…`;
}

const zhWords: InputWords = {
  changedTitle: (count) => `说明已过期：表格改动后有 ${count} 处数字或语句变了，点“重新生成”更新。`,
  changedFigure: (label, before, after) =>
    `${label === "" ? "" : `“…${label}”：`}${before ?? "（原来没有）"} → ${after ?? "（现在没有）"}`,
  proved: "已自检：文中的数字逐一读回，与表格一致。",
  doubtful: (count) => `手工改过的段落里有 ${count} 处没有核对上，不能说与表格一致：`,
  deleted: (first, count) =>
    `“${shorten(first)}”${count === 1 ? "" : `等 ${count} 段`}在工作表中删去了，不再写出；要恢复的，点“写入工作表”，勾选“恢复这一段”。`,
  notProved: (count) => `自检发现 ${count} 处与表格不一致，请不要使用这份文字，并反馈给我们：`,
  inputsTitle: (count) => `本节要填的内容（${count} 项待填）`,
  progress: (filled, all) => `已填 ${filled}/${all}`,
  nextInput: "下一项待填",
  draftWaiting: "正在存入“填报事项”…",
  draftStored: (sheet) => `已存入“${sheet}”`,
  draftRefused: (sentence, isEditing) =>
    isEditing
      ? "还没有存入：正在编辑单元格，编辑结束后自动存入"
      : `还没有存入，填的内容仍保留在这里：${sentence}`,
  storeAgain: "再存一次",
  inputsSameChange: (others) => `另有 ${others} 处问的是同一变化，一并填入，可分别改`,
  inputsUnusable: "填写的内容不能用，请按说明改正",
  inputsPrevious: (content) => `上年填报：${content}`,
  inputsUsePrevious: "沿用上年",
  inputsChoose: "请选择",
  textTitle: "已有文稿",
  textIntro:
    "上年的或起草中的第三部分（.docx、.txt）：从中提取上年数、原因、项目内容等，不用重新录入；或逐句审核它与表格是否一致。",
  chooseText: "从已有文稿提取",
  takenTitle: (count) => `提取到 ${count} 项，请确认要填入的：`,
  takenTyped: (content) => `已填：${content}`,
  takenOtherWay: ({ said, is }) =>
    `文稿写的是“${said}”的原因，按金额是“${is}”，没有选上；核对后再勾选`,
  takenOffer: "上年的内容，只列在旁边供参考",
  takenConfirm: (count) => `填入选中的 ${count} 项`,
  cancel: "取消",
  reviewText: "审核已有文稿",
  reviewTitle: (fileName, errors, warnings, others) =>
    errors + warnings + others === 0
      ? `“${fileName}”与表格一致。`
      : `“${fileName}”：${errors} 处不一致，${warnings} 处提醒，${others} 处提示。`,
  reviewStale: "表格在审核之后有改动，请点“再审一次”重新选择这份文稿。",
  reviewCells: "看单元格",
  reviewOpen: (fileName, unread) =>
    `“${fileName}”：没有发现不一致；另有 ${unread} 段没有核对，见下面。`,
  reviewDone: "已处理",
  reviewCopy: "复制清单",
  reviewUnread: (count) => `没有核对的文字（${count} 段）`,
  reviewNumbers: "没有与任何数核对的数",
  reviewBlanks: (count) => `还有 ${count} 处没有填写，列在最后。`,
  reviewProgress: (done, all) => `已处理 ${done}/${all}`,
  reviewAgain: "再审一次",
  reviewSave: "下载带批注的文稿",
  reviewSaveList: "下载清单",
  reviewAtCell: (place, count) =>
    count === 0 ? `文稿中没有关于 ${place} 的问题` : `文稿中有 ${count} 处问题与 ${place} 有关`,
  reviewClose: "关闭",
  editsTitle: (count) => `有 ${count} 段被手工改过或删去`,
  editsIntro:
    "默认保留您的文字，只更正其中与表格不一致的数字，删去的不再写出；不想保留的请取消勾选，要恢复的请勾选。",
  editsWritten: "现在的文字",
  editsUpdated: "更正数字后",
  editsGenerated: "重新生成的文字",
  editsKeep: "保留我的文字",
  editsDeleted: "已在工作表中删去",
  editsRestore: "恢复这一段",
  editsConfirm: "写入工作表",
};

const plural = (count: number, word: string): string => `${count} ${word}${count === 1 ? "" : "s"}`;

const enWords: InputWords = {
  changedTitle: (count) =>
    `Out of date: ${plural(count, "figure")} changed with the tables. Choose “Write again”.`,
  changedFigure: (label, before, after) =>
    `${label === "" ? "" : `“…${label}”: `}${before ?? "(not there)"} → ${after ?? "(gone)"}`,
  proved: "Read back: every figure of the text agrees with the tables.",
  doubtful: (count) =>
    `Paragraphs changed by hand hold ${plural(count, "place")} that could not be matched with the tables:`,
  deleted: (first, count) =>
    `“${shorten(first)}”${count === 1 ? " was" : ` and ${plural(count - 1, "other paragraph")} were`} deleted on the sheet and not written any more; to bring it back choose “Write to the sheet” and tick “Bring it back”.`,
  notProved: (count) =>
    `Reading the text back found ${plural(count, "place")} that disagree with the tables. Do not use it, and tell us:`,
  inputsTitle: (count) => `What this section asks for (${count} to fill in)`,
  progress: (filled, all) => `${filled} of ${all} filled in`,
  nextInput: "Next to fill in",
  draftWaiting: "Storing on the sheet 填报事项…",
  draftStored: (sheet) => `Stored on “${sheet}”`,
  draftRefused: (sentence, isEditing) =>
    isEditing
      ? "Not stored yet: a cell is being edited; it is stored when that ends"
      : `Not stored yet; what you typed is kept here: ${sentence}`,
  storeAgain: "Store again",
  inputsSameChange: (others) =>
    `the same change is asked about in ${plural(others, "other place")}, filled in alike`,
  inputsUnusable: "This cannot be used; see how to fill it in",
  inputsPrevious: (content) => `Last year: ${content}`,
  inputsUsePrevious: "Use last year's",
  inputsChoose: "Choose",
  textTitle: "Existing text",
  textIntro:
    "Last year's text or a draft (.docx, .txt): last year's amounts, reasons and project descriptions are taken from it; or it is compared with the tables.",
  chooseText: "Take from an existing text",
  takenTitle: (count) => `${plural(count, "input")} found; choose what to fill in:`,
  takenTyped: (content) => `Filled in already: ${content}`,
  takenOtherWay: ({ said, is }) =>
    `The text gives the reason of “${said}”, by the amounts it is “${is}”; left out until you tick it`,
  takenOffer: "From last year; shown beside the input only",
  takenConfirm: (count) => `Fill in ${count}`,
  cancel: "Cancel",
  reviewText: "Review an existing text",
  reviewTitle: (fileName, errors, warnings, others) =>
    errors + warnings + others === 0
      ? `“${fileName}” agrees with the tables.`
      : `“${fileName}”: ${plural(errors, "disagreement")}, ${plural(warnings, "question")}, ${plural(others, "hint")}.`,
  reviewStale: "The tables changed after the review. Choose “Review again” and the text once more.",
  reviewCells: "Show cells",
  reviewOpen: (fileName, unread) =>
    `“${fileName}”: nothing disagrees, but ${plural(unread, "passage")} were not compared; see below.`,
  reviewDone: "Done",
  reviewCopy: "Copy the list",
  reviewUnread: (count) => `Not compared: ${plural(count, "passage")}`,
  reviewNumbers: "Numbers compared with nothing",
  reviewBlanks: (count) => `${plural(count, "place")} not filled in, listed last.`,
  reviewProgress: (done, all) => `${done} of ${all} done`,
  reviewAgain: "Review again",
  reviewSave: "Download the text with comments",
  reviewSaveList: "Download the list",
  reviewAtCell: (place, count) =>
    count === 0
      ? `Nothing in the text concerns ${place}`
      : `${plural(count, "statement")} of the text concern ${place}`,
  reviewClose: "Close",
  editsTitle: (count) => `${plural(count, "paragraph")} changed or deleted by hand`,
  editsIntro:
    "Your words stay; only figures that disagree with the tables are put right, and what you deleted stays away. Clear the box to have a paragraph written anew; tick it to bring one back.",
  editsWritten: "As it stands",
  editsUpdated: "With figures put right",
  editsGenerated: "Written anew",
  editsKeep: "Keep my words",
  editsDeleted: "Deleted from the sheet",
  editsRestore: "Bring it back",
  editsConfirm: "Write to the sheet",
};

/** In the language of the other strings. */
export function useInputWords(): InputWords {
  return useStrings().language === "en-US" ? enWords : zhWords;
}
