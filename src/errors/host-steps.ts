/** What a host was doing when it failed, as the sentence of "host-failure" begins. */
export const HOST_STEPS = {
  read: "读取工作簿",
  addSheets: "新建工作表",
  setMarks: "标记单元格",
  listMarks: "查找标记",
  clearMarks: "清除标记",
  select: "选中单元格",
  listen: "监听工作簿变化",
} as const;

export type HostStep = keyof typeof HOST_STEPS;

/** Says which new sheets could not be removed again. */
export function sheetsLeftBehind(names: readonly string[]): string {
  return `新工作表${names.map((name) => `“${name}”`).join("、")}没有写完，也没能自动删除，请手工删除`;
}

/** Says that some marks may be there and others not. */
export const MARKS_LEFT_BEHIND = "部分标记可能已经改动，可用“清除标记”去掉";
