import { toRangeAddress, type RangeBounds } from "../../grid/address";
import type { DocumentSheet, WorkbookDocument } from "../../host/xlsx/workbook-document";
import { renameSheetsInFormula } from "../../grid/sheet-references";
import { accessDenied, invalidArgument, invalidOperation, itemNotFound } from "../host-error";
import { Calculation } from "./calculation";
import { ConditionalFormatLedger } from "./conditional-format-ledger";
import { EventHub, EVENTS, WORKBOOK_TARGET } from "./event-hub";
import type { ObjectFactory } from "./object-factory";
import { checkSheetName, nextDefaultName } from "./sheet-name";

/** Who did it: the add-in through its API, or the user by hand. */
export type Actor = "add-in" | "user";

/** An opened workbook with what a window adds to a file: active sheet, selection, listeners. */
export class WorkbookState {
  readonly objects: ObjectFactory;
  readonly events = new EventHub();
  readonly conditionalFormats = new ConditionalFormatLedger();
  readonly calculation: Calculation;
  /** Formulas of our tags as they were added: the document itself keeps the tag alone. */
  readonly tagFormulas = new Map<string, string>();
  /** Names made visible; the document itself keeps our tag hidden. */
  readonly visibleTags = new Set<string>();
  #activeId: string;
  readonly #selections = new Map<string, readonly RangeBounds[]>();
  #dirty = false;
  #viewMoved = false;

  constructor(
    readonly document: WorkbookDocument,
    makeObjects: (state: WorkbookState) => ObjectFactory
  ) {
    this.calculation = new Calculation(document);
    this.objects = makeObjects(this);
    const first = document.sheets.find((sheet) => sheet.visibility === "visible");
    this.#activeId = (first ?? document.sheets[0])?.id ?? "";
  }

  /** By id, as every live object refers to its sheet; a deleted one is gone for good. */
  sheet(id: string): DocumentSheet {
    const sheet = this.document.sheets.find((candidate) => candidate.id === id);
    if (!sheet) throw itemNotFound(`worksheet ${id}`);
    return sheet;
  }

  /** By id or by name, letter case aside. */
  findSheet(key: unknown): DocumentSheet | null {
    const text = String(key).toLowerCase();
    const { sheets } = this.document;
    return (
      sheets.find((sheet) => sheet.id.toLowerCase() === text) ??
      sheets.find((sheet) => sheet.name.toLowerCase() === text) ??
      null
    );
  }

  get activeSheet(): DocumentSheet {
    return this.sheet(this.#activeId);
  }

  /** Areas selected on the active sheet. */
  get selection(): readonly RangeBounds[] {
    return this.#selections.get(this.#activeId) ?? [{ top: 0, left: 0, bottom: 0, right: 0 }];
  }

  get sheetNames(): readonly string[] {
    return this.document.sheets.map((sheet) => sheet.name);
  }

  requireUnlockedStructure(): void {
    if (this.document.isStructureProtected) throw accessDenied("the workbook is protected");
  }

  /** The sheet for a write of the add-in; protection refuses it. */
  writable(sheetId: string): DocumentSheet {
    const sheet = this.sheet(sheetId);
    if (sheet.isProtected) throw accessDenied(`the worksheet ${sheet.name} is protected`);
    this.touch();
    return sheet;
  }

  /** Notes that the document changed. */
  touch(): void {
    this.#dirty = true;
  }

  /** True once after every change. */
  takeDirty(): boolean {
    const was = this.#dirty;
    this.#dirty = false;
    return was;
  }

  /** True once after active sheet or selection changed. */
  takeViewMoved(): boolean {
    const was = this.#viewMoved;
    this.#viewMoved = false;
    return was;
  }

  addSheet(name: unknown): DocumentSheet {
    this.requireUnlockedStructure();
    const wanted = name ?? nextDefaultName(this.sheetNames);
    const sheet = this.document.addSheet(checkSheetName(wanted, this.sheetNames));
    this.touch();
    this.#fireForCollection(EVENTS.added, sheet.id);
    return sheet;
  }

  deleteSheet(id: string): void {
    this.requireUnlockedStructure();
    const visible = this.document.sheets.filter((sheet) => sheet.visibility === "visible");
    if (visible.length === 1 && visible[0]?.id === id)
      throw invalidOperation("a workbook must contain at least one visible worksheet");
    const { name } = this.sheet(id);
    this.#renameInFormulas(name, null, id);
    this.document.deleteSheet(id);
    this.#selections.delete(id);
    this.touch();
    this.#fireForCollection(EVENTS.deleted, id);
    const next = visible.find((sheet) => sheet.id !== id);
    if (this.#activeId === id && next) this.activate(next.id);
  }

  renameSheet(id: string, name: unknown): void {
    this.requireUnlockedStructure();
    const sheet = this.sheet(id);
    const others = this.sheetNames.filter((other) => other !== sheet.name);
    const renamed = checkSheetName(name, others);
    this.#renameInFormulas(sheet.name, renamed, null);
    sheet.name = renamed;
    this.touch();
  }

  moveSheet(id: string, position: unknown): void {
    this.requireUnlockedStructure();
    this.sheet(id);
    const isPlace =
      typeof position === "number" &&
      Number.isInteger(position) &&
      position >= 0 &&
      position < this.document.sheets.length;
    if (!isPlace) throw invalidArgument(`position ${String(position)}`);
    this.document.moveSheet(id, position);
    this.touch();
  }

  /** Formulas follow a sheet to its new name; those that refer to a sheet without one show #REF!. */
  #renameInFormulas(from: string, to: string | null, except: string | null): void {
    const rename = (name: string) => (name.toLowerCase() === from.toLowerCase() ? to : name);
    for (const sheet of this.document.sheets) {
      if (sheet.id === except) continue;
      const changes: (() => void)[] = [];
      sheet.forEachCell((row, column, { formula, value }) => {
        const renamed = formula === null ? null : renameSheetsInFormula(formula, rename);
        if (renamed === null || renamed === formula) return;
        const stored = to === null ? { error: "#REF!" } : value;
        changes.push(() => {
          sheet.setFormula(row, column, renamed, stored);
        });
      });
      for (const change of changes) change();
    }
  }

  activate(id: string): void {
    const sheet = this.sheet(id);
    if (sheet.visibility !== "visible") throw invalidOperation(`${sheet.name} is hidden`);
    if (this.#activeId === id) return;
    const left = this.#activeId;
    this.#activeId = id;
    this.#viewMoved = true;
    this.events.fireForSheet(EVENTS.deactivated, left, { worksheetId: left });
    this.events.fireForSheet(EVENTS.activated, id, { worksheetId: id });
  }

  /** Selects areas of one sheet and goes there. */
  select(id: string, areas: readonly RangeBounds[]): void {
    this.activate(id);
    this.#selections.set(id, areas);
    this.#viewMoved = true;
    const address = areas.map(toRangeAddress).join(",");
    this.events.fireForSheet(EVENTS.selectionChanged, id, { address, worksheetId: id });
  }

  /** Tells listeners of changed cells. */
  cellsChanged(id: string, bounds: RangeBounds, actor: Actor, details: object = {}): void {
    this.touch();
    this.calculation.noteEdit(id, bounds);
    this.events.fireForSheet(EVENTS.changed, id, {
      changeType: "RangeEdited",
      source: "Local",
      address: toRangeAddress(bounds),
      worksheetId: id,
      triggerSource: actor === "add-in" ? "ThisLocalAddin" : "Unknown",
      ...details,
    });
  }

  #fireForCollection(eventType: number, worksheetId: string): void {
    if (this.events.isRegistered(eventType, WORKBOOK_TARGET))
      this.events.fire(eventType, WORKBOOK_TARGET, { source: "Local", worksheetId });
  }
}
