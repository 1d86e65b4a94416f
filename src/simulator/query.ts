import { apiNotFound } from "./host-error";
import type { HostObject } from "./object-type";
import type { QueryInfo } from "./protocol";

/** Names asked for, nested: `format/fill/color` is `{format: {fill: {color: {}}}}`. */
interface SelectTree {
  readonly [name: string]: SelectTree;
}

function addPath(tree: Record<string, SelectTree>, [head, ...rest]: readonly string[]): void {
  if (head === undefined || head === "") return;
  const below = (tree[head] ??= {}) as Record<string, SelectTree>;
  addPath(below, rest);
}

function toTree(query: QueryInfo): SelectTree {
  const tree: Record<string, SelectTree> = {};
  for (const entry of [...(query.Select ?? []), ...(query.Expand ?? [])])
    addPath(tree, entry.split(/[/.]/u));
  return tree;
}

/** Every name of the tree in lower case, however deep. */
function namesOf(tree: SelectTree): string[] {
  return Object.keys(tree).flatMap((name) => [name.toLowerCase(), ...namesOf(tree[name] ?? {})]);
}

function loadScalars(object: HostObject, into: Record<string, unknown>): void {
  for (const name of object.scalarNames) into[name] = object.readScalar(name);
}

function loadObject(object: HostObject, tree: SelectTree, references: ReferenceLookup): unknown {
  const value: Record<string, unknown> = { ...object.identity(), ...references(object) };
  const names = Object.keys(tree);
  if (names.length === 0) loadScalars(object, value);
  for (const name of names) {
    if (name === "*") {
      loadScalars(object, value);
      continue;
    }
    const scalar = object.findScalar(name);
    if (scalar !== null) {
      value[scalar] = object.readScalar(scalar);
      continue;
    }
    const child = object.findChild(name);
    if (child === null) throw apiNotFound(object.typeName, name);
    const target = object.child(child);
    value[child] = target === null ? null : loadAny(target, tree[name] ?? {}, references);
  }
  return value;
}

function loadAny(
  object: HostObject,
  tree: SelectTree,
  references: ReferenceLookup,
  window: Pick<QueryInfo, "Top" | "Skip"> = {}
): unknown {
  const items = object.items(new Set(namesOf(tree)));
  if (items === null) return loadObject(object, tree, references);
  const first = window.Skip ?? 0;
  const last = window.Top === undefined ? undefined : first + window.Top;
  return {
    ...references(object),
    _Items: items.slice(first, last).map((item) => loadAny(item, tree, references)),
  };
}

/** Kept reference of an object as the answer carries it, nothing when there is none. */
export type ReferenceLookup = (object: HostObject) => Readonly<Record<string, string>>;

/** The answer to a Query action: PascalCase scalars, nested objects, `{_Items: […]}` for collections. */
export function answerQuery(
  object: HostObject,
  query: QueryInfo,
  references: ReferenceLookup
): unknown {
  return loadAny(object, toTree(query), references, query);
}
