import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { FAMILIES } from "../../src/families/index";

const root = fileURLToPath(new URL("../../", import.meta.url));
const DOCUMENTS = [
  "README.md",
  "CONTRIBUTING.md",
  ...readdirSync(`${root}docs`)
    .filter((name) => name.endsWith(".md"))
    .map((name) => `docs/${name}`),
];
/** A path of the project in backticks or as the target of a link. */
const PATH = /(?:`|\]\()(?:\.\.\/)?((?:src|test|scripts|docs)\/[^`\s)#（），。]*)/gu;
/** “<省>” stands for any family, “<范围>” and the like for what a contributor chooses: what comes before must exist. */
const CHOSEN = /<[^>]+>.*$/u;

function pathsIn(document: string): readonly string[] {
  const text = readFileSync(`${root}${document}`, "utf8");
  // What only some families have, such as target forms, stands in one of them.
  return [...text.matchAll(PATH)].map(([, path = ""]) => {
    const paths = FAMILIES.map(({ id }) => path.replace("<省>", id).replace(CHOSEN, ""));
    return paths.find((one) => existsSync(root + one)) ?? paths[0] ?? path;
  });
}

describe("the documents", () => {
  it.each(DOCUMENTS)("%s names only files and folders that exist", (document) => {
    expect([...new Set(pathsIn(document))].filter((path) => !existsSync(root + path))).toEqual([]);
  });

  it("name enough of them for this to mean something", () => {
    expect(new Set(DOCUMENTS.flatMap(pathsIn)).size).toBeGreaterThan(25);
  });
});
