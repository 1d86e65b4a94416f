/**
 * `npm run bench`: how fast, how frugal, how sharp and how quiet, on the project's own cases. Prints Markdown; exit code
 * 1 when an honest workbook raises an error, nothing is asserted about time.
 *
 * `--every <k>` injects a slip at every k-th place only, `--class <word>` only those of the fault classes whose name holds
 * the word, `--runs <n>` times n runs, `--drawn <n>` draws n honest workbooks and dialects, `--slips <n>` makes n slips of a
 * kind in a text; with the defaults it takes six minutes of processor time at most.
 *
 * `npm run bench -- <part>…` runs only these parts ({@link PARTS}: detection, half-done, …). `peers`, which puts the built
 * command line beside other libraries, `thousands`, which sends a folder of many units through it, and `pane`, which times the
 * built pane, run only when they are asked for; `--rounds <n>` takes n rounds, `--units <n>` so many units, `--against
 * <file.cjs>` also measures an older build.
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
import { benchDrawnBudgets } from "./bench/drawn-budgets";
import { benchPane } from "./bench/pane-speed";
import { benchPeers } from "./bench/peers/bench-peers";
import { readProjectCases } from "./bench/project-cases";
import { benchProvedFaults } from "./bench/proved-faults";
import { benchSilence } from "./bench/silence";
import { benchSpeed } from "./bench/speed";
import { benchTextGrowth } from "./bench/text-growth";
import { benchThousands } from "./bench/thousands";
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
    units: { type: "string", default: "2000" },
    class: { type: "string" },
    against: { type: "string" },
  },
});
const [every = 1, runs = 1, drawn = 1, slips = 1, rounds = 1, units = 1] = [
  values.every,
  values.runs,
  values.drawn,
  values.slips,
  values.rounds,
  values.units,
].map((text) => Math.max(1, Number.parseInt(text, 10) || 1));

const cases = await readProjectCases();
const sample = cases.find(({ slug }) => slug === SAMPLE);
if (!sample) throw new RangeError(`test/cases has no ${SAMPLE}`);

const alarms: string[] = [];

/** What is printed under a title; a part on its own is asked for by its name. */
interface Part {
  readonly name: string;
  readonly title: string;
  readonly run: () => string | Promise<string>;
}

const PARTS: readonly Part[] = [
  {
    name: "speed",
    title: "Processor time per workbook",
    run: () => benchSpeed(cases, runs),
  },
  {
    name: "growth",
    title:
      "Growth with the number of rows (departments with 200 subordinate units; processor time)",
    run: () => benchGrowth(cases),
  },
  {
    name: "detection",
    title: `Detection by fault class (all cases together; one slip at every ${every}th place, at least 20 for a class and case)`,
    run: () => benchDetection(cases, { every, fewest: 20, className: values.class ?? "" }),
  },
  {
    name: "drawn-budgets",
    title: `Drawn budgets in the habits of any place (${drawn})`,
    run: () => withAlarms(benchDrawnBudgets(drawn, values.class ?? "")),
  },
  {
    name: "proved-faults",
    title: "Faults that prove the rules (test/faults)",
    run: benchProvedFaults,
  },
  {
    name: "false-alarms",
    title: "False alarms on clean workbooks and on layout variants",
    run: () => withAlarms(benchFalseAlarms(cases)),
  },
  {
    name: "honest-rounding",
    title:
      "False alarms under honest rounding (budgets exact in 分, shown in 万元 with two decimals)",
    run: () => withAlarms(benchHonestRounding(sample, drawn)),
  },
  {
    name: "silence",
    title: `One digit changed (every ${every}th number of the texts in test/cases; without last year's workbook)`,
    run: async () => (await benchSilence(CASES, every)).table,
  },
  {
    name: "text-growth",
    title: `Reading and judging a text (${SAMPLE}; processor time, and its growth)`,
    run: () => benchTextGrowth(sample, runs),
  },
  {
    name: "dialects",
    title: "The texts in other habits (test/support/dialects.ts: one habit, and several at once)",
    run: async () => (await benchDialects(CASES, drawn)).table,
  },
  ...PUBLISHED_TEXTS.map((slug) => ({
    name: "text-slips",
    title: `Slips in the text of ${slug} (at most ${slips} of a kind)`,
    run: async () => (await benchDocumentFaults(join(CASES, slug), "text.txt", slips)).table,
  })),
  ...PUBLISHED_TEXTS.map((slug) => ({
    name: "text-slips-in-dialects",
    title: `Slips in the text of ${slug} in other habits (one of a kind in each)`,
    run: () => benchFaultsInDialects(join(CASES, slug), "text.txt", 1, slippedDialects()),
  })),
  {
    name: "unseen-texts",
    title: "Texts in the habits of other places (test/review/unseen)",
    run: benchUnseenTexts,
  },
  {
    name: "host-traffic",
    title: "Traffic with the simulated host",
    run: () => benchHostTraffic(cases),
  },
  {
    name: "half-done",
    title: "Jobs that fail half-way with the simulated host",
    run: async () => {
      const { table, harmed } = await benchHalfDone();
      if (harmed > 0) alarms.push(`${harmed} harmed by a failure`);
      return table;
    },
  },
];

/** With the built command line; they run only when they are asked for. */
const BUILT: readonly Part[] = [
  {
    name: "peers",
    title: "Beside other libraries",
    run: () => benchPeers({ rounds, against: values.against ?? null }),
  },
  {
    name: "thousands",
    title: "A folder of many units",
    run: async () => {
      const { table, wrong } = await benchThousands(units);
      alarms.push(...wrong);
      return table;
    },
  },
  {
    name: "pane",
    title: "The built pane in the workbench (wall time)",
    run: () => benchPane(cases, runs),
  },
];

const all = [...PARTS, ...BUILT];
const unknown = positionals.filter((name) => !all.some((part) => part.name === name));
if (unknown.length > 0) throw new RangeError(`no part of the bench: ${unknown.join(", ")}`);
const asked =
  positionals.length === 0 ? PARTS : all.filter(({ name }) => positionals.includes(name));
const start = performance.now();
for (const { title, run } of asked) process.stdout.write(`## ${title}\n\n${await run()}\n\n`);
process.stdout.write(`${((performance.now() - start) / 1000).toFixed(0)} s in all\n`);
if (alarms.length > 0) {
  process.stderr.write(`${alarms.join("\n")}\n`);
  process.exitCode = 1;
}

function withAlarms({ table, alarms: count }: { table: string; alarms: number }): string {
  if (count > 0) alarms.push(`${count} false alarms`);
  return table;
}

function slippedDialects(): Parameters<typeof benchFaultsInDialects>[3] {
  return dialectsOf(HABITS, SLIPPED_DIALECTS, DIALECT_SEED)
    .slice(-SLIPPED_DIALECTS)
    .map(({ name, habits, seed }) => ({
      name,
      rewrite: (text) => speak(text, habits, seed, { unit: null }),
    }));
}
