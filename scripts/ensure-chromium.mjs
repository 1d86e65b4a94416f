/**
 * Makes sure that the end-to-end tests find a Chromium and a Chinese font: uses what the machine has, installs the
 * Debian packages when it has none and we may, and otherwise says what to do.
 */
import { spawnSync } from "node:child_process";
import { findChromium } from "./chromium-path.mjs";

function run(command, args) {
  return spawnSync(command, args, { stdio: ["ignore", "inherit", "inherit"] }).status === 0;
}

function hasChineseFont() {
  const listed = spawnSync("fc-list", [":lang=zh", "family"], { encoding: "utf8" });
  return listed.status !== 0 ? false : listed.stdout.trim() !== "";
}

const missing = [];
if (findChromium() === null) missing.push("chromium");
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
  if (findChromium() === null) {
    console.error(
      "No Chromium, Chrome or Edge found. Install one (Debian: apt-get install chromium fonts-noto-cjk) " +
        "or set CHROMIUM_PATH to its program file."
    );
    process.exit(1);
  }
}
console.error(`Browser: ${findChromium()}`);
