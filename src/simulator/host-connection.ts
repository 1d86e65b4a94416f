import type { SimulatedExcel } from "./simulated-excel";

/** Connection of a page to a simulated Excel. */
export interface HostConnection {
  /** Puts another workbook behind the same page; event handlers of the page stay connected. */
  replace(simulated: SimulatedExcel): void;
  /** Stops events and commands. */
  disconnect(): void;
}
