import { spawnSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const HOOK = fileURLToPath(new URL("./usage-hook.cjs", import.meta.url));
/** Exit codes of a workbook with findings, or one that was not checked to the end, are no failures here. */
const HIGHEST_CODE = 3;

/** What a command has used, its own processes together. */
export interface Usage {
  /** Its exit code. */
  readonly status: number;
  readonly wallMs: number;
  readonly cpuMs: number;
  /** Of all its processes, as if their peaks came at the same time. */
  readonly peakBytes: number;
}

/**
 * Runs a command to its end. Every program writes its own line of use: Node by a hook, the others by themselves, into the
 * file that `USAGE_FILE` names.
 * @throws Error where it fails
 */
export function runMeasured(words: readonly string[], cwd = process.cwd()): Usage {
  const [program = "", ...rest] = words;
  const file = join(tmpdir(), `budget-disclosure-usage-${process.pid}.ndjson`);
  rmSync(file, { force: true });
  const env = { ...process.env, USAGE_FILE: file, NODE_OPTIONS: `--require=${HOOK}` };
  const start = performance.now();
  const options = { cwd, env, stdio: ["ignore", "ignore", "pipe"] as ("ignore" | "pipe")[] };
  const { status, stderr } = spawnSync(program, rest, options);
  const wallMs = performance.now() - start;
  if (status === null || status > HIGHEST_CODE)
    throw new Error(`${words.join(" ")}: ${status}\n${String(stderr)}`);
  const lines = readFileSync(file, "utf8").trim().split("\n");
  rmSync(file);
  const used = lines.map((line) => JSON.parse(line) as Pick<Usage, "cpuMs" | "peakBytes">);
  const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
  return {
    status,
    wallMs,
    cpuMs: sum(used.map(({ cpuMs }) => cpuMs)),
    peakBytes: sum(used.map(({ peakBytes }) => peakBytes)),
  };
}
