import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { expect, it } from "vitest";
import { COVERING_TESTS, STARTED } from "./covering-tests";

const root = fileURLToPath(new URL("../..", import.meta.url));
const src = join(root, "src");
const tests = join(root, "test");

/** Each pattern finds what an import or an export loads; types alone load nothing. */
const LOADS =
  /\b(?:import|export)\s+(?!type\b)[^;"]*?from\s+"(\.[^"]+)"|\bimport\s*\(?\s*(?:\/\*.*?\*\/\s*)?"(\.[^"]+)"/gu;

const loaded = new Map<string, readonly string[]>();
const reachedBy = new Map<string, ReadonlySet<string>>();
const modules = sourcesIn(src);
const testFiles = sourcesIn(tests).filter((file) => /\.test\.tsx?$/u.test(file));
const imported = new Set(testFiles.flatMap(loadsOf));

it("has a test for every module with logic: of its own name, one that imports it, or one that is named", () => {
  expect(modules.length).toBeGreaterThan(500);
  const without: string[] = [];
  for (const module of modules) {
    if (hasMirror(module) || imported.has(module) || !hasLogic(module)) continue;
    const name = relative(src, module);
    const places = testsOf(name);
    if (!places.some((test) => reachedFrom(test).has(module)))
      without.push(
        `${name}: not loaded by ${places.join(", ")}; write a line in covering-tests.ts`
      );
  }
  expect(without).toEqual([]);
  const gone = Object.keys(COVERING_TESTS).filter(
    (place) =>
      !existsSync(join(src, place)) || !listed(place).every((test) => existsSync(join(tests, test)))
  );
  expect(gone).toEqual([]);
});

function testsOf(name: string): readonly string[] {
  const places = Object.keys(COVERING_TESTS).filter(
    (place) => place === name || (place.endsWith("/") && name.startsWith(place))
  );
  const [longest] = places.sort((a, b) => b.length - a.length);
  return longest === undefined ? [] : listed(longest);
}

function listed(place: string): readonly string[] {
  const tests = COVERING_TESTS[place] ?? [];
  return typeof tests === "string" ? [tests] : tests;
}

/** A test of the module's name that loads it; a name alone proves nothing. */
function hasMirror(module: string): boolean {
  const base = relative(src, module).replace(/\.tsx?$/u, "");
  return [`${base}.test.ts`, `${base}.test.tsx`].some((test) => reachedFrom(test).has(module));
}

/** Data and types need no test. */
function hasLogic(module: string): boolean {
  const text = readFileSync(module, "utf8");
  if (!/\bfunction\b|=>|\bclass\b/u.test(text)) return false;
  const source = ts.createSourceFile(module, text, ts.ScriptTarget.Latest);
  const isLogic = (node: ts.Node): boolean =>
    (ts.isFunctionLike(node) && "body" in node && node.body !== undefined) ||
    ts.forEachChild(node, (child) => isLogic(child) || undefined) === true;
  return isLogic(source);
}

/** Everything that a test loads, the program that it starts included. */
function reachedFrom(test: string): ReadonlySet<string> {
  const known = reachedBy.get(test);
  if (known) return known;
  const file = join(tests, test);
  const started = STARTED[test];
  const reached = new Set<string>();
  reachedBy.set(test, reached);
  const open = [file, ...(started === undefined ? [] : [join(src, started)])];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (reached.has(next) || !existsSync(next)) continue;
    reached.add(next);
    open.push(...loadsOf(next));
  }
  return reached;
}

function loadsOf(file: string): readonly string[] {
  let known = loaded.get(file);
  if (!known) {
    const text = readFileSync(file, "utf8");
    known = [...text.matchAll(LOADS)].flatMap((match) => {
      const path = resolve(dirname(file), match[1] ?? match[2] ?? "");
      const candidates = [`${path}.ts`, `${path}.tsx`, join(path, "index.ts")];
      return candidates.find((candidate) => existsSync(candidate)) ?? [];
    });
    loaded.set(file, known);
  }
  return known;
}

function sourcesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => /\.tsx?$/u.test(path) && !path.endsWith(".d.ts"))
    .map((path) => join(folder, path));
}
