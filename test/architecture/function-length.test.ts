import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { expect, it } from "vitest";

const src = fileURLToPath(new URL("../../src", import.meta.url));
const MOST_LINES = 60;

it("has no function over 60 lines, components included", () => {
  const long: string[] = [];
  let functions = 0;
  for (const path of readdirSync(src, { recursive: true, encoding: "utf8" })) {
    if (!/\.tsx?$/u.test(path)) continue;
    const file = join(src, path);
    const text = readFileSync(file, "utf8");
    // What is shorter than a long function holds none.
    if (text.split("\n").length <= MOST_LINES) continue;
    const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
    const lineOf = (at: number): number => source.getLineAndCharacterOfPosition(at).line;
    const visit = (node: ts.Node): void => {
      const isFunction = ts.isFunctionLike(node) && "body" in node && node.body !== undefined;
      if (isFunction || ts.isClassStaticBlockDeclaration(node)) {
        functions += 1;
        const lines = lineOf(node.end) - lineOf(node.getStart()) + 1;
        const named = ts.isFunctionLike(node) ? node.name : undefined;
        const name = named && ts.isIdentifier(named) ? named.text : "without a name";
        if (lines > MOST_LINES) long.push(`${relative(src, file)} ${name}: ${lines}`);
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  expect(functions).toBeGreaterThan(1000);
  expect(long).toEqual([]);
});
