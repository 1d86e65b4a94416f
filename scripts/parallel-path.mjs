import { spawnSync } from "node:child_process";

/** PARALLEL_PATH wins; another program of the same name (moreutils) is none. */
const CANDIDATES = [process.env.PARALLEL_PATH, "/usr/bin/parallel", "parallel", "parallel.gnu"];

/** The first GNU parallel, null when there is none. */
export function findParallel() {
  const isGnu = (program) =>
    spawnSync(program, ["--version"], { encoding: "utf8" }).stdout?.startsWith("GNU parallel") ===
    true;
  return CANDIDATES.find((program) => program !== undefined && isGnu(program)) ?? null;
}
