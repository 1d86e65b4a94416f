/** Longest name that Excel accepts for a sheet. */
const NAME_LIMIT = 31;

/** Characters that no sheet name may hold; an apostrophe may not stand at either end. */
const FORBIDDEN = /[\\/?*[\]:]|^'|'$/u;

/** Names for new sheets: taken ones get "(2)", "(3)" …; letter case does not tell names apart. */
export function toFreeSheetNames(
  wanted: readonly string[],
  existing: readonly string[]
): readonly string[] {
  const taken = new Set(existing.map((name) => name.toLowerCase()));
  return wanted.map((name) => {
    let free = name;
    for (let number = 2; taken.has(free.toLowerCase()); number++) free = numbered(name, number);
    taken.add(free.toLowerCase());
    return free;
  });
}

/** True for a name that Excel accepts. */
export function isSheetName(name: string): boolean {
  return name !== "" && name.length <= NAME_LIMIT && !FORBIDDEN.test(name);
}

function numbered(name: string, number: number): string {
  const suffix = `(${number})`;
  return `${name.slice(0, NAME_LIMIT - suffix.length)}${suffix}`;
}
