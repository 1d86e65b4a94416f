import { processIo } from "./command-io";
import { run } from "./run";

// A reader that has seen enough (`… | head`) closes the pipe; that is no fault of ours.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit(0);
});

void run(process.argv.slice(2), processIo).then((code) => {
  process.exitCode = code;
});
