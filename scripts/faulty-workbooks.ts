/**
 * `npx tsx scripts/faulty-workbooks.ts <folder>` writes some hundred workbooks, the same in every run: the project's own,
 * disguised, with one slip and with many, with the faults that prove the rules, and files that are damaged. Whoever changes how
 * results are reached checks them with the build before and after, and compares all that is printed:
 *
 *     node old/budget-disclosure.cjs check <folder> --format ndjson --figures > old.ndjson
 *     node dist/cli/budget-disclosure.cjs check <folder> --format ndjson --figures | cmp - old.ndjson
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { recognizeWorkbook } from "../src/app/recognize-workbook";
import type { WorkbookSnapshot } from "../src/grid/snapshot";
import { toXlsx } from "../test/support/department-sheets";
import { disguises } from "../test/support/disguises";
import { faultCodes, readFault } from "../test/support/read-fault";
import { SeededRandom } from "../test/support/seeded-random";
import { amountCellsOf } from "./bench/amount-cells";
import { FAULT_CLASSES } from "./bench/fault-classes";
import type { InjectedFault } from "./bench/injected-fault";
import { readProjectCases, type ProjectCase } from "./bench/project-cases";

const SLIPS_OF_A_CLASS = 4;
const MANY_SLIPS = 12;
const DAMAGED = 12;

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new RangeError("a folder to write to");
mkdirSync(folder, { recursive: true });

const random = new SeededRandom(14);
for (const one of await readProjectCases()) {
  write(`${one.slug}.xlsx`, one.bytes);
  disguises.forEach(({ apply }, index) =>
    write(`${one.slug}-disguise-${index + 1}.xlsx`, toXlsx(apply(one.workbook)))
  );
  writeSlips(one);
  writeDamaged(one);
}
for (const code of faultCodes())
  write(`fault-${code}.xlsx`, toXlsx((await readFault(code)).faulty));

/** Single slips of every class, and workbooks with a growing number of them. */
function writeSlips({ slug, workbook }: ProjectCase): void {
  const { budget } = recognizeWorkbook(workbook);
  const source = { workbook, budget, cells: amountCellsOf(budget) };
  const slips = FAULT_CLASSES.map((fault) => fault.faultsOf(source));
  slips.forEach((faults, index) => {
    const step = Math.max(1, Math.floor(faults.length / SLIPS_OF_A_CLASS));
    faults
      .filter((_, place) => place % step === 0)
      .forEach((fault, place) =>
        write(`${slug}-slip-${index + 1}-${place + 1}.xlsx`, toXlsx(fault.inject(workbook)))
      );
  });
  for (let count = 2; count <= MANY_SLIPS; count += 1)
    write(`${slug}-slips-${count}.xlsx`, toXlsx(withSlips(workbook, slips.flat(), count)));
}

function withSlips(
  workbook: WorkbookSnapshot,
  slips: readonly InjectedFault[],
  count: number
): WorkbookSnapshot {
  let faulty = workbook;
  for (let made = 0; made < count; made += 1)
    faulty = slips[random.between(0, slips.length - 1)]?.inject(faulty) ?? faulty;
  return faulty;
}

/** One byte changed, or the end cut off. */
function writeDamaged({ slug, bytes }: ProjectCase): void {
  for (let number = 1; number <= DAMAGED; number += 1) {
    const damaged = bytes.slice();
    const at = random.between(0, bytes.length - 1);
    damaged[at] = (damaged[at] ?? 0) ^ 0xff;
    write(`${slug}-damaged-${number}.xlsx`, number % 3 === 0 ? damaged.subarray(0, at) : damaged);
  }
}

function write(name: string, bytes: Uint8Array): void {
  writeFileSync(join(folder ?? "", name), bytes);
}
