import { readdirSync, readFileSync } from "node:fs";
import { defineConfig } from "vitest/config";

const FILES = readdirSync("test", { recursive: true, encoding: "utf8" })
  .filter((path) => /\.test\.tsx?$/u.test(path))
  .map((path) => `test/${path.replace(/\\/gu, "/")}`);

/** What a test leaves behind for the next one in the same process: replaced modules, a window, Office. */
const LEAVES_TRACES = /\bvi\.|@vitest-environment|install-office|globalThis/u;

const alone = FILES.filter((file) => LEAVES_TRACES.test(readFileSync(file, "utf8")));

/** Half of the processor time would go into loading the same modules for each of 200 files. */
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
          exclude: ["test/e2e/**", ...alone],
          isolate: false,
        },
      },
      { extends: true, test: { name: "alone", include: alone } },
    ],
  },
});
