import { spawnSync } from "node:child_process";

/** Where a Python with openpyxl and XlsxWriter may stand; PYTHON_PATH wins, the system's own has the Debian packages. */
const CANDIDATES = [process.env.PYTHON_PATH, "/usr/bin/python3", "python3", "python"];

/** The first Python that has both libraries, null when there is none. */
export function findPython() {
  const has = (program) =>
    spawnSync(program, ["-c", "import openpyxl, xlsxwriter"], { stdio: "ignore" }).status === 0;
  return CANDIDATES.find((program) => program !== undefined && has(program)) ?? null;
}
