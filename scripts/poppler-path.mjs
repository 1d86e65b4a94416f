import { spawnSync } from "node:child_process";

/** POPPLER_PATH is the folder of the programs and wins. */
const FOLDERS = [process.env.POPPLER_PATH && `${process.env.POPPLER_PATH}/`, "", "/usr/bin/"];

/** What to put before `pdftotext` and `pdftoppm`, null where Poppler is missing. */
export function findPoppler() {
  const has = (folder) => spawnSync(`${folder}pdftotext`, ["-v"], { stdio: "ignore" }).status === 0;
  return FOLDERS.find((folder) => folder !== undefined && has(folder)) ?? null;
}
