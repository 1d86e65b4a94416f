import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { findPython } from "../../python-path.mjs";

/** Yardsticks only: they are no dependencies of the project, nothing of it loads them. */
const PEERS = { xlsx: "0.18.5", exceljs: "4.4.0" } as const;
const FOLDER = fileURLToPath(new URL("../../../.cache/peers", import.meta.url));

/** A library that reads workbooks, and the command that reads all of a folder with it. */
export interface Peer {
  readonly name: string;
  readonly readFolder: (folder: string) => readonly string[];
}

/** SheetJS first; libraries that this machine has not and cannot get are left out. */
export function installPeers(): readonly Peer[] {
  const python = findPython();
  const scripts = [
    nodePeer("SheetJS", "xlsx", "read-with-sheetjs.cjs"),
    nodePeer("ExcelJS", "exceljs", "read-with-exceljs.cjs"),
  ];
  const openpyxl: Peer = {
    name: "openpyxl",
    readFolder: (folder) => [python ?? "", here("read-with-openpyxl.py"), folder],
  };
  return python === null ? scripts : [...scripts, openpyxl];
}

export function here(name: string): string {
  return fileURLToPath(new URL(`./${name}`, import.meta.url));
}

function nodePeer(name: string, library: keyof typeof PEERS, script: string): Peer {
  const path = join(FOLDER, "node_modules", library);
  if (!existsSync(path)) install();
  return {
    name: `${name} ${PEERS[library]}`,
    readFolder: (folder) => [process.execPath, here(script), path, folder],
  };
}

/** @throws Error without a registry */
function install(): void {
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(join(FOLDER, "package.json"), JSON.stringify({ private: true }));
  const names = Object.entries(PEERS).map(([name, version]) => `${name}@${version}`);
  const words = ["install", "--no-audit", "--no-fund", "--ignore-scripts", "--save-exact"];
  const { status } = spawnSync("npm", [...words, ...names], {
    cwd: FOLDER,
    stdio: ["ignore", "ignore", "inherit"],
    shell: process.platform === "win32",
  });
  if (status !== 0) throw new Error(`npm could not install ${names.join(" and ")}`);
}
