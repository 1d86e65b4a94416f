import type { RangeBounds } from "../grid/address";
import type { CellValue } from "../grid/snapshot";
import type { DocumentCell, DocumentSheet, WorkbookDocument } from "../host/xlsx/workbook-document";
import { BatchGateway, type BatchAnswer, type Fault } from "./batch-gateway";
import { CommandDispatcher, type CommandCompletion } from "./command-dispatcher";
import { itemNotFound } from "./host-error";
import { EVENTS } from "./model/event-hub";
import { toAreas } from "./model/range-address";
import { writeContent } from "./model/range-content";
import { findService } from "./model/service-types";
import { createObjectFactory, workbookType } from "./model/workbook-types";
import { WorkbookState } from "./model/workbook-state";
import { References } from "./references";
import { NO_TRAFFIC, type Traffic } from "./traffic-counter";

export interface SimulatedExcelOptions {
  /** Language of user interface and data; "zh-CN" by default. */
  readonly locale?: "zh-CN" | "en-US";
  readonly theme?: "light" | "dark";
  /** Requirement sets the host declares; ExcelApi 1.13 and SharedRuntime 1.1 by default. */
  readonly requirementSets?: Readonly<Record<string, string>>;
  /** Limit of a request and of an answer in bytes: 5 MB by default (Excel on the web), null for none (desktop). */
  readonly payloadLimit?: number | null;
  /** Settings stored with the document, as JSON texts by name. */
  readonly settings?: Readonly<Record<string, string>>;
}

const FIVE_MEGABYTES = 5 * 1024 * 1024;

type Listener = () => void;

function subscribe(listeners: Set<Listener>, listener: Listener): Listener {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/**
 * A simulated Excel window with one open workbook: what the user does by hand, what tests and the workbench look at, and
 * the batches of the add-in. `installExternal` and `installWebHost` connect it to a page that loads the real client
 * library.
 */
export class SimulatedExcel {
  readonly locale: "zh-CN" | "en-US";
  readonly theme: "light" | "dark";
  readonly requirementSets: Readonly<Record<string, string>>;
  readonly settings: Map<string, string>;
  readonly commands = new CommandDispatcher();
  readonly state: WorkbookState;
  readonly #references = new References();
  readonly #gateway: BatchGateway;
  readonly #documentListeners = new Set<Listener>();
  readonly #viewListeners = new Set<Listener>();
  #paneVisible = false;

  constructor(document: WorkbookDocument, options: SimulatedExcelOptions) {
    this.locale = options.locale ?? "zh-CN";
    this.theme = options.theme ?? "light";
    this.requirementSets = options.requirementSets ?? { ExcelApi: "1.13", SharedRuntime: "1.1" };
    this.settings = new Map(Object.entries(options.settings ?? {}));
    this.state = new WorkbookState(document, createObjectFactory);
    this.#gateway = this.#createGateway(options.payloadLimit);
  }

  get document(): WorkbookDocument {
    return this.state.document;
  }

  get activeSheet(): DocumentSheet {
    return this.state.activeSheet;
  }

  /** Areas selected on the active sheet. */
  get selection(): readonly RangeBounds[] {
    return this.state.selection;
  }

  /** A cell as the window shows it: its formula's result is that of now, where the simulator can calculate it. */
  cell(sheet: DocumentSheet, row: number, column: number): DocumentCell {
    return this.state.calculation.cell(sheet, row, column);
  }

  /** The result of a formula on a sheet, such as the rule of a conditional format; undefined where it is not calculated. */
  evaluate(sheet: DocumentSheet, formula: string): CellValue | undefined {
    return this.state.calculation.evaluate(formula, sheet);
  }

  get isPaneVisible(): boolean {
    return this.#paneVisible;
  }

  get traffic(): Traffic {
    return this.#gateway.traffic;
  }

  /** References that the add-in keeps; a clean run leaves none. */
  get referenceCount(): number {
    return this.#references.size;
  }

  resetTraffic(): void {
    this.#gateway.traffic = NO_TRAFFIC;
  }

  /** The next batch, or the next matching action, fails. */
  injectFault(fault: Fault): void {
    this.#gateway.injectFault(fault);
  }

  /** The user goes to another sheet. Throws when there is no visible sheet of that name. */
  activateSheet(name: string): void {
    this.state.activate(this.#requireSheet(name).id);
    this.#notify();
  }

  /** The user selects cells: "B2", "B2:C5" or several areas separated by commas. */
  select(sheetName: string, address: string): void {
    this.state.select(this.#requireSheet(sheetName).id, toAreas(address));
    this.#notify();
  }

  /** The user types into a cell: "=…" is a formula, "" empties it. A protected sheet refuses. */
  editCell(
    sheetName: string,
    row: number,
    column: number,
    value: string | number | boolean | null
  ): void {
    const area = { top: row, bottom: row, left: column, right: column };
    const target = { state: this.state, sheetId: this.#requireSheet(sheetName).id, areas: [area] };
    writeContent(target, [[value ?? ""]], "user");
    this.#notify();
  }

  /** The user clicks a ribbon button that runs a function; resolves when the add-in says it completed. */
  fireCommand(functionName: string): Promise<CommandCompletion> {
    return this.commands.fire(functionName);
  }

  /** The user opens or closes the task pane, or the add-in does (`showAsTaskpane`, `hide`). */
  setPaneVisible(visible: boolean): void {
    if (this.#paneVisible === visible) return;
    this.#paneVisible = visible;
    const visibility = visible ? "Visible" : "Hidden";
    this.state.events.fire(EVENTS.visibilityChanged, "", { visibility });
    this.#viewListeners.forEach((listener) => listener());
  }

  /** Calls back after the document changed, whoever changed it. */
  onDocumentChanged(listener: Listener): Listener {
    return subscribe(this.#documentListeners, listener);
  }

  /** Calls back after active sheet, selection or visibility of the pane changed. */
  onViewChanged(listener: Listener): Listener {
    return subscribe(this.#viewListeners, listener);
  }

  /** Answers one batch of the add-in. */
  execute(text: string): BatchAnswer {
    const answer = this.#gateway.execute(text);
    this.state.conditionalFormats.flush((id) => this.state.findSheet(id));
    this.#notify();
    return answer;
  }

  #createGateway(payloadLimit: number | null = FIVE_MEGABYTES): BatchGateway {
    const root = workbookType(this.state);
    const references = this.#references;
    const service = (typeName: string) => findService(typeName, this);
    return new BatchGateway({ root, references, service }, payloadLimit);
  }

  #requireSheet(name: string): DocumentSheet {
    const sheet = this.document.sheets.find((candidate) => candidate.name === name);
    if (!sheet) throw itemNotFound(`worksheet ${name}`);
    return sheet;
  }

  #notify(): void {
    if (this.state.takeViewMoved()) this.#viewListeners.forEach((listener) => listener());
    if (this.state.takeDirty()) this.#documentListeners.forEach((listener) => listener());
  }
}

/** Opens a document in a simulated Excel. */
export function createSimulatedExcel(
  document: WorkbookDocument,
  options: SimulatedExcelOptions = {}
): SimulatedExcel {
  return new SimulatedExcel(document, options);
}
