import { readFileSync, writeFileSync } from "node:fs";
import Module from "node:module";
import { dirname } from "node:path";
import { Script } from "node:vm";
import { crc32 } from "node:zlib";

/** First word of the command line of the build's own call; no command of the user's. */
export const KEEP_COMPILED = "keep-compiled";

type Load = (module: Module, file: string) => void;
const { _extensions: loaders } = Module as unknown as { _extensions: Record<string, Load> };

/**
 * The parts of the program that are loaded from now on take the code that the build kept beside them; compiling it anew is a
 * third of the time that one workbook takes. Kept code is found by the checksum of its part and the version of V8, which turns it
 * down itself where its settings are others: then, and without any, the part is compiled as ever.
 * @returns keeps the code of the parts that were loaded, as far as it was used
 */
export function useCompiledCode(): () => void {
  const loaded: { readonly script: Script; readonly keptIn: string }[] = [];
  loaders[".cjs"] = (module, file) => {
    const source = readFileSync(file, "utf8");
    const keptIn = `${file}.${crc32(source).toString(16)}-${process.arch}-${process.versions.v8}`;
    const cachedData = readIfThere(keptIn);
    const script = new Script(Module.wrap(source), {
      filename: file,
      ...(cachedData && { cachedData }),
    });
    loaded.push({ script, keptIn });
    const start = script.runInThisContext() as (...names: unknown[]) => void;
    const require = module.require.bind(module);
    start.call(module.exports, module.exports, require, module, file, dirname(file));
  };
  return () =>
    loaded.forEach(({ script, keptIn }) => writeFileSync(keptIn, script.createCachedData()));
}

function readIfThere(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}
