import { isAskedFor, type InputLine } from "../../narrative/index";

/** True for a line that the text waits for, drafts taken as given. */
export function isOpenInput(line: InputLine, drafts: ReadonlyMap<string, string>): boolean {
  const { key, state, content } = line;
  const typed = drafts.get(key) ?? content;
  if (typed.trim() === "") return state !== "optional" && isAskedFor(line.state);
  return state === "unusable" && typed === content;
}

/** How many of the inputs that the text cannot do without are filled in. */
export function countInputs(
  lines: readonly InputLine[],
  drafts: ReadonlyMap<string, string>
): { readonly filled: number; readonly all: number } {
  const asked = lines.filter((line) => isAskedFor(line.state) && line.state !== "optional");
  return { filled: asked.filter((line) => !isOpenInput(line, drafts)).length, all: asked.length };
}
