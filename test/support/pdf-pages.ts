import { spawnSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import path from "node:path";
import { findPoppler } from "../../scripts/poppler-path.mjs";

const PICTURES = path.resolve("test-output/paper");

function run(program: string, words: readonly string[]): string {
  const folder = findPoppler();
  if (folder === null) throw new Error("Poppler is missing: node scripts/ensure-test-programs.mjs");
  const { status, stdout, stderr } = spawnSync(folder + program, words, { encoding: "utf8" });
  if (status !== 0) throw new Error(`${program} failed: ${stderr}`);
  return stdout;
}

/** The words on every page as they stand there, line by line; pictures of the pages go to test-output/paper for people to look at. */
export function readPdfPages(file: string, name: string): readonly string[] {
  mkdirSync(PICTURES, { recursive: true });
  run("pdftoppm", ["-png", "-r", "70", file, path.join(PICTURES, name)]);
  return run("pdftotext", ["-layout", file, "-"]).split("\f").slice(0, -1);
}
