import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { findSoffice } from "../../scripts/soffice-path.mjs";

/** Word documents as LibreOffice writes them in another format, in order; one run for all. */
export function convertDocx(
  documents: readonly Uint8Array[],
  format: "txt" | "docx"
): readonly Uint8Array[] {
  const soffice = findSoffice();
  if (soffice === null)
    throw new Error("LibreOffice is missing: node scripts/ensure-test-programs.mjs");
  const folder = mkdtempSync(join(tmpdir(), "budget-disclosure-"));
  try {
    const paths = documents.map((_, index) => join(folder, `${index}.docx`));
    documents.forEach((bytes, index) => writeFileSync(paths[index]!, bytes));
    const output = join(folder, "out");
    const profile = pathToFileURL(join(folder, "profile")).href;
    const filter = format === "txt" ? "txt:Text (encoded):UTF8" : "docx";
    const { status, stderr } = spawnSync(
      soffice,
      [
        `-env:UserInstallation=${profile}`,
        "--headless",
        "--convert-to",
        filter,
        "--outdir",
        output,
        ...paths,
      ],
      { encoding: "utf8" }
    );
    if (status !== 0) throw new Error(`LibreOffice failed: ${stderr}`);
    return documents.map(
      (_, index) => new Uint8Array(readFileSync(join(output, `${index}.${format}`)))
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
