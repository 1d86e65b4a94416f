import { mkdtemp, open, rm, writeFile, type FileHandle } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Lines by the file they are about, kept out of memory. */
export interface LineStore {
  /** null for a file that has no line here. */
  read(file: string): Promise<string | null>;
}

/** Lines that stand in files already. */
export class LineIndex implements LineStore {
  readonly #places = new Map<string, { path: string; offset: number; length: number }>();

  add(file: string, place: { path: string; offset: number; length: number }): void {
    this.#places.set(file, place);
  }

  async read(file: string): Promise<string | null> {
    const place = this.#places.get(file);
    if (!place) return null;
    const handle = await open(place.path, "r");
    try {
      return await readAt(handle, place.offset, place.length);
    } finally {
      await handle.close();
    }
  }
}

/** Lines of a run that is under way, in a file of its own that goes with it. */
export interface Spool extends LineStore {
  add(file: string, line: string): Promise<void>;
  close(): Promise<void>;
}

export async function openSpool(): Promise<Spool> {
  const folder = await mkdtemp(join(tmpdir(), "budget-disclosure-"));
  const handle = await open(join(folder, "lines"), "w+", 0o600);
  // Where the system allows it nothing is left behind, however the run ends.
  const remove = (): Promise<void> => rm(folder, { recursive: true, force: true });
  await remove().catch(() => undefined);
  const places = new Map<string, { offset: number; length: number }>();
  let end = 0;
  return {
    async add(file, line) {
      const bytes = Buffer.from(line);
      // A disk that is getting full takes the beginning only; the next try says so.
      for (let at = 0; at < bytes.length;)
        at += (await handle.write(bytes, at, bytes.length - at, end + at)).bytesWritten;
      places.set(file, { offset: end, length: bytes.length });
      end += bytes.length;
    },
    async read(file) {
      const place = places.get(file);
      return place ? readAt(handle, place.offset, place.length) : null;
    },
    async close() {
      await handle.close();
      await remove();
    },
  };
}

async function readAt(handle: FileHandle, offset: number, length: number): Promise<string> {
  const bytes = Buffer.alloc(length);
  await handle.read(bytes, 0, length, offset);
  return bytes.toString("utf8");
}

/** A text in a file of its own, for other processes of this run. */
export async function openTemporary(
  text: string
): Promise<{ readonly path: string; remove(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), "budget-disclosure-"));
  const path = join(folder, "text");
  await writeFile(path, text, { mode: 0o600 });
  return { path, remove: () => rm(folder, { recursive: true, force: true }) };
}
