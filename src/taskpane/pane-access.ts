import type { BudgetAssistant } from "../app/budget-assistant";
import type { AddedSheet } from "../host/workbook-store";
import type { JobName, PaneState } from "./pane-state";

/** What the jobs of one tab need of the pane. */
export interface PaneAccess {
  getState(): PaneState;
  set(change: Partial<PaneState>): void;
  run(job: JobName, work: (assistant: BudgetAssistant) => Promise<boolean>): Promise<boolean>;
  /** Stores without keeping a button waiting; false while another job runs. */
  store(work: (assistant: BudgetAssistant) => Promise<void>): Promise<boolean>;
  /** Without keeping a button waiting; what fails is told. */
  attempt(work: (assistant: BudgetAssistant) => void | Promise<void>): Promise<void>;
  /** Changes of the workbook seen so far. */
  countChanges(): number;
  /** From now on changes of this sheet make no result stale. */
  own(sheet: AddedSheet): void;
  /** Goes to a sheet that was written. */
  show(assistant: BudgetAssistant, sheet: AddedSheet): Promise<void>;
  /** Goes to a sheet of ours; changes there make no result stale. */
  showOwn(assistant: BudgetAssistant, sheet: AddedSheet): Promise<void>;
  /** Hands a file to the clerk. */
  save(bytes: Uint8Array, fileName: string): void;
}
