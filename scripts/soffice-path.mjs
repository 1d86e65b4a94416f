import { existsSync } from "node:fs";

/** Where LibreOffice may stand; SOFFICE_PATH wins. */
const CANDIDATES = [
  process.env.SOFFICE_PATH,
  "/usr/bin/soffice",
  "/usr/bin/libreoffice",
  "/opt/libreoffice/program/soffice",
  "/Applications/LibreOffice.app/Contents/MacOS/soffice",
  "C:\\Program Files\\LibreOffice\\program\\soffice.exe",
];

/** Path of the first LibreOffice found, null when there is none. */
export function findSoffice() {
  return CANDIDATES.find((path) => path !== undefined && existsSync(path)) ?? null;
}
