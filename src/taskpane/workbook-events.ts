import type { BudgetAssistant } from "../app/budget-assistant";
import type { CellRef } from "../grid/address";

/** Listens to the workbook once, however often it is asked to. */
export class WorkbookEvents {
  #isListening = false;

  readonly #onSelection: (selection: CellRef) => void;
  readonly #onChange: (changed: CellRef) => void;

  constructor(onSelection: (selection: CellRef) => void, onChange: (changed: CellRef) => void) {
    this.#onSelection = onSelection;
    this.#onChange = onChange;
  }

  async listen(assistant: BudgetAssistant): Promise<void> {
    if (this.#isListening) return;
    this.#isListening = true;
    try {
      await assistant.onSelectionChanged(this.#onSelection);
      await assistant.onCellsChanged(this.#onChange);
    } catch (error) {
      this.#isListening = false;
      throw error;
    }
  }

  /** A start that failed (no network for the file of the use cases, Excel busy) is made up for by the next job. */
  async listenAgain(assistant: BudgetAssistant): Promise<void> {
    try {
      await this.listen(assistant);
    } catch {
      // The job itself matters more, and says so if it fails for the same reason.
    }
  }
}
