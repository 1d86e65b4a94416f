/**
 * `npm run bench`: how fast, how frugal, how sharp and how quiet, on the project's own cases. Prints Markdown; exit code
 * 1 when an honest workbook raises an error, nothing is asserted about time.
 *
 * `--every <k>` injects a slip at every k-th place only, `--runs <n>` times n runs, `--drawn <n>` draws n honest
 * workbooks and dialects, `--slips <n>` makes n slips of a kind in a text; with the defaults it takes six minutes of
 * processor time at most.
 *
 * `npm run bench -- peers` instead puts the built command line beside other libraries; `--rounds <n>` takes n rounds,
 * `--against <file.cjs>` also measures an older build.
 */
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { benchDetection } from "./bench/detection";
import { dialectsOf, HABITS, speak } from "../test/support/dialects";
import { benchDialects } from "./bench/dialects";
import { benchDocumentFaults, benchFaultsInDialects } from "./bench/document-faults";
import { benchFalseAlarms } from "./bench/false-alarms";
import { benchGrowth } from "./bench/growth";
import { benchHalfDone } from "./bench/half-done";
import { benchHonestRounding } from "./bench/honest-rounding";
import { benchHostTraffic } from "./bench/host-traffic";
import { benchPeers } from "./bench/peers/bench-peers";
import { readProjectCases } from "./bench/project-cases";
import { benchProvedFaults } from "./bench/proved-faults";
import { benchSilence } from "./bench/silence";
import { benchSpeed } from "./bench/speed";
import { benchTextGrowth } from "./bench/text-growth";
import { benchUnseenTexts } from "./bench/unseen-texts";

const SAMPLE = "hejing-2026";
const SLIPPED_DIALECTS = 4;
const DIALECT_SEED = 11;
const PUBLISHED_TEXTS = ["hejing-2026", "aketao-2025"];
const CASES = fileURLToPath(new URL("../test/cases", import.meta.url));

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    every: { type: "string", default: "24" },
    runs: { type: "string", default: "11" },
    drawn: { type: "string", default: "60" },
    slips: { type: "string", default: "6" },
    rounds: { type: "string", default: "5" },
    against: { type: "string" },
  },
});
if (positionals.includes("peers")) {
  const rounds = Math.max(1, Number.parseInt(values.rounds, 10) || 1);
  process.stdout.write(await benchPeers({ rounds, against: values.against ?? null }));
  process.exit();
}
const [every = 1, runs = 1, drawn = 1, slips = 1] = [
  values.every,
  values.runs,
  values.drawn,
  values.slips,
].map((text) => Math.max(1, Number.parseInt(text, 10) || 1));

const cases = await readProjectCases();
const sample = cases.find(({ slug }) => slug === SAMPLE);
if (!sample) throw new RangeError(`test/cases has no ${SAMPLE}`);
const start = performance.now();

print("Processor time per workbook", await benchSpeed(cases, runs));
print(
  "Growth with the number of rows (departments with 200 subordinate units; processor time)",
  benchGrowth(cases)
);
print(
  `Detection by fault class (all cases together; one slip at every ${every}th place, at least 20 for a class and case)`,
  benchDetection(cases, every)
);
print("Faults that prove the rules (test/faults)", await benchProvedFaults());
const clean = benchFalseAlarms(cases);
print("False alarms on clean workbooks and on layout variants", clean.table);
const honest = benchHonestRounding(sample, drawn);
print(
  "False alarms under honest rounding (budgets exact in 分, shown in 万元 with two decimals)",
  honest.table
);
const silence = await benchSilence(CASES, every);
print(
  `One digit changed (every ${every}th number of the texts in test/cases; without last year's workbook)`,
  silence.table
);
print(
  `Reading and judging a text (${SAMPLE}; processor time, and its growth)`,
  await benchTextGrowth(sample, runs)
);
print(
  "The texts in other habits (test/support/dialects.ts: one habit, and several at once)",
  (await benchDialects(CASES, drawn)).table
);
for (const slug of PUBLISHED_TEXTS)
  print(
    `Slips in the text of ${slug} (at most ${slips} of a kind)`,
    (await benchDocumentFaults(join(CASES, slug), "text.txt", slips)).table
  );
for (const slug of PUBLISHED_TEXTS)
  print(
    `Slips in the text of ${slug} in other habits (one of a kind in each)`,
    await benchFaultsInDialects(
      join(CASES, slug),
      "text.txt",
      1,
      dialectsOf(HABITS, SLIPPED_DIALECTS, DIALECT_SEED)
        .slice(-SLIPPED_DIALECTS)
        .map(({ name, habits, seed }) => ({
          name,
          rewrite: (text) => speak(text, habits, seed, { unit: null }),
        }))
    )
  );
print("Texts in the habits of other places (test/review/unseen)", await benchUnseenTexts());
print("Traffic with the simulated host", await benchHostTraffic(cases));
const halfDone = await benchHalfDone();
print("Jobs that fail half-way with the simulated host", halfDone.table);
process.stdout.write(`${((performance.now() - start) / 1000).toFixed(0)} s in all\n`);
if (clean.alarms + honest.alarms > 0) {
  process.stderr.write(`${clean.alarms + honest.alarms} false alarms\n`);
  process.exitCode = 1;
}

if (halfDone.harmed > 0) {
  process.stderr.write(`${halfDone.harmed} harmed by a failure\n`);
  process.exitCode = 1;
}

function print(title: string, table: string): void {
  process.stdout.write(`## ${title}\n\n${table}\n\n`);
}
