import type { Turns } from "../host/turns";
import type { BudgetAssistant } from "./budget-assistant";

/** What neither writes into the workbook nor decides from what it reads there. */
const AT_ONCE: ReadonlySet<string | symbol> = new Set<keyof BudgetAssistant>([
  "watch",
  "layouts",
  "rules",
  "gradeRule",
  "synonyms",
  "keepSynonyms",
  "select",
  "onSelectionChanged",
  "onCellsChanged",
]);

/** The same use cases, each of which waits until no other one is at work on the workbook. */
export function inTurn(assistant: BudgetAssistant, turns: Turns): BudgetAssistant {
  return new Proxy(assistant, {
    get(target, name) {
      const member: unknown = Reflect.get(target, name);
      if (typeof member !== "function" || AT_ONCE.has(name)) return member;
      return (...values: unknown[]) =>
        turns(() => Reflect.apply(member, target, values) as Promise<unknown>);
    },
  });
}
