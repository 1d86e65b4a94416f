import { readdirSync, readFileSync } from "node:fs";
import type { CellValue, WorkbookSnapshot } from "../../src/grid/snapshot";
import { readCase, withCell } from "./read-workbook";

export interface CellChange {
  readonly sheet: string;
  readonly address: string;
  readonly to: CellValue;
}

/** One injected fault in a published workbook; `given` makes the rule applicable first, without breaking it. */
export interface Fault extends CellChange {
  readonly case: string;
  readonly from: CellValue;
  readonly given?: readonly CellChange[];
}

const folder = new URL("../faults/", import.meta.url);

/** Rule codes that have a fault. */
export function faultCodes(): readonly string[] {
  return readdirSync(folder).sort();
}

export function faultOf(code: string): Fault {
  return JSON.parse(readFileSync(new URL(`${code}/fault.json`, folder), "utf8")) as Fault;
}

/** The workbook of a fault before and after it. */
export async function readFault(
  code: string
): Promise<{ readonly sound: WorkbookSnapshot; readonly faulty: WorkbookSnapshot }> {
  const fault = faultOf(code);
  let sound = await readCase(fault.case);
  for (const { sheet, address, to } of fault.given ?? [])
    sound = withCell(sound, sheet, address, to);
  return { sound, faulty: withCell(sound, fault.sheet, fault.address, fault.to) };
}
