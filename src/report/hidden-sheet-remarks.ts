import { tablesOf, type Budget } from "../budget/budget";
import type { WorkbookSnapshot } from "../grid/snapshot";
import type { ProblemReport } from "./check-report";

/** How to get at a hidden sheet. */
export const REACH: Readonly<Record<string, string>> = {
  hidden: "右键点任一工作表标签，选“取消隐藏”可以看到",
  "very-hidden":
    "它是深度隐藏的，“取消隐藏”里没有：按 Alt+F11 打开 VBA 编辑器，选中这张表，在属性窗口把 Visible 改为 xlSheetVisible",
};

/** A table that was read from a sheet which nobody sees is checked like any other; published so, it would be missing. */
export function toHiddenSheetRemarks(
  { sheets }: WorkbookSnapshot,
  budget: Budget
): readonly ProblemReport[] {
  return sheets.flatMap(({ id, name, visibility }) => {
    const tables = tablesOf(budget).filter(({ places }) =>
      places.some(({ sheetId }) => sheetId === id)
    );
    const [first] = tables;
    if (visibility === "visible" || !first) return [];
    const titles = tables.map(({ number }) => `表${number}`).join("、");
    const message = `${titles}在隐藏的工作表“${name}”上，已照样校核；公开时别人看不见，公开前请取消隐藏：${REACH[visibility] ?? ""}。`;
    return [{ kind: "hidden-sheets", message, sheet: name, cell: first.title.cell }];
  });
}
