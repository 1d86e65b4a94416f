import { basename } from "node:path";
import { openWorkbookDocument } from "../host/xlsx/open-workbook-document";
import type { WorkbookDocument } from "../host/xlsx/workbook-document";
import { createXlsxStore } from "../host/xlsx/xlsx-store";
import type { WorkbookStore } from "../host/workbook-store";
import type { CommandIo } from "./command-io";
import { NATIVE_UNPACKING } from "./native-unpacking";

/** A workbook file opened for reading and, in memory, for patching. */
export interface OpenedWorkbook {
  readonly document: WorkbookDocument;
  readonly store: WorkbookStore;
}

/** @throws BudgetToolError "unreadable-file" */
export async function openStore(path: string, io: CommandIo): Promise<OpenedWorkbook> {
  return openBytes(path, await io.read(path));
}

/** The same of bytes that were read before. */
export function openBytes(path: string, bytes: Uint8Array): OpenedWorkbook {
  const document = openWorkbookDocument(bytes, basename(path), NATIVE_UNPACKING);
  return { document, store: createXlsxStore(document) };
}
