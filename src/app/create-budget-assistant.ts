import { checkingJobs } from "./assistant/checking-jobs";
import { Desk, type AssistantHost } from "./assistant/desk";
import { narrativeJobs } from "./assistant/narrative-jobs";
import { targetJobs } from "./assistant/target-jobs";
import type { BudgetAssistant } from "./budget-assistant";
import { inTurn } from "./in-turn";
import { watchedStore, type JobWatch } from "./watched-store";

/** The use cases over one host. */
export function createBudgetAssistant(host: AssistantHost): BudgetAssistant {
  const { store, session } = host;
  let watching: JobWatch = () => Promise.resolve();
  const desk = new Desk({ ...host, store: watchedStore(store, (step) => watching(step)) });
  const assistant: BudgetAssistant = {
    watch: (watch) => (watching = watch),
    ...checkingJobs(desk),
    ...narrativeJobs(desk),
    ...targetJobs(desk),
    select: (cells) => session.select(cells),
    onSelectionChanged: (listener) => session.onSelectionChanged(listener),
    onCellsChanged: (listener) => session.onCellsChanged(listener),
  };
  return inTurn(assistant, store.inTurn);
}
