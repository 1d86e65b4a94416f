import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { findParallel } from "../../scripts/parallel-path.mjs";
import type { CellValue } from "../../src/grid/snapshot";
import { openWorkbookDocument } from "../../src/host/xlsx/open-workbook-document";
import { createXlsxStore } from "../../src/host/xlsx/xlsx-store";
import { writeManyUnits } from "./many-units";

/** The built command line. */
export const PROGRAM = resolve("dist/cli/budget-disclosure.cjs");

/** The workbooks of many units in a folder of their own, and the built command line at work on them. */
export class BatchFolder {
  readonly #folder = mkdtempSync(join(tmpdir(), "budget-disclosure-"));

  constructor(count: number) {
    writeManyUnits(this.#folder, count);
  }

  remove(): void {
    rmSync(this.#folder, { recursive: true });
  }

  path(name: string): string {
    return join(this.#folder, name);
  }

  run(words: readonly string[]): { readonly status: number | null; readonly stdout: string } {
    const options = { cwd: this.#folder, encoding: "utf8", maxBuffer: 1 << 28 } as const;
    const { status, stdout } = spawnSync(process.execPath, [PROGRAM, ...words], options);
    return { status, stdout };
  }

  /** Starts a run that keeps its results in a journal and stops it as soon as so many are there. */
  async stopAfter(journal: string, results: number): Promise<NodeJS.Signals | null> {
    const words = ["check", "单位", "--jobs", "2", "--resume", journal];
    const options = { cwd: this.#folder, stdio: "ignore" } as const;
    const child = spawn(process.execPath, [PROGRAM, ...words], options);
    const ended = new Promise<NodeJS.Signals | null>((end) => child.on("exit", (_, by) => end(by)));
    while (this.filesOf(journal).length < results && child.exitCode === null)
      await new Promise((next) => setTimeout(next, 20));
    child.kill("SIGTERM");
    return ended;
  }

  /** GNU parallel hands out so many files at a time. */
  shareOut(results: string, portion: number): void {
    const share = `find 单位 -type f | ${findParallel()} --will-cite -j 2 --pipe -N ${portion} ${process.execPath} ${PROGRAM} check --files-from - --format ndjson > ${results}`;
    spawnSync("sh", ["-c", share], { cwd: this.#folder, stdio: "ignore" });
  }

  /** Files of the results that are complete, in their order. */
  filesOf(results: string): readonly string[] {
    return this.#textOf(results)
      .split("\n")
      .slice(0, -1)
      .map((line) => (JSON.parse(line) as { file: string }).file);
  }

  /** Rows below the header of every sheet of a workbook. */
  async rowsOf(workbook: string): Promise<readonly (readonly (readonly CellValue[])[])[]> {
    const bytes = new Uint8Array(readFileSync(this.path(workbook)));
    const { sheets } = await createXlsxStore(openWorkbookDocument(bytes, workbook)).read();
    return sheets.map(({ values }) => values.slice(1));
  }

  #textOf(name: string): string {
    try {
      return readFileSync(this.path(name), "utf8");
    } catch {
      return "";
    }
  }
}
