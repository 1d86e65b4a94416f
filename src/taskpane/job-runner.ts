import type { BudgetAssistant } from "../app/budget-assistant";
import { BudgetToolError, isBudgetToolError } from "../errors/budget-tool-error";
import type { CellRef } from "../grid/address";
import type { JobStep } from "../app/watched-store";
import { ADDS_SHEETS, type JobName, type PaneState, type TabName } from "./pane-state";

/** What the runner needs of the pane. */
export interface RunnerHost {
  getState(): PaneState;
  set(change: Partial<PaneState>): void;
  assistant(): Promise<BudgetAssistant>;
  /** Before a job of the clerk's begins. */
  begin(): void;
  fail(error: unknown): void;
  /** Tells a change that was held while a job added sheets. */
  release(changed: CellRef): void;
}

/** One job at a time: those of the clerk, which keep the buttons waiting, and storing what was typed, which does not. */
export class JobRunner {
  #storing: Promise<unknown> | null = null;
  /** Changes seen while a job adds sheets: only afterwards is it known whose they were. */
  #held: readonly CellRef[] = [];

  readonly #host: RunnerHost;

  constructor(host: RunnerHost) {
    this.#host = host;
  }

  get isIdle(): boolean {
    return this.#host.getState().busy === null && this.#storing === null;
  }

  /** Shown on its tab; a second click waits for nothing and says so. */
  async run(
    job: JobName,
    tab: TabName,
    work: (assistant: BudgetAssistant) => Promise<boolean>
  ): Promise<boolean> {
    while (this.#storing !== null) await this.#storing.catch(() => undefined);
    if (this.#host.getState().busy !== null) {
      this.#host.set({ notice: { kind: "still-busy" } });
      return true;
    }
    this.#host.begin();
    this.#host.set({ busy: job, tab, notice: null });
    try {
      return await work(await this.#host.assistant());
    } catch (error) {
      if (isBudgetToolError(error, "canceled")) this.#host.set({ notice: { kind: "canceled" } });
      else this.#host.fail(error);
      return true;
    } finally {
      this.#host.set({ busy: null, progress: null });
      this.#releaseHeld();
    }
  }

  /** Stops the job that is busy before its next step, unless it has begun to write. */
  cancel(): void {
    const { progress } = this.#host.getState();
    if (progress?.canStop === true) this.#host.set({ progress: { ...progress, isStopping: true } });
  }

  /**
   * Notes the step that a job begins, and lets the pane draw it and hear a click.
   * @throws BudgetToolError "canceled"
   */
  async reach(step: JobStep): Promise<void> {
    if (this.#host.getState().busy === null) return;
    const { progress } = this.#host.getState();
    const canStop = progress?.canStop !== false;
    // While this is drawn the clerk may still say stop, even before the first thing is written.
    this.#host.set({ progress: { step, canStop, isStopping: progress?.isStopping === true } });
    await nextTask();
    if (this.#host.getState().progress?.isStopping === true)
      throw new BudgetToolError("canceled", {});
    if (step === "write") this.#host.set({ progress: { step, canStop: false, isStopping: false } });
  }

  /** Without a button that waits for it. Gives false, and does nothing, while another job runs; rejects as the work does. */
  async store(work: (assistant: BudgetAssistant) => Promise<void>): Promise<boolean> {
    if (!this.isIdle) return false;
    const storing = this.#host.assistant().then(work);
    this.#storing = storing;
    try {
      await storing;
      return true;
    } finally {
      this.#storing = null;
      this.#releaseHeld();
    }
  }

  /** True where a change has to wait until it is known whose it was. */
  holds(changed: CellRef): boolean {
    const { busy } = this.#host.getState();
    const isAdding = this.#storing !== null || (busy !== null && ADDS_SHEETS.has(busy));
    if (isAdding) this.#held = [...this.#held, changed];
    return isAdding;
  }

  #releaseHeld(): void {
    const held = this.#held;
    this.#held = [];
    for (const changed of held) this.#host.release(changed);
  }
}

/** After what the browser has to do now. Not a timer: those of a closed pane, which the ribbon runs, come once a second. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
