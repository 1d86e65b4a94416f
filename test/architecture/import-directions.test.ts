import { readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { FAMILIES } from "../../src/families/index";

const src = fileURLToPath(new URL("../../src", import.meta.url));
const scripts = fileURLToPath(new URL("../../scripts", import.meta.url));

/** A file imports only from rooms of a smaller level and from its own room. */
const LEVELS: Readonly<Record<string, number>> = {
  lists: 0,
  text: 0,
  money: 0,
  grid: 0,
  formula: 0,
  errors: 0,
  budget: 1,
  recognition: 2,
  checking: 2,
  narrative: 2,
  performance: 2,
  rules: 3,
  report: 3,
  review: 3,
  document: 3,
  families: 4,
  host: 4,
  app: 5,
  simulator: 5,
  taskpane: 6,
  commands: 6,
  workbench: 6,
  cli: 6,
};

/** A catalogue sees its own engine and the levels below engines, nothing else; by folder. */
const ENGINES_OF: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^(?:rules|families\/[\w-]+\/rules)\/performance\//u, ["checking", "performance"]],
  [/^(?:rules|families\/[\w-]+\/rules)\//u, ["checking"]],
  [/^families\/[\w-]+\/tables\//u, ["recognition"]],
  [/^families\/[\w-]+\/sections\//u, ["narrative"]],
  [/^families\/[\w-]+\/forms\//u, ["performance"]],
];

/** Where no family is read yet, too, a province is a matter of `families`. */
const PROVINCES =
  "北京、天津、河北、山西、内蒙古、辽宁、吉林、黑龙江、上海、江苏、浙江、安徽、福建、江西、山东、河南、湖北、湖南、广东、广西、" +
  "海南、重庆、四川、贵州、云南、西藏、陕西、甘肃、青海、宁夏、新疆";

/** Level 0 rooms stand on each other only in this order; a cycle among them would be a knot at the very bottom. */
const FOUNDATIONS = ["lists", "text", "errors", "money", "grid", "formula"];

interface Import {
  readonly from: string;
  readonly fromRoom: string;
  readonly to: string;
  readonly toRoom: string;
  /** True for what is loaded when it is needed, as a file of its own. */
  readonly isLate: boolean;
}

const files = walk(src).filter((file) => /\.tsx?$/.test(file));
const imports = files.flatMap(importsOf);

describe("arrows run one way", () => {
  it("reads a real tree", () => {
    expect(files.length).toBeGreaterThan(100);
    expect(imports.length).toBeGreaterThan(200);
  });

  it("knows every room", () => {
    expect([...new Set(files.map(roomOf))].filter((room) => LEVELS[room] === undefined)).toEqual(
      []
    );
  });

  it("imports only from smaller levels and the own room", () => {
    const level = (room: string): number => LEVELS[room] ?? Infinity;
    const isAllowed = ({ fromRoom, toRoom }: Import): boolean => {
      if (fromRoom === toRoom) return true;
      if (level(fromRoom) === 0)
        return FOUNDATIONS.indexOf(toRoom) < FOUNDATIONS.indexOf(fromRoom) && level(toRoom) === 0;
      if (fromRoom === "taskpane" && toRoom === "commands") return true; // The pane's entry registers the ribbon functions.
      return level(toRoom) < level(fromRoom);
    };
    expect(imports.filter((one) => !isAllowed(one)).map(print)).toEqual([]);
  });

  it("enters a room by its index.ts where it has one, apart from what is loaded late", () => {
    const edges = new Set(
      files.filter((file) => /^(?!families\/)\w+\/index\.ts$/u.test(short(file))).map(roomOf)
    );
    expect([...edges].sort()).toEqual(["checking", "narrative", "rules"]);
    const wrong = imports.filter(
      ({ fromRoom, to, toRoom, isLate }) =>
        fromRoom !== toRoom && edges.has(toRoom) && short(to) !== `${toRoom}/index.ts` && !isLate
    );
    expect(wrong.map(print)).toEqual([]);
  });

  it("keeps catalogues apart: own engine and levels 0 and 1 only", () => {
    const wrong = imports.filter(({ from, fromRoom, toRoom }) => {
      const [, engines] = ENGINES_OF.find(([folder]) => folder.test(short(from))) ?? [];
      return (
        engines !== undefined &&
        fromRoom !== toRoom &&
        !engines.includes(toRoom) &&
        (LEVELS[toRoom] ?? 9) > 1
      );
    });
    expect(wrong.map(print)).toEqual([]);
  });

  it("keeps families apart: none sees another", () => {
    const familyOf = (file: string): string | null =>
      /^families\/([\w-]+)\//u.exec(short(file))?.[1] ?? null;
    const wrong = imports.filter(({ from, to }) => {
      const [own, other] = [familyOf(from), familyOf(to)];
      return own !== null && other !== null && own !== other;
    });
    expect(wrong.map(print)).toEqual([]);
  });

  it("keeps hosts at the edge: host sees level 0 only, only app, simulator and entries see host", () => {
    const wrong = imports.filter(
      ({ fromRoom, toRoom }) =>
        (fromRoom === "host" && toRoom !== "host" && LEVELS[toRoom] !== 0) ||
        (toRoom === "host" && fromRoom !== "host" && (LEVELS[fromRoom] ?? 0) < 5)
    );
    expect(wrong.map(print)).toEqual([]);
  });

  it("keeps the pane away from rules, layouts, sections and forms: it asks the use cases", () => {
    const wrong = imports.filter(
      ({ fromRoom, toRoom }) =>
        ["taskpane", "commands"].includes(fromRoom) && ["rules", "families"].includes(toRoom)
    );
    expect(wrong.map(print)).toEqual([]);
  });

  it("has no import cycle between files", () => {
    expect(findCycle()).toEqual([]);
  });
});

describe("what may be named where", () => {
  const naming = (pattern: RegExp, rooms: (file: string) => boolean): readonly string[] =>
    files
      .filter((file) => !rooms(file) && pattern.test(stripComments(readFileSync(file, "utf8"))))
      .map(short);

  it("names a province only in its family's folder, comments included, and lists families once", () => {
    const names = FAMILIES.flatMap(({ id, name }) => [id, name.replace("版式", "")]);
    const ids = names.map((name) => name.replace("-", "-?"));
    const provinces = new RegExp([...ids, ...PROVINCES.split("、")].join("|"), "iu");
    const outside = [
      ...files.filter(
        (file) => !/^families\/(?:[\w-]+\/|(?:index|foreign-layouts)\.ts$)/u.test(short(file))
      ),
      ...walk(scripts),
    ];
    expect(outside.length).toBeGreaterThan(100);
    const named = outside.filter((file) =>
      provinces.test(short(file) + readFileSync(file, "utf8"))
    );
    expect(named.map(short)).toEqual([]);
  });

  it("names Excel.* only in host/officejs, Office.* only there and at the add-in's entries", () => {
    expect(naming(/\bExcel\.[A-Za-z]/, (file) => short(file).startsWith("host/officejs/"))).toEqual(
      []
    );
    const isEntry = (file: string): boolean =>
      /^(host\/officejs|taskpane|commands)\//.test(short(file));
    expect(naming(/\bOffice\.[a-z]/, isEntry)).toEqual([]);
  });

  it("uses decimal.js only in money and office-js-helpers only in one file", () => {
    expect(naming(/from "decimal\.js"/, (file) => roomOf(file) === "money")).toEqual([]);
    const helper = (file: string): boolean => short(file) === "host/officejs/office-helpers.ts";
    expect(naming(/"@microsoft\/office-js-helpers"/, helper)).toEqual([]);
  });

  it("uses node: modules only in the command line", () => {
    expect(naming(/from "node:/, (file) => roomOf(file) === "cli")).toEqual([]);
  });

  it("makes no network call of its own", () => {
    expect(
      naming(
        /\b(fetch|XMLHttpRequest|WebSocket|EventSource|sendBeacon)\s*\(/,
        (file) => roomOf(file) === "workbench"
      )
    ).toEqual([]);
  });

  it("has no folder for leftovers and no file beyond 300 lines", () => {
    const folders = new Set(
      files.map((file) => relative(src, dirname(file))).flatMap((path) => path.split("/"))
    );
    expect(
      [...folders].filter((name) => /^(utils?|common|shared|helpers|types)$/.test(name))
    ).toEqual([]);
    expect(
      files.filter((file) => readFileSync(file, "utf8").split("\n").length > 301).map(short)
    ).toEqual([]);
  });
});

function walk(folder: string): readonly string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? walk(path) : [path];
  });
}

function importsOf(file: string): readonly Import[] {
  const text = stripComments(readFileSync(file, "utf8"));
  const found = text.matchAll(/(from\s+|import\s*\(\s*|import\s+)"(\.[^"]+)"/g);
  return [...found].map(([, keyword, specifier]) => {
    const to = resolveFile(resolve(dirname(file), specifier!));
    const isLate = keyword!.includes("(");
    return { from: file, fromRoom: roomOf(file), to, toRoom: roomOf(to), isLate };
  });
}

function resolveFile(path: string): string {
  const candidates = [path, `${path}.ts`, `${path}.tsx`, join(path, "index.ts")];
  return candidates.find((candidate) => files.includes(candidate)) ?? path;
}

function findCycle(): readonly string[] {
  const next = new Map<string, string[]>();
  for (const { from, to } of imports) next.set(from, [...(next.get(from) ?? []), to]);
  const done = new Set<string>();
  const visit = (file: string, trail: readonly string[]): readonly string[] => {
    if (trail.includes(file)) return [...trail.slice(trail.indexOf(file)), file].map(short);
    if (done.has(file)) return [];
    for (const target of next.get(file) ?? []) {
      const cycle = visit(target, [...trail, file]);
      if (cycle.length > 0) return cycle;
    }
    done.add(file);
    return [];
  };
  for (const file of files) {
    const cycle = visit(file, []);
    if (cycle.length > 0) return cycle;
  }
  return [];
}

function roomOf(file: string): string {
  return relative(src, file).split("/")[0] ?? "";
}

function short(file: string): string {
  return relative(src, file);
}

function print({ from, to }: Import): string {
  return `${short(from)} -> ${short(to)}`;
}

function stripComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/(^|[^:"'`])\/\/.*$/gm, "$1");
}
