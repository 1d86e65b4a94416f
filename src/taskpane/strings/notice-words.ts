import { useStrings } from "./strings-context";

/** What just happened, told once; the first screen does not load it. */
export interface NoticeWords {
  readonly marksCleared: (count: number) => string;
  readonly noMarks: string;
  readonly auditWritten: (sheet: string, isRenewed: boolean) => string;
  readonly reportWritten: (sheet: string, isRenewed: boolean) => string;
  readonly narrativeWritten: (sheet: string, isRenewed: boolean, missing: number) => string;
  readonly gradesNotKept: string;
  readonly wordWritten: (fileName: string, missing: number) => string;
  readonly inputsStored: (sheet: string, missing: number) => string;
  readonly reviewWritten: (fileName: string, unplaced: string) => string;
  readonly copied: string;
  readonly accepted: (sheet: string) => string;
  readonly withdrawn: string;
  readonly undo: string;
  readonly canceled: string;
  readonly stillBusy: string;
}

const zhWords: NoticeWords = {
  marksCleared: (count) =>
    `已清除 ${count} 处标记，单元格的内容和格式没有动；查出的问题仍列在下面，改动后不再自动校核。助手写的工作表（校核表、情况说明等）不受影响。`,
  noMarks: "工作簿里没有本助手的标记，什么都没有改动。",
  reportWritten: (sheet, isRenewed) =>
    `${isRenewed ? "已更新" : "已新建"}工作表“${sheet}”：校核报告，可以打印存档。`,
  auditWritten: (sheet, isRenewed) =>
    `${isRenewed ? "已更新" : "已新建"}工作表“${sheet}”：每项关系都是公式，改动公开表后自动重新计算，没有加载项也能看。`,
  narrativeWritten: (sheet, isRenewed, missing) =>
    missing === 0
      ? `${isRenewed ? "已更新" : "情况说明已写入新"}工作表“${sheet}”。`
      : `${isRenewed ? "已更新" : "情况说明已写入新"}工作表“${sheet}”，还有 ${missing} 项待填，文中标为【请填写】。`,
  gradesNotKept: "这台电脑不让面板保存设置，设置的改动只在这次打开期间有效。",
  wordWritten: (fileName, missing) =>
    `“${fileName}”已交给系统下载${missing === 0 ? "" : `，还有 ${missing} 处标黄待填`}。没有出现下载提示的（如 Mac 版 Excel），请在网页版 Excel 或命令行中生成。`,
  inputsStored: (sheet, missing) =>
    missing === 0
      ? `已存入工作表“${sheet}”，说明内容完整。`
      : `已存入工作表“${sheet}”，还有 ${missing} 项待填。`,
  reviewWritten: (fileName, unplaced) =>
    `“${fileName}”已交给系统下载，您的原稿没有改动。${unplaced === "" ? "" : `文稿里没有可以放批注的地方，只列在这里：${unplaced}`}`,
  accepted: (sheet) => `已接受这一处，理由存入工作表“${sheet}”。`,
  withdrawn: "已撤销接受，这一处重新计入问题。",
  undo: "撤销",
  copied: "全文已复制，可以粘贴到 Word 或公文系统。",
  canceled: "已取消，工作簿没有改动；要做的时候再点一次。",
  stillBusy: "上一项工作还没有完成，请稍候再点。",
};

const plural = (count: number, word: string): string => `${count} ${word}${count === 1 ? "" : "s"}`;

const enWords: NoticeWords = {
  marksCleared: (count) =>
    `${plural(count, "mark")} cleared; contents and formats of the cells are as they were. What was found is still listed below and no longer follows changes by itself. Sheets written by the assistant stay.`,
  noMarks: "There were no marks of this add-in; nothing was changed.",
  reportWritten: (sheet, isRenewed) =>
    `Sheet “${sheet}” ${isRenewed ? "renewed" : "added"}: the check report, ready to be printed.`,
  auditWritten: (sheet, isRenewed) =>
    `Sheet “${sheet}” ${isRenewed ? "renewed" : "added"}: every relation is a formula that follows your changes, readable without the add-in.`,
  narrativeWritten: (sheet, isRenewed, missing) =>
    `${isRenewed ? "Renewed the" : "The text is on the new"} sheet “${sheet}”${missing === 0 ? "." : `; ${plural(missing, "place")} must be filled in.`}`,
  gradesNotKept: "This computer keeps no settings for the pane; the change holds until it closes.",
  wordWritten: (fileName, missing) =>
    `“${fileName}” was handed over for download${missing === 0 ? "" : `; ${plural(missing, "highlighted place")} must be filled in`}. Where no download appears (Excel for Mac), use Excel on the web or the command line.`,
  inputsStored: (sheet, missing) =>
    missing === 0
      ? `Stored on the sheet “${sheet}”; the text is complete.`
      : `Stored on the sheet “${sheet}”; ${plural(missing, "place")} must still be filled in.`,
  reviewWritten: (fileName, unplaced) =>
    `“${fileName}” was handed to the system as a download; your own file is unchanged.${unplaced === "" ? "" : ` Without a place in the text: ${unplaced}`}`,
  accepted: (sheet) => `Accepted; the reason is on the sheet “${sheet}”.`,
  withdrawn: "Taken back; the finding counts again.",
  undo: "Undo",
  copied: "The whole text was copied.",
  canceled: "Canceled; the workbook was not changed.",
  stillBusy: "The previous job is still running; please wait.",
};

/** In the language of the other strings. */
export function useNoticeWords(): NoticeWords {
  return useStrings().language === "en-US" ? enWords : zhWords;
}
