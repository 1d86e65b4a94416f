import { composeDocument } from "../document/compose-document";
import type { DisclosureDocument } from "../document/document-tree";
import type { WorkbookSnapshot } from "../grid/snapshot";
import { recognizeWorkbook, type CheckSettings } from "./check-workbook";
import { formsOf } from "./forms-of";
import type { NarratedWorkbook } from "./narrate-workbook";
import { outlineFor } from "./narrative-forms";

/** The whole disclosure document of a workbook, and a name for its file. */
export interface ComposedWorkbook {
  readonly document: DisclosureDocument;
  /** “和静县社会保险中心2026年单位预算公开.docx”. */
  readonly fileName: string;
}

/** Composes the disclosure document from a workbook and the text written for it; pure. */
export function composeWorkbook(
  workbook: WorkbookSnapshot,
  narrated: NarratedWorkbook,
  settings: CheckSettings = {}
): ComposedWorkbook {
  const recognized = recognizeWorkbook(workbook, settings);
  const { family } = recognized;
  const document = composeDocument({
    workbook,
    recognized,
    narrative: narrated.document,
    outline: outlineFor(family),
    forms: formsOf(family),
    inputs: new Map(narrated.inputs.map(({ key, content }) => [key, content])),
  });
  return { document, fileName: `${document.title.replace(/[\\/:*?"<>|]/gu, "")}.docx` };
}
