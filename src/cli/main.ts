import { WORKER, serveWorker } from "./batch/worker-process";
import { processIo } from "./command-io";
import { optimizeLater } from "./optimize-later";
import { prepareWork, run } from "./run";
import { afterStandardOutput, watchStandardStreams } from "./standard-output";

optimizeLater(process.versions.v8);
watchStandardStreams();
const [first, ...rest] = process.argv.slice(2);
const isWorker = first === WORKER && process.send !== undefined;
void (
  isWorker ? prepareWork(rest, processIo).then(serveWorker) : run(process.argv.slice(2), processIo)
)
  .then(afterStandardOutput)
  .then((code) => {
    process.exitCode = code;
  });
