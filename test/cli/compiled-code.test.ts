import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import ts from "typescript";
import { afterEach, beforeEach, expect, test } from "vitest";

/** A program of one part, which is loaded as the command line loads its own. */
const PROGRAM = `
const keep = require("./compiled-code.cjs").useCompiledCode();
process.stdout.write(require("./part.cjs").word());
if (process.argv[2] === "keep") keep();
`;
const PART = 'exports.word = () => "first" + require("./other.cjs");';

let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "budget-disclosure-compiled-"));
  const source = readFileSync("src/cli/compiled-code.ts", "utf8");
  const compilerOptions = {
    module: ts.ModuleKind.CommonJS,
    target: ts.ScriptTarget.ES2022,
    esModuleInterop: true,
  };
  write("compiled-code.cjs", ts.transpileModule(source, { compilerOptions }).outputText);
  write("program.cjs", PROGRAM);
  write("part.cjs", PART);
  write("other.cjs", 'module.exports = " and other";');
});

afterEach(() => rmSync(folder, { recursive: true }));

function write(name: string, content: string | Uint8Array): void {
  writeFileSync(join(folder, name), content);
}

function start(...words: readonly string[]): string {
  const program = join(folder, "program.cjs");
  const { stdout, stderr } = spawnSync(process.execPath, [program, ...words], { encoding: "utf8" });
  return stdout + stderr;
}

function keptOf(part: string): readonly string[] {
  return readdirSync(folder).filter((name) => name.startsWith(`${part}.`));
}

test("keeps nothing unasked, and then the parts that were loaded", () => {
  expect(start()).toBe("first and other");
  expect(keptOf("part.cjs")).toEqual([]);
  expect(start("keep")).toBe("first and other");
  expect([keptOf("part.cjs"), keptOf("other.cjs")]).toEqual([
    [expect.stringContaining(process.versions.v8)],
    [expect.stringContaining(process.versions.v8)],
  ]);
  expect(start()).toBe("first and other");
});

test("never runs what was kept of another version of a part", () => {
  start("keep");
  // V8 itself compares no more than the length.
  write("part.cjs", PART.replace("first", "later"));
  expect(start()).toBe("later and other");
});

test("what V8 does not take is compiled as ever", () => {
  start("keep");
  const [kept = ""] = keptOf("part.cjs");
  const bytes = readFileSync(join(folder, kept));
  write(kept, bytes.subarray(0, bytes.length / 2));
  expect(start()).toBe("first and other");
  write(kept, "");
  expect(start()).toBe("first and other");
});
