import type { HostStep } from "../../errors/host-steps";
import { logHostError } from "./office-helpers";
import { toToolError } from "./to-tool-error";

/** The host's own error carries the debug information; `cause` is ES2022 and not declared. */
function causeOf(error: Error): unknown {
  return "cause" in error ? error.cause : error;
}

/** Runs a step and turns what the host throws into our errors; unexpected faults also go to the console. */
export async function inStep<T>(step: HostStep, run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    const toolError = toToolError(error, step);
    if (toolError.name === "host-failure") void logHostError(causeOf(toolError));
    throw toolError;
  }
}
