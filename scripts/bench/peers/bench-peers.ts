import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { availableParallelism, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { markdownTable } from "../../markdown-table";
import { writeDepartment } from "../department-file";
import { medianOf } from "../stop-watch";
import { here, installPeers } from "./install-peers";
import { runMeasured, type Usage } from "./run-measured";

const PROGRAM = fileURLToPath(new URL("../../../dist/cli/budget-disclosure.cjs", import.meta.url));
const CASES = fileURLToPath(new URL("../../../test/cases", import.meta.url));
/** The published workbooks with twelve tables, some of them left out where they are empty. */
const COPIED = ["hejing-2026", "aketao-2025"] as const;
const COPIES = 80;
const MANY = 320;
const DEPARTMENT_ROWS = 10_000;

/** How often, and beside which older program (its built .cjs file). */
export interface PeerOptions {
  readonly rounds: number;
  readonly against: string | null;
}

/** One measured command of every round. */
interface Contestant {
  readonly name: string;
  readonly words: readonly string[];
}

/**
 * Our command line beside libraries that merely read the same workbooks. All take their turn in every round, so that other
 * load on the machine meets all of them; each figure is the median of the rounds.
 */
export async function benchPeers({ rounds, against }: PeerOptions): Promise<string> {
  if (!existsSync(PROGRAM)) throw new Error("dist/cli is missing: npm run build");
  const folder = mkdtempSync(join(tmpdir(), "budget-disclosure-peers-"));
  try {
    const few = copyCases(join(folder, "few"), COPIES);
    return [
      `Load at the start ${loadavg()[0]?.toFixed(1)}, ${availableParallelism()} cores.\n`,
      raceReaders(few, rounds, against),
      raceColdStart(join(few, "1.xlsx"), rounds, against),
      raceCores(copyCases(join(folder, "many"), MANY), rounds),
      await raceDepartment(join(folder, "department"), rounds, against),
    ].join("\n");
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function check(program: string, ...words: readonly string[]): readonly string[] {
  return [process.execPath, program, "check", ...words];
}

/** Ours, and the older one where it was asked for. */
function ours(against: string | null, ...words: readonly string[]): readonly Contestant[] {
  const old = against === null ? [] : [{ name: "check, before", words: check(against, ...words) }];
  return [...old, { name: "check", words: check(PROGRAM, ...words) }];
}

function raceReaders(folder: string, rounds: number, against: string | null): string {
  const peers = installPeers().map(({ name, readFolder }) => ({
    name: `${name}, reading only`,
    words: readFolder(folder),
  }));
  const title = `${COPIES} workbooks (copies of ${COPIED.join(" and ")})`;
  return race(title, [...peers, ...ours(against, folder, "--jobs", "1")], rounds);
}

function raceColdStart(file: string, rounds: number, against: string | null): string {
  const empty = { name: "an empty node", words: [process.execPath, here("empty.cjs")] };
  return race("One workbook, cold", [empty, ...ours(against, file)], rounds * 3);
}

function raceCores(folder: string, rounds: number): string {
  const pinned = process.platform === "linux" ? ["taskset", "-c", "0"] : [];
  return race(
    `${MANY} workbooks, by the clock`,
    [
      {
        name: "--jobs 1 on one core",
        words: [...pinned, ...check(PROGRAM, folder, "--jobs", "1")],
      },
      { name: "--jobs 1", words: check(PROGRAM, folder, "--jobs", "1") },
      { name: "--jobs 2", words: check(PROGRAM, folder, "--jobs", "2") },
    ],
    Math.ceil(rounds / 2)
  );
}

async function raceDepartment(
  folder: string,
  rounds: number,
  against: string | null
): Promise<string> {
  mkdirSync(folder);
  const file = join(folder, "department.xlsx");
  await writeDepartment(file, DEPARTMENT_ROWS);
  const title = `A department's workbook, ${DEPARTMENT_ROWS} rows in every coded table`;
  const [sheetjs] = installPeers();
  const reader = sheetjs && {
    name: `${sheetjs.name}, reading only`,
    words: sheetjs.readFolder(folder),
  };
  return race(title, [...(reader ? [reader] : []), ...ours(against, file)], Math.ceil(rounds / 2));
}

/** A table with the first contestant as the measure of the others. */
function race(title: string, contestants: readonly Contestant[], rounds: number): string {
  const turns: Usage[][] = Array.from({ length: rounds }, () =>
    contestants.map(({ words }) => runMeasured(words))
  );
  const rows = contestants.map(({ name }, place) => {
    const median = (read: (usage: Usage, first: Usage) => number): number =>
      medianOf(
        turns.flatMap((turn) => pairOf(turn, place)).map(([own, first]) => read(own, first))
      );
    return [
      name,
      median(({ cpuMs }) => cpuMs).toFixed(0),
      median(({ cpuMs }, first) => cpuMs / first.cpuMs).toFixed(2),
      median(({ wallMs }) => wallMs).toFixed(0),
      median(({ wallMs }, first) => wallMs / first.wallMs).toFixed(2),
      median(({ peakBytes }) => peakBytes / 1e6).toFixed(0),
    ];
  });
  const header = ["", "processor ms", "÷ first", "wall ms", "÷ first", "peak memory MB"];
  return `## ${title} (median of ${rounds} rounds)\n\n${markdownTable(header, rows)}\n`;
}

function pairOf(turn: readonly Usage[], place: number): readonly (readonly [Usage, Usage])[] {
  const [first, own] = [turn[0], turn[place]];
  return first && own ? [[own, first]] : [];
}

function copyCases(folder: string, count: number): string {
  mkdirSync(folder);
  for (let number = 1; number <= count; number += 1) {
    const slug = COPIED[number % COPIED.length] ?? COPIED[0];
    cpSync(join(CASES, slug, "workbook.xlsx"), join(folder, `${number}.xlsx`));
  }
  return folder;
}
