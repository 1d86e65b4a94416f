import type { RangeBounds } from "../../grid/address";
import type { DocumentConditionalFormat, DocumentSheet } from "../../host/xlsx/workbook-document";
import { itemNotFound } from "../host-error";

type Style = DocumentConditionalFormat["style"];
type Patch = Partial<Pick<DocumentConditionalFormat, "formula">> & {
  readonly style?: Partial<Style>;
};

const NO_STYLE: Style = { fill: null, fontColor: null, bold: false, italic: false };

interface Draft {
  readonly sheetId: string;
  format: DocumentConditionalFormat;
}

/**
 * Conditional formats as the API shows them: made empty, filled in property by property. The document takes only whole
 * ones, so changes wait here until the batch ends; ids stay what the add-in was told.
 */
export class ConditionalFormatLedger {
  private readonly drafts = new Map<string, Draft>();
  /** Id told to the add-in -> id in the document, where the two differ. */
  private readonly documentIds = new Map<string, string>();
  private last = 0;

  list(sheet: DocumentSheet): readonly DocumentConditionalFormat[] {
    const publicIds = new Map([...this.documentIds].map(([told, real]) => [real, told]));
    const stored = sheet.conditionalFormats
      .map((format) => ({ ...format, id: publicIds.get(format.id) ?? format.id }))
      .map((format) => this.drafts.get(format.id)?.format ?? format);
    const known = new Set(stored.map(({ id }) => id));
    const added = [...this.drafts.values()].filter(
      (draft) => draft.sheetId === sheet.id && !known.has(draft.format.id)
    );
    return [...stored, ...added.map((draft) => draft.format)];
  }

  get(sheet: DocumentSheet, id: string): DocumentConditionalFormat {
    const draft = this.drafts.get(id);
    if (draft?.sheetId === sheet.id) return draft.format;
    const found = this.list(sheet).find((format) => format.id === id);
    if (!found) throw itemNotFound(`conditional format ${id}`);
    return found;
  }

  add(sheet: DocumentSheet, ranges: readonly RangeBounds[]): string {
    const id = `{new-${++this.last}}`;
    const format = { id, type: "Custom", ranges, formula: null, style: NO_STYLE };
    this.drafts.set(id, { sheetId: sheet.id, format });
    return id;
  }

  change(sheet: DocumentSheet, id: string, patch: Patch): void {
    const before = this.get(sheet, id);
    const format = { ...before, ...patch, style: { ...before.style, ...patch.style } };
    this.drafts.set(id, { sheetId: sheet.id, format });
  }

  delete(sheet: DocumentSheet, id: string): void {
    this.get(sheet, id);
    this.drafts.delete(id);
    const stored = this.documentIds.get(id) ?? id;
    this.documentIds.delete(id);
    if (sheet.conditionalFormats.some((format) => format.id === stored))
      sheet.deleteConditionalFormat(stored);
  }

  /** Writes finished drafts to the document; one without a formula stays here, as it would show nothing. */
  flush(findSheet: (id: string) => DocumentSheet | null): void {
    for (const [id, { sheetId, format }] of [...this.drafts]) {
      const sheet = findSheet(sheetId);
      if (sheet && format.formula === null) continue;
      this.drafts.delete(id);
      if (!sheet) continue;
      const { ranges, formula, style } = format;
      const stored = this.documentIds.get(id) ?? id;
      if (sheet.conditionalFormats.some((existing) => existing.id === stored))
        sheet.deleteConditionalFormat(stored);
      this.documentIds.set(id, sheet.addConditionalFormat({ ranges, formula, style }));
    }
  }
}
