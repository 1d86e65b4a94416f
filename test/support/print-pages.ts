import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { findSoffice } from "../../scripts/soffice-path.mjs";
import { readPdfPages } from "./pdf-pages";

/**
 * Files by name (“report.docx”) as LibreOffice prints them: the words of every page, in the same order as the files; one run
 * for all.
 */
export function printPages(
  files: Readonly<Record<string, Uint8Array>>
): ReadonlyMap<string, readonly string[]> {
  const soffice = findSoffice();
  if (soffice === null)
    throw new Error("LibreOffice is missing: node scripts/ensure-test-programs.mjs");
  const folder = mkdtempSync(join(tmpdir(), "budget-disclosure-"));
  try {
    const names = Object.keys(files);
    for (const name of names) writeFileSync(join(folder, name), files[name]!);
    const profile = pathToFileURL(join(folder, "profile")).href;
    const words = ["--headless", "--convert-to", "pdf", "--outdir", folder];
    const { status, stderr } = spawnSync(
      soffice,
      [`-env:UserInstallation=${profile}`, ...words, ...names.map((name) => join(folder, name))],
      { encoding: "utf8" }
    );
    if (status !== 0) throw new Error(`LibreOffice failed: ${stderr}`);
    const bare = (name: string): string => name.replace(/\.[^.]+$/u, "");
    return new Map(
      names.map((name) => [name, readPdfPages(join(folder, `${bare(name)}.pdf`), bare(name))])
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Lines of a page with something on them, without the page's number. */
export function linesOf(page: string): readonly string[] {
  return page
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "" && !/^— \d+ —$/u.test(line));
}
