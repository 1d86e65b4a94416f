import { readdir, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { BudgetToolError } from "../errors/budget-tool-error";
import { fileIdentity } from "./file-identity";

/** A workbook to be checked, or something beside it that cannot be. */
export interface FoundWorkbook {
  readonly path: string;
  /** Why it is not opened at all, null for what is. */
  readonly refusal: BudgetToolError | null;
}

const WORKBOOK = /\.xls[xm]$/iu;
const OTHER_SPREADSHEET =
  /\.(?:xls|xlt|xlsb|xltx|xltm|xlw|et|ett|ods|ots|fods|uos|uof|numbers|csv)$/iu;

interface Entry {
  readonly path: string;
  readonly isFolder: boolean;
}

/**
 * The files themselves, and the workbooks of folders and their folders, sorted by path; the same file once. Lock files of
 * Excel are left out; spreadsheets of another kind and folders that cannot be read are named.
 */
export async function findWorkbooks(paths: readonly string[]): Promise<readonly FoundWorkbook[]> {
  const seen = new Set<string>();
  const found: FoundWorkbook[] = [];
  for (const path of paths) {
    const info = await stat(path).catch(() => null);
    if (info?.isDirectory()) found.push(...(await searchFolder(path, seen)));
    else if (await isNew(path, seen)) found.push({ path, refusal: null });
  }
  return found;
}

/** Workbooks of a list of files, chosen and named as if they lay in a folder; what is no spreadsheet is left out. */
export async function nameWorkbooks(paths: readonly string[]): Promise<readonly FoundWorkbook[]> {
  const seen = new Set<string>();
  const found: FoundWorkbook[] = [];
  for (const path of paths) {
    const refusal = refusalOf(path);
    if (refusal !== "no-spreadsheet" && (await isNew(path, seen))) found.push({ path, refusal });
  }
  return found;
}

async function searchFolder(folder: string, seen: Set<string>): Promise<readonly FoundWorkbook[]> {
  const found: FoundWorkbook[] = [];
  // Links come after all that is there itself, so that a file is named by its own path where links lead to it too.
  for (let links = [folder]; links.length > 0;) {
    const next: string[] = [];
    for (const link of links.sort()) next.push(...(await walk(link, seen, found)));
    links = next;
  }
  return found.sort((one, two) => (one.path < two.path ? -1 : 1));
}

/** Adds what is at a path and below it; returns the links that it met. */
async function walk(
  start: string,
  seen: Set<string>,
  found: FoundWorkbook[]
): Promise<readonly string[]> {
  const links: string[] = [];
  const info = await stat(start).catch(() => null);
  const waiting: Entry[] = [{ path: start, isFolder: info?.isDirectory() ?? false }];
  for (let entry = waiting.pop(); entry; entry = waiting.pop()) {
    const { path, isFolder } = entry;
    const refusal = isFolder ? null : refusalOf(path);
    if (refusal === "no-spreadsheet" || !(await isNew(path, seen))) continue;
    if (!isFolder) {
      found.push({ path, refusal });
      continue;
    }
    const entries = await readdir(path, { withFileTypes: true }).catch(() => null);
    if (entries === null) found.push({ path, refusal: closedFolder(path) });
    for (const one of entries ?? []) {
      const below = join(path, one.name);
      if (one.isSymbolicLink()) links.push(below);
      else waiting.push({ path: below, isFolder: one.isDirectory() });
    }
  }
  return links;
}

function refusalOf(path: string): BudgetToolError | null | "no-spreadsheet" {
  if (basename(path).startsWith("~$")) return "no-spreadsheet";
  if (WORKBOOK.test(path)) return null;
  return OTHER_SPREADSHEET.test(path)
    ? new BudgetToolError("other-spreadsheet", { fileName: path })
    : "no-spreadsheet";
}

function closedFolder(path: string): BudgetToolError {
  return new BudgetToolError("unreadable-file", { fileName: path, reason: "closed-folder" });
}

async function isNew(path: string, seen: Set<string>): Promise<boolean> {
  const identity = await fileIdentity(path);
  if (seen.has(identity)) return false;
  seen.add(identity);
  return true;
}
