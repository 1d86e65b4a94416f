/**
 * `npx tsx scripts/silence.ts <folder of case folders> [--every <k>] [--prior] [--list]`: one digit of each number of every
 * text changed in turn: found, listed as not understood or without anything to compare with, or silent. Exit code 1 when more
 * than two of a hundred changes are silent.
 */
import { parseArgs } from "node:util";
import { benchSilence } from "./bench/silence";

const MOST_SILENT = 2;

const { values, positionals } = parseArgs({
  options: {
    every: { type: "string", default: "1" },
    prior: { type: "boolean", default: false },
    list: { type: "boolean", default: false },
  },
  allowPositionals: true,
});
const every = Math.max(1, Number.parseInt(values.every, 10) || 1);
const { table, silent, share } = await benchSilence(
  positionals[0] ?? "test/cases",
  every,
  values.prior
);
process.stdout.write(`${table}\n`);
if (values.list) for (const change of silent) process.stdout.write(`silent ${change}\n`);
if (share > MOST_SILENT) process.exitCode = 1;
