import { defineConfig } from "vitest/config";

/** End-to-end tests drive one browser; they need `npm run build` first. */
export default defineConfig({
  test: {
    include: ["test/e2e/**/*.spec.ts"],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    fileParallelism: false,
    expect: { poll: { timeout: 15_000 } },
  },
});
