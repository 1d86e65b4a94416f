import { openCase } from "../../src/app/open-case";
import { examineWorkbook, type Examined } from "../../src/app/check-workbook";
import { faultCodes, readFault, type FaultyWorkbook } from "./read-fault";
import { withCell } from "./read-workbook";

/** More faults in one workbook would say less of what one does to its neighbors. */
const MOST = 12;

interface CodedFault extends FaultyWorkbook {
  readonly code: string;
}

/** Workbooks with one injected fault or several, each of which breaks its rule, by the codes of these rules. */
export async function faultsTogether(): Promise<ReadonlyMap<string, Examined>> {
  const sets = new Map<string, CodedFault[]>();
  for (const code of faultCodes()) {
    const fault = await readFault(code);
    sets.set(fault.soundKey, [...(sets.get(fault.soundKey) ?? []), { ...fault, code }]);
  }
  return new Map([...sets.values()].flatMap(inFewWorkbooks));
}

/** A fault that another one hides waits for the next workbook. */
function inFewWorkbooks(faults: readonly CodedFault[]): [string, Examined][] {
  const some = faults.slice(0, MOST);
  const [first] = some;
  if (!first) return [];
  const workbook = some.reduce(
    (before, { fault: { sheet, address, to } }) => withCell(before, sheet, address, to),
    first.sound
  );
  const examined = examineWorkbook(openCase(workbook, {}, first.prior));
  const broken = new Set(
    examined.result.evaluations.flatMap(({ rule, outcome, isApplicable }) =>
      isApplicable && outcome !== "satisfied" ? [rule.code] : []
    )
  );
  // What stands first is never hidden for good: alone it is the only fault.
  const seen = some.filter(({ code }) => broken.has(code));
  if (seen.length === 0) throw new Error(`${first.code} is broken by no fault`);
  const rest = faults.filter((fault) => !seen.includes(fault));
  return [[seen.map(({ code }) => code).join(" "), examined], ...inFewWorkbooks(rest)];
}
