import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.{ts,tsx}"],
    exclude: ["test/e2e/**"],
    // The default leaves one core idle, half of a machine with two.
    maxWorkers: "100%",
    testTimeout: 300_000,
    hookTimeout: 180_000,
  },
});
