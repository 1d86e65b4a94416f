/**
 * Makes sure that the tests find a Chromium, a Chinese font, LibreOffice (it recalculates our formulas), and a Python with
 * openpyxl and XlsxWriter (with LibreOffice they write workbooks for us to patch, and read what we wrote), and GNU parallel (it
 * shares a run among processes): uses what the machine has, installs the Debian packages when it has none and we may, and otherwise says what to do.
 */
import { spawnSync } from "node:child_process";
import { findChromium } from "./chromium-path.mjs";
import { findParallel } from "./parallel-path.mjs";
import { findPython } from "./python-path.mjs";
import { findSoffice } from "./soffice-path.mjs";

function run(command, args) {
  return spawnSync(command, args, { stdio: ["ignore", "inherit", "inherit"] }).status === 0;
}

function hasChineseFont() {
  const listed = spawnSync("fc-list", [":lang=zh", "family"], { encoding: "utf8" });
  return listed.status !== 0 ? false : listed.stdout.trim() !== "";
}

const missing = [];
if (findChromium() === null) missing.push("chromium");
if (findSoffice() === null) missing.push("libreoffice-calc");
if (findPython() === null) missing.push("python3-openpyxl", "python3-xlsxwriter");
if (findParallel() === null) missing.push("parallel");
if (process.platform === "linux" && !hasChineseFont()) missing.push("fontconfig", "fonts-noto-cjk");

if (missing.length > 0) {
  const mayInstall =
    process.platform === "linux" &&
    process.getuid?.() === 0 &&
    spawnSync("apt-get", ["--version"]).status === 0;
  if (mayInstall) {
    console.error(`Installing ${missing.join(", ")} …`);
    process.env.DEBIAN_FRONTEND = "noninteractive";
    run("apt-get", ["update", "-qq"]);
    run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...missing]);
  }
  const isShort = [findChromium, findSoffice, findPython, findParallel].some(
    (find) => find() === null
  );
  if (isShort) {
    console.error(
      "The tests need a Chromium, Chrome or Edge, LibreOffice Calc, a Python with openpyxl and XlsxWriter, and GNU parallel. Install " +
        "what is missing (Debian: apt-get install chromium fonts-noto-cjk libreoffice-calc python3-openpyxl " +
        "python3-xlsxwriter parallel) or set CHROMIUM_PATH, SOFFICE_PATH, PYTHON_PATH and PARALLEL_PATH to the program files."
    );
    process.exit(1);
  }
}
console.error(
  `Browser: ${findChromium()}; LibreOffice: ${findSoffice()}; Python: ${findPython()}; GNU parallel: ${findParallel()}`
);
