import { checkingJobs } from "./assistant/checking-jobs";
import { Desk, type AssistantHost } from "./assistant/desk";
import { narrativeJobs } from "./assistant/narrative-jobs";
import { targetJobs } from "./assistant/target-jobs";
import type { BudgetAssistant } from "./budget-assistant";
import { inTurn } from "./in-turn";

/** The use cases over one host. */
export function createBudgetAssistant(host: AssistantHost): BudgetAssistant {
  const { store, session } = host;
  const desk = new Desk(host);
  const assistant: BudgetAssistant = {
    ...checkingJobs(desk),
    ...narrativeJobs(desk),
    ...targetJobs(desk),
    select: (cells) => session.select(cells),
    onSelectionChanged: (listener) => session.onSelectionChanged(listener),
    onCellsChanged: (listener) => session.onCellsChanged(listener),
  };
  return inTurn(assistant, store.inTurn);
}
