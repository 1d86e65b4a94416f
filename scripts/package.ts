/**
 * `npm run package -- --address https://host/path [--office microsoft|21vianet|intranet]`: one .zip to hand to whoever installs
 * the add-in, in dist/: the website for that address, its manifest, the manual and the install sheet.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { strToU8, zipSync } from "fflate";
import { installSheet } from "./package/install-sheet";
import { OFFICE_SOURCES, officeSource } from "./office-sources.mjs";

const USAGE = `用法：npm run package -- --address https://加载项的地址 [--office ${Object.keys(OFFICE_SOURCES).join("|")}] [-o 文件.zip]`;
/** Equal sources give equal bytes. */
const MTIME = "2000-01-01T00:00:00Z";

/** @throws Error for an address that Excel does not load an add-in from */
function readAddress(text: string | undefined): string {
  const url = text !== undefined && URL.canParse(text) ? new URL(text) : null;
  if (url?.protocol !== "https:" || url.search !== "" || url.hash !== "")
    throw new Error(`--address 要写 https:// 开头的网站地址。${USAGE}`);
  return url.href.replace(/\/$/u, "");
}

/** Builds the add-in for an address into a folder of its own; dist/ stays as it is. */
function buildWebsite(folder: string, address: string, office: string): void {
  const program = path.resolve("node_modules/webpack/bin/webpack.js");
  const words = ["--mode", "production", "--config-name", "addin", "--output-path", folder];
  const env = { ...process.env, ADDIN_URL: address, OFFICE_JS: office };
  const { status } = spawnSync(process.execPath, [program, ...words], { stdio: "inherit", env });
  if (status !== 0) throw new Error("构建没有成功，见上面的信息。");
}

function filesOf(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .sort();
}

function pack(website: string, address: string, office: string): Uint8Array {
  const read = (name: string): Uint8Array => readFileSync(path.join(website, name));
  const names = filesOf(website).map((name) => name.split(path.sep).join("/"));
  const files: Record<string, Uint8Array> = {
    "安装说明.html": strToU8(
      installSheet(readFileSync("docs/install.md", "utf8"), address, office)
    ),
    "使用说明.html": read("help.html"),
    "manifest.xml": read("manifest.xml"),
  };
  for (const name of names) {
    if (name.startsWith("images/")) files[name] = read(name);
    if (name !== "manifest.xml") files[`website/${name}`] = read(name);
  }
  return zipSync(files, { level: 9, mtime: MTIME });
}

function main(): void {
  const { values } = parseArgs({
    options: {
      address: { type: "string" },
      office: { type: "string", default: "microsoft" },
      output: { type: "string", short: "o" },
    },
  });
  const address = readAddress(values.address);
  officeSource(values.office);
  const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };
  const output = values.output ?? `dist/budget-disclosure-${version}.zip`;
  const folder = mkdtempSync(path.join(tmpdir(), "budget-disclosure-"));
  try {
    const website = path.join(folder, "addin");
    buildWebsite(website, address, values.office);
    mkdirSync(path.dirname(output), { recursive: true });
    writeFileSync(output, pack(website, address, values.office));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  console.log(`写好了 ${output}：解压后先看“安装说明.html”。`);
}

try {
  main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
