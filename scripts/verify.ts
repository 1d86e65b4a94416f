/**
 * `npm run verify -- <folder> [--list]`: reads a folder of case folders (each with case.json and workbook.xlsx, some with
 * prior.xlsx and published.txt) and reports what agrees. Exit code 1 when a must is missed, 2 when there is nothing to
 * read. `--list` names every finding in the published texts.
 */
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { isBudgetToolError } from "../src/errors/budget-tool-error";
import { toSentence } from "../src/errors/sentences";
import { verifyCase } from "./verify/verify-case";

const { values, positionals } = parseArgs({
  options: { list: { type: "boolean", default: false } },
  allowPositionals: true,
});
const [folder] = positionals;
const cases = folder === undefined ? [] : caseFolders(folder);
if (cases.length === 0) {
  process.stderr.write("usage: npm run verify -- <folder of case folders> [--list]\n");
  process.exitCode = 2;
}

let missed = 0;
for (const path of cases) missed += await report(path);
if (cases.length > 0) print(missed === 0 ? "\nno must is missed" : `\n${missed} musts are missed`);
if (missed > 0) process.exitCode = 1;

/** Prints one case. @returns the number of musts missed */
async function report(path: string): Promise<number> {
  print(`\n## ${path}\n`);
  try {
    const verdicts = await verifyCase(path, values.list);
    for (const { title, summary, missed: musts, remarks } of verdicts) {
      print(`- ${title}: ${summary}`);
      for (const must of musts) print(`  - MISSED ${must}`);
      for (const remark of remarks) print(`  - ${remark}`);
    }
    const count = verdicts.reduce((sum, verdict) => sum + verdict.missed.length, 0);
    print(count === 0 ? "- all as expected" : `- ${count} musts missed`);
    return count;
  } catch (error) {
    if (!isBudgetToolError(error)) throw error;
    print(`- not verified: ${toSentence(error)}`);
    return error.name === "unsupported-layout" ? 0 : 1;
  }
}

/** Folders that hold a case.json: the given one or those in it. */
function caseFolders(path: string): readonly string[] {
  if (!existsSync(path)) return [];
  const folders = readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => join(path, name));
  return [path, ...folders.sort()].filter((one) => existsSync(join(one, "case.json")));
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
