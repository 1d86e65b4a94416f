import { constants, unlinkSync } from "node:fs";
import { access, mkdir, open, readdir, rename, stat, unlink, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { basename, dirname, join } from "node:path";
import { BudgetToolError, type BudgetToolErrorInfo } from "../errors/budget-tool-error";
import { followLinks } from "./file-identity";

type Unwritable = BudgetToolErrorInfo["unwritable-file"]["reason"];

const REASONS: Readonly<Record<string, Unwritable>> = {
  ENOSPC: "full",
  EDQUOT: "full",
  EFBIG: "too-large",
  EACCES: "not-permitted",
  EPERM: "not-permitted",
  EROFS: "not-permitted",
  EBUSY: "not-permitted",
  ETXTBSY: "not-permitted",
  EISDIR: "folder",
  ENOTDIR: "bad-path",
  EEXIST: "bad-path",
  ENAMETOOLONG: "bad-path",
  ELOOP: "bad-path",
  EINVAL: "bad-path",
};

/** Begins the names of our temporaries; the machine and the process follow, so that leftovers can be told from work under way. */
const TEMPORARY = ".budget-disclosure-";
const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

const unfinished = new Set<string>();
let counter = 0;

/**
 * Writes a file whole or not at all: beside its place first, then renamed into it. A link keeps pointing where it did.
 * @throws BudgetToolError "unwritable-file"; the old file is as it was then
 */
export async function replaceFile(path: string, content: Uint8Array | string): Promise<void> {
  let old: Awaited<ReturnType<typeof stat>> | null = null;
  let temporary: string | null = null;
  try {
    const target = await followLinks(path);
    old = await stat(path).catch(() => null);
    if (old?.isDirectory()) throw Object.assign(new Error(), { code: "EISDIR" });
    // A device or a pipe (`-o /dev/stdout`) has no place to be renamed into.
    if (old && !old.isFile()) {
      await writeFile(path, content);
      return;
    }
    if (old) await assertChangeable(target, old.mode);
    const folder = dirname(target);
    await mkdir(folder, { recursive: true });
    await sweep(folder);
    temporary = join(folder, `${ownTemporaries()}${process.pid}-${counter++}.tmp`);
    await writeTemporary(temporary, content, old);
    await rename(temporary, target);
    forget(temporary);
  } catch (cause) {
    const left = temporary === null || (await remove(temporary)) ? null : temporary;
    const { code = "" } = cause as NodeJS.ErrnoException;
    throw new BudgetToolError(
      "unwritable-file",
      {
        fileName: basename(path),
        reason: REASONS[code] ?? "other",
        kept: old?.isFile() ?? false,
        left,
      },
      { cause }
    );
  }
}

/** A file that is marked as not to be changed stays, although its folder would let it be replaced. */
async function assertChangeable(path: string, mode: number): Promise<void> {
  if ((mode & 0o222) === 0) throw Object.assign(new Error(), { code: "EACCES" });
  await access(path, constants.W_OK);
}

async function writeTemporary(
  path: string,
  content: Uint8Array | string,
  old: { readonly mode: number; readonly uid: number; readonly gid: number } | null
): Promise<void> {
  remember(path);
  const file = await open(path, "wx");
  try {
    await file.writeFile(content);
    if (old) {
      // Whose it is can be kept only by a user who may give files away.
      await file.chown(old.uid, old.gid).catch(() => undefined);
      await file.chmod(old.mode & 0o7777);
    }
    await file.sync();
  } finally {
    await file.close();
  }
}

async function remove(path: string): Promise<boolean> {
  forget(path);
  return unlink(path).then(
    () => true,
    (error: unknown) => (error as NodeJS.ErrnoException).code === "ENOENT"
  );
}

/** A process that is stopped in the middle takes its temporaries with it. */
function remember(path: string): void {
  if (unfinished.size === 0) for (const signal of SIGNALS) process.on(signal, stop);
  unfinished.add(path);
}

function forget(path: string): void {
  if (!unfinished.delete(path) || unfinished.size > 0) return;
  for (const signal of SIGNALS) process.off(signal, stop);
}

function stop(signal: NodeJS.Signals): void {
  for (const path of [...unfinished]) {
    forget(path);
    try {
      unlinkSync(path);
    } catch {
      // Gone already.
    }
  }
  process.kill(process.pid, signal);
}

/** Removes what processes of this machine left that were killed without a chance to tidy up. */
async function sweep(folder: string): Promise<void> {
  const own = ownTemporaries();
  for (const name of await readdir(folder).catch(() => [])) {
    if (!name.startsWith(own) || !name.endsWith(".tmp")) continue;
    const pid = Number.parseInt(name.slice(own.length), 10);
    if (!isAlive(pid)) await unlink(join(folder, name)).catch(() => undefined);
  }
}

function ownTemporaries(): string {
  return `${TEMPORARY}${hostname().slice(0, 60)}-`;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== "ESRCH";
  }
}
