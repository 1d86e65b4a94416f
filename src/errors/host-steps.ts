/** What a host was doing when it failed, as the sentence of "host-failure" begins. */
export const HOST_STEPS = {
  read: "读取工作簿",
  addSheets: "新建工作表",
  changeCells: "写入单元格",
  setMarks: "标记单元格",
  listMarks: "查找标记",
  clearMarks: "清除标记",
  select: "选中单元格",
  listen: "监听工作簿变化",
} as const;

export type HostStep = keyof typeof HOST_STEPS;

/** Says how far a sheet reaches that is too large to be read; mostly one stray value stands there. */
export function reachesTooFar(sheet: string, address: string): string {
  return `工作表“${sheet}”的内容一直到 ${address}，超出可安全读取的范围，请删去远处多余的内容后再试`;
}

/** Says which new sheets could not be removed again. */
export function sheetsLeftBehind(names: readonly string[]): string {
  return `新工作表${names.map((name) => `“${name}”`).join("、")}没有写完，可能没能自动删除，如果还在请手工删除`;
}

/** Says which sheets had been replaced when the rest failed. */
export function sheetsReplaced(names: readonly string[]): string {
  return `工作表${names.map((name) => `“${name}”`).join("、")}已经换成新的，其余没有改动`;
}

/** Says that old and new sheets may both be there; an old one may bear the second name by now. */
export function replacingInterrupted(names: readonly (readonly [string, string])[]): string {
  const pairs = names.map(([name, parked]) => `“${name}”（旧表可能改名为“${parked}”）`);
  return `替换工作表${pairs.join("、")}时中断，新旧两张可能都在，请核对后手工删除不要的一张`;
}

/** Says that the answer, not the change, may have been lost. */
export function cellsMayBeChanged(sheet: string): string {
  return `工作表“${sheet}”里的这一处可能已经写入，再存一次也不会重复`;
}

/** Says that a request without an answer is not a request that failed. */
export const ANSWER_MAY_FOLLOW = "这一步之后仍可能完成，请先看一看工作簿";

/** Says that some marks may be gone and others not. */
export const MARKS_PARTLY_CLEARED = "部分标记可能已经清除，请再清除一次";

/** Says that some marks may be there and others not. */
export const MARKS_LEFT_BEHIND = "部分标记可能已经改动，可用“清除标记”去掉";
