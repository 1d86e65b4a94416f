import type { CommandIo } from "../../src/cli/command-io";
import { processIo } from "../../src/cli/command-io";

/** A command line without a terminal: reads real files, keeps what is printed and written. */
export interface MemoryIo extends CommandIo {
  readonly out: () => string;
  readonly err: () => string;
  readonly written: ReadonlyMap<string, Uint8Array | string>;
}

/** @param files - contents of files that do not exist on disk, by path */
export function createMemoryIo(files: Readonly<Record<string, Uint8Array>> = {}): MemoryIo {
  let out = "";
  let err = "";
  const written = new Map<string, Uint8Array | string>();
  return {
    stdout: (text) => (out += text),
    stderr: (text) => (err += text),
    read: (path) => (files[path] ? Promise.resolve(files[path]) : processIo.read(path)),
    write: (path, content) => {
      written.set(path, content);
      return Promise.resolve();
    },
    workbooksAt: (paths) => processIo.workbooksAt(paths),
    filesIn: (path) => processIo.filesIn(path),
    out: () => out,
    err: () => err,
    written,
  };
}
