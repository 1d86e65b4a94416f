/**
 * Makes sure that the tests find a Chromium, a Chinese font, LibreOffice (it recalculates our formulas), and a Python with
 * openpyxl and XlsxWriter (with LibreOffice they write workbooks for us to patch, and read what we wrote), GNU parallel (it
 * shares a run among processes), and Poppler (it reads the pages that LibreOffice prints): uses what the machine has, installs the
 * Debian packages when it has none and we may, and otherwise says what to do.
 */
import { spawnSync } from "node:child_process";
import { existsSync, realpathSync } from "node:fs";
import path from "node:path";
import { findChromium } from "./chromium-path.mjs";
import { findParallel } from "./parallel-path.mjs";
import { findPoppler } from "./poppler-path.mjs";
import { findPython } from "./python-path.mjs";
import { findSoffice } from "./soffice-path.mjs";

function run(command, args) {
  return spawnSync(command, args, { stdio: ["ignore", "inherit", "inherit"] }).status === 0;
}

function hasChineseFont() {
  const listed = spawnSync("fc-list", [":lang=zh", "family"], { encoding: "utf8" });
  return listed.status !== 0 ? false : listed.stdout.trim() !== "";
}

/** LibreOffice Calc comes without Writer on Debian. */
function hasWriter() {
  const soffice = findSoffice();
  if (soffice === null || process.platform !== "linux") return soffice !== null;
  return existsSync(path.join(path.dirname(realpathSync(soffice)), "libswlo.so"));
}

const missing = [];
if (findChromium() === null) missing.push("chromium");
if (findSoffice() === null) missing.push("libreoffice-calc");
if (!hasWriter()) missing.push("libreoffice-writer");
if (findPoppler() === null) missing.push("poppler-utils");
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
  const isShort = [findChromium, findSoffice, findPoppler, findPython, findParallel].some(
    (find) => find() === null
  );
  if (isShort || !hasWriter()) {
    console.error(
      "The tests need a Chromium, Chrome or Edge, LibreOffice Calc and Writer, Poppler, a Python with openpyxl and XlsxWriter, and GNU " +
        "parallel. Install what is missing (Debian: apt-get install chromium fonts-noto-cjk libreoffice-calc libreoffice-writer " +
        "poppler-utils python3-openpyxl python3-xlsxwriter parallel) or set CHROMIUM_PATH, SOFFICE_PATH, PYTHON_PATH and " +
        "PARALLEL_PATH to the program files and POPPLER_PATH to the folder of pdftotext and pdftoppm."
    );
    process.exit(1);
  }
}
console.error(
  `Browser: ${findChromium()}; LibreOffice: ${findSoffice()}; Python: ${findPython()}; GNU parallel: ${findParallel()}`
);
