import { readdir, readlink, stat } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";

/** More links in a row than any system follows. */
const MOST_LINKS = 40;

/** Where a path leads to through links of its last part; that need not exist yet. */
export async function followLinks(path: string): Promise<string> {
  let at = resolve(path);
  for (let links = 0; links < MOST_LINKS; links++) {
    const next = await readlink(at).catch(() => null);
    if (next === null) return at;
    at = resolve(dirname(at), next);
  }
  throw Object.assign(new Error(), { code: "ELOOP" });
}

/**
 * The same text for two paths exactly when they mean one file: by device and inode where it exists, else by where it
 * would come to be.
 */
export async function fileIdentity(path: string): Promise<string> {
  const known = await inodeOf(path);
  if (known !== null) return known;
  const target = await followLinks(path).catch(() => resolve(path));
  const folder = dirname(target);
  if (folder === target) return target;
  const name = (await ignoresCase(folder))
    ? basename(target).normalize("NFC").toLowerCase()
    : basename(target);
  return join(await fileIdentity(folder), name);
}

async function inodeOf(path: string): Promise<string | null> {
  const info = await stat(path, { bigint: true }).catch(() => null);
  return info === null || info.ino === 0n ? null : `${info.dev}:${info.ino}`;
}

/** Whether the disk takes `A` and `a` for one name, shown by a name that is there; the nearest folder speaks for a new one. */
async function ignoresCase(folder: string): Promise<boolean> {
  const names: readonly string[] = await readdir(folder).catch(() => []);
  for (const name of names) {
    const other = otherCase(name);
    if (other === name || names.includes(other)) continue;
    const [one, two] = await Promise.all([name, other].map((each) => inodeOf(join(folder, each))));
    if (one !== null) return one === two;
  }
  const above = dirname(folder);
  return above === folder
    ? process.platform === "win32" || process.platform === "darwin"
    : ignoresCase(above);
}

function otherCase(name: string): string {
  const lower = name.toLowerCase();
  return name === lower ? name.toUpperCase() : lower;
}
