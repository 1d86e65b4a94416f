import { setFlagsFromString } from "node:v8";

/** Bytes of a function's code that have run before V8 11 optimizes it; its own setting is 67,584. */
const BYTES_RUN = 500_000;

/**
 * A workbook takes tens of milliseconds, so most of what V8 11 (Node 20) optimizes has done its work by then: a fifth of all
 * processor time. Later versions optimize in more steps and do not know the setting.
 * @param version - as in `process.versions.v8`
 * @returns whether anything was set
 */
export function optimizeLater(version: string): boolean {
  const isMeant = version.startsWith("11.");
  if (isMeant) setFlagsFromString(`--interrupt-budget=${BYTES_RUN}`);
  return isMeant;
}
