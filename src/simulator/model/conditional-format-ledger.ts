import type { RangeBounds } from "../../grid/address";
import type { DocumentConditionalFormat, DocumentSheet } from "../../host/xlsx/workbook-document";
import { itemNotFound } from "../host-error";

type Style = DocumentConditionalFormat["style"];
type Patch = Partial<Pick<DocumentConditionalFormat, "formula">> & {
  readonly style?: Partial<Style>;
};

const NO_STYLE: Style = { fill: null, fontColor: null, bold: false, italic: false };

/** What is known of one sheet beyond its document. */
interface SheetLedger {
  /** Formats that changed in this batch, or have no rule yet, by the id told to the add-in. */
  readonly drafts: Map<string, DocumentConditionalFormat>;
  /** Id in the document -> id told to the add-in, where the two differ. */
  readonly toldIds: Map<string, string>;
}

/**
 * Conditional formats as the API shows them: made empty, filled in property by property. The document takes only whole
 * ones, so changes wait here until the batch ends; ids stay what the add-in was told.
 */
export class ConditionalFormatLedger {
  readonly #ledgers = new Map<string, SheetLedger>();
  #last = 0;

  /** The uppermost first: Excel puts a new one above all others. */
  list(sheet: DocumentSheet): readonly DocumentConditionalFormat[] {
    const { drafts, toldIds } = this.#ledgerOf(sheet.id);
    const stored = sheet.conditionalFormats.map((format) => {
      const id = toldIds.get(format.id) ?? format.id;
      return drafts.get(id) ?? { ...format, id };
    });
    const known = new Set(stored.map(({ id }) => id));
    const fresh = [...drafts.values()].filter(({ id }) => !known.has(id)).reverse();
    return [...fresh, ...stored];
  }

  get(sheet: DocumentSheet, id: string): DocumentConditionalFormat {
    const draft = this.#ledgerOf(sheet.id).drafts.get(id);
    const found = draft ?? this.list(sheet).find((format) => format.id === id);
    if (!found) throw itemNotFound(`conditional format ${id}`);
    return found;
  }

  add(sheet: DocumentSheet, ranges: readonly RangeBounds[]): string {
    const id = `{new-${++this.#last}}`;
    const format = { id, type: "Custom", ranges, formula: null, style: NO_STYLE };
    this.#ledgerOf(sheet.id).drafts.set(id, format);
    return id;
  }

  change(sheet: DocumentSheet, id: string, patch: Patch): void {
    const before = this.get(sheet, id);
    const format = { ...before, ...patch, style: { ...before.style, ...patch.style } };
    this.#ledgerOf(sheet.id).drafts.set(id, format);
  }

  delete(sheet: DocumentSheet, id: string): void {
    this.get(sheet, id);
    this.#ledgerOf(sheet.id).drafts.delete(id);
    this.#deleteStored(sheet, id);
  }

  /** Writes finished drafts to the document; one without a formula stays here, as it would show nothing. */
  flush(findSheet: (id: string) => DocumentSheet | null): void {
    for (const [sheetId, { drafts, toldIds }] of this.#ledgers) {
      const sheet = findSheet(sheetId);
      for (const [id, { formula, ranges, style }] of [...drafts]) {
        if (!sheet || formula === null) continue;
        this.#deleteStored(sheet, id);
        toldIds.set(sheet.addConditionalFormat({ ranges, formula, style }), id);
        drafts.delete(id);
      }
    }
  }

  #deleteStored(sheet: DocumentSheet, id: string): void {
    const { toldIds } = this.#ledgerOf(sheet.id);
    const told = [...toldIds].find(([, publicId]) => publicId === id);
    const stored = told?.[0] ?? id;
    toldIds.delete(stored);
    if (sheet.conditionalFormats.some((format) => format.id === stored))
      sheet.deleteConditionalFormat(stored);
  }

  #ledgerOf(sheetId: string): SheetLedger {
    const known = this.#ledgers.get(sheetId);
    if (known) return known;
    const ledger: SheetLedger = { drafts: new Map(), toldIds: new Map() };
    this.#ledgers.set(sheetId, ledger);
    return ledger;
  }
}
