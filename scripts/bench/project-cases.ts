import { existsSync, readdirSync, readFileSync } from "node:fs";
import type { WorkbookSnapshot } from "../../src/grid/snapshot";
import { casePath, readCase } from "../../test/support/read-workbook";

/** A published workbook of the project. */
export interface ProjectCase {
  readonly slug: string;
  readonly bytes: Uint8Array;
  /** Last year's workbook; null where none was published. */
  readonly priorBytes: Uint8Array | null;
  readonly workbook: WorkbookSnapshot;
  /** Codes of the errors that the workbook really had when it was published; `npm run verify` proves them. */
  readonly publishedErrors: readonly string[];
}

const PUBLISHED_ERRORS: Readonly<Record<string, readonly string[]>> = {
  "zizhou-2024": ["BC094", "BC216", "BC248"],
};

/** Every workbook under test/cases, by slug. */
export async function readProjectCases(): Promise<readonly ProjectCase[]> {
  const folder = new URL("../../test/cases/", import.meta.url);
  const slugs = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
  return Promise.all(
    slugs.map(async (slug) => ({
      slug,
      bytes: readBytes(casePath(slug)),
      priorBytes: readBytesIfThere(casePath(slug, "prior.xlsx")),
      workbook: await readCase(slug),
      publishedErrors: PUBLISHED_ERRORS[slug] ?? [],
    }))
  );
}

function readBytes(path: string): Uint8Array {
  return new Uint8Array(readFileSync(path));
}

function readBytesIfThere(path: string): Uint8Array | null {
  return existsSync(path) ? readBytes(path) : null;
}
