/**
 * Sums up the results of the test runs as "N passed, M failed" for machines that read only that.
 * Usage: count-tests.mjs <exit code of the run>; a run that failed outside a test counts as one failure.
 */
import { readdirSync, readFileSync } from "node:fs";

const FOLDER = "test-output";
const exitCode = Number(process.argv[2] ?? 0);

function readReports() {
  try {
    return readdirSync(FOLDER)
      .filter((name) => name.endsWith(".results.json"))
      .map((name) => JSON.parse(readFileSync(`${FOLDER}/${name}`, "utf8")));
  } catch {
    return [];
  }
}

let passed = 0;
let failed = 0;
for (const report of readReports()) {
  passed += report.numPassedTests;
  failed += report.numFailedTests;
  // A file that does not even load has no tests that could fail.
  failed += report.testResults.filter(
    ({ status, assertionResults }) => status === "failed" && assertionResults.length === 0
  ).length;
}
if (failed === 0 && exitCode !== 0) failed = 1;
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 || passed === 0 ? 1 : 0);
