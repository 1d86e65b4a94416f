import { processIo } from "./command-io";
import { run } from "./run";
import { afterStandardOutput, watchStandardStreams } from "./standard-output";

watchStandardStreams();
void run(process.argv.slice(2), processIo)
  .then(afterStandardOutput)
  .then((code) => {
    process.exitCode = code;
  });
