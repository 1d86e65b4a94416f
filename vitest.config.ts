import { readdirSync, readFileSync } from "node:fs";
import { defineConfig } from "vitest/config";

const FILES = readdirSync("test", { recursive: true, encoding: "utf8" })
  .filter((path) => /\.test\.tsx?$/u.test(path))
  .map((path) => `test/${path.replace(/\\/gu, "/")}`);

const filesWith = (pattern: RegExp): string[] =>
  FILES.filter((file) => pattern.test(readFileSync(file, "utf8")));

/** What a test leaves behind for the next one in the same process: replaced modules, globals, a page of its own. */
const alone = filesWith(/\bvi\.mock\b|globalThis|@vitest-environment/u);

/** Tests over the simulated Excel put another workbook behind the same page and library: both are loaded once. */
const overExcel = filesWith(/support\/(?:install-office|half-done-jobs)"/u).filter(
  (file) => !alone.includes(file)
);

/** Half of the processor time would go into loading the same modules for each of 300 files. */
export default defineConfig({
  test: {
    // The default leaves one core idle, half of a machine with two.
    maxWorkers: "100%",
    testTimeout: 300_000,
    hookTimeout: 180_000,
    projects: [
      {
        extends: true,
        test: {
          name: "together",
          include: ["test/**/*.test.{ts,tsx}"],
          exclude: ["test/e2e/**", ...alone, ...overExcel],
          isolate: false,
        },
      },
      {
        extends: true,
        test: { name: "excel", include: overExcel, environment: "jsdom", isolate: false },
      },
      { extends: true, test: { name: "alone", include: alone } },
    ],
  },
});
