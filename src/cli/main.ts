import { WORKER, serveWorker } from "./batch/worker-process";
import { processIo } from "./command-io";
import { KEEP_COMPILED, useCompiledCode } from "./compiled-code";
import { optimizeLater } from "./optimize-later";
import { prepareWork, run } from "./run";
import { afterStandardOutput, watchStandardStreams } from "./standard-output";

optimizeLater(process.versions.v8);
const keepCompiled = useCompiledCode();
watchStandardStreams();
const words = process.argv.slice(2);

/** What the command line asks for; two first words are ours: of a process that works for another one, and of the build. */
async function work([first, ...rest]: readonly string[]): Promise<number> {
  if (first === WORKER && process.send !== undefined)
    return serveWorker(await prepareWork(rest, processIo));
  if (first !== KEEP_COMPILED) return run(words, processIo);
  const code = await run(rest, processIo);
  keepCompiled();
  return code;
}

void work(words)
  .then(afterStandardOutput)
  .then((code) => {
    process.exitCode = code;
  });
