import { spawnSync } from "node:child_process";
import { resolve } from "node:path";
import { expect, test } from "vitest";
import { optimizeLater } from "../../src/cli/optimize-later";

test("asks nothing of versions that do not know the setting", () => {
  expect(optimizeLater("12.4.254.21-node.33")).toBe(false);
  expect(optimizeLater("1.11.3")).toBe(false);
});

test("this Node takes it without a word, or is not asked", () => {
  const module = resolve("src/cli/optimize-later.ts");
  const script = `import { optimizeLater } from ${JSON.stringify(module)}; optimizeLater(process.versions.v8);`;
  const words = ["--import", "tsx", "--input-type=module", "--eval", script];
  const { status, stderr } = spawnSync(process.execPath, words, { encoding: "utf8" });
  expect([status, stderr]).toEqual([0, ""]);
});
