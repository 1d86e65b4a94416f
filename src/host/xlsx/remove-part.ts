import type { ContentTypes } from "./content-types";
import { PackageFault } from "./package-fault";
import type { PackageParts } from "./package-parts";
import { partKey } from "./part-name";
import { openRelationships, relationshipsPath } from "./relationships";

/**
 * Removes a part with its relationships, and what nothing refers to any more then: drawings, comments, tables, printer
 * settings. Whoever referred to the part itself has to be told before.
 */
export function removePart(
  { parts, contentTypes }: { readonly parts: PackageParts; readonly contentTypes: ContentTypes },
  path: string
): void {
  const targets = readTargets(parts);
  const references = new Map<string, number>();
  const count = (target: string, by: number) => {
    const total = (references.get(target) ?? 0) + by;
    references.set(target, total);
    return total;
  };
  for (const target of [...targets.values()].flat()) count(target, 1);
  const queue = [partKey(path)];
  for (let part = queue.pop(); part !== undefined; part = queue.pop()) {
    if (!parts.has(part)) continue;
    parts.remove(part);
    parts.remove(relationshipsPath(part));
    contentTypes.remove(part);
    for (const target of targets.get(part) ?? []) if (count(target, -1) === 0) queue.push(target);
  }
}

/** Internal targets of every part that has relationships. */
function readTargets(parts: PackageParts): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  for (const path of parts.paths) {
    const [, folder, name] = /^((?:.*\/)?)_rels\/([^/]*)\.rels$/u.exec(partKey(path)) ?? [];
    if (folder === undefined || name === undefined) continue;
    found.set(`${folder}${name}`, targetsOf(parts, `${folder}${name}`));
  }
  return found;
}

/** What broken relationships lead to cannot be known; it stays. */
function targetsOf(parts: PackageParts, path: string): readonly string[] {
  try {
    return openRelationships(parts, path).all.flatMap(({ target }) =>
      target === null ? [] : [partKey(target)]
    );
  } catch (error) {
    if (error instanceof PackageFault) return [];
    throw error;
  }
}
