import { composeDocument } from "../document/compose-document";
import type { DisclosureDocument } from "../document/document-tree";
import type { NarratedWorkbook } from "./narrate-workbook";
import type { Case } from "./open-case";

/** The whole disclosure document of a workbook, and a name for its file. */
export interface ComposedWorkbook {
  readonly document: DisclosureDocument;
  /** “和静县社会保险中心2026年单位预算公开.docx”. */
  readonly fileName: string;
}

/** Composes the disclosure document from a workbook and the text written for it; pure. */
export function composeWorkbook(
  { workbook, recognition, family, forms }: Case,
  narrated: NarratedWorkbook
): ComposedWorkbook {
  const document = composeDocument({
    workbook,
    recognized: recognition,
    narrative: narrated.document,
    outline: family.outline,
    forms,
    inputs: new Map(narrated.inputs.map(({ key, content }) => [key, content])),
  });
  return { document, fileName: `${document.title.replace(/[\\/:*?"<>|]/gu, "")}.docx` };
}
