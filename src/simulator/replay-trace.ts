import type { BatchResponse } from "./protocol";
import type { SimulatedExcel } from "./simulated-excel";

/** Where the simulator answered otherwise than the recorded host. */
export interface TraceDifference {
  /** Number of the batch, from 1. */
  readonly batch: number;
  /** Path in the answer, e.g. "Results[2].Value.Name". */
  readonly path: string;
  readonly recorded: string;
  readonly simulated: string;
}

interface Exchange {
  readonly request: string;
  /** null for a batch whose answer came after the end of the trace. */
  readonly response: unknown;
}

/** Parts of an answer that every host invents for itself. */
const INVENTED = /(?:^|\.)(?:Id|_Id|_ReferenceId|Message|Location|HttpStatusCode)$/u;

/** JSON lines behind the headings that the client library prints when `CoreUtility._logEnabled` is set. */
function linesAfter(lines: readonly string[], heading: string): readonly string[] {
  return lines.flatMap((line, index) =>
    line.trim() === heading ? [lines[index + 1]?.trim() ?? ""] : []
  );
}

/** The batch answer inside what the library logs: `{value: {data: [status, headers, body]}}`. */
function bodyOf(logged: string): unknown {
  const { value } = JSON.parse(logged) as {
    readonly value?: { readonly data?: readonly unknown[] };
  };
  const body = value?.data?.[2];
  return typeof body === "string" ? (JSON.parse(body) as unknown) : null;
}

function readExchanges(trace: string): readonly Exchange[] {
  const lines = trace.split(/\r?\n/u);
  const responses = linesAfter(lines, "Response:");
  return linesAfter(lines, "Request:").map((request, index) => ({
    request,
    response: bodyOf(responses[index] ?? "{}"),
  }));
}

/** Leaves of a value by their path; arrays of cells count as one leaf for each cell. */
function leavesOf(value: unknown, path: string): readonly (readonly [string, string])[] {
  if (typeof value !== "object" || value === null) return [[path, JSON.stringify(value)]];
  const entries: readonly (readonly [string, unknown])[] = Array.isArray(value)
    ? value.map((item, index) => [`${path}[${index}]`, item as unknown] as const)
    : Object.entries(value).map(([key, item]) => [path === "" ? key : `${path}.${key}`, item]);
  return entries.flatMap(([name, item]) => leavesOf(item, name));
}

function compare(batch: number, recorded: unknown, simulated: unknown): readonly TraceDifference[] {
  const [left, right] = [recorded, simulated].map((value) => new Map(leavesOf(value, "")));
  const paths = new Set([...(left?.keys() ?? []), ...(right?.keys() ?? [])]);
  return [...paths].flatMap((path) => {
    const [was, is] = [left?.get(path) ?? "absent", right?.get(path) ?? "absent"];
    return was === is || INVENTED.test(path) ? [] : [{ batch, path, recorded: was, simulated: is }];
  });
}

/**
 * Sends the batches of a trace, taken in a real Excel with `OfficeExtension.CoreUtility._logEnabled = true`, to a simulated
 * Excel with the same workbook open, and lists where the answers differ. Sheet ids of the recorded host are unknown here:
 * take traces that reach sheets by name.
 */
export function replayTrace(trace: string, excel: SimulatedExcel): readonly TraceDifference[] {
  return readExchanges(trace).flatMap(({ request, response }, index) => {
    const answer = excel.execute(request);
    const simulated =
      "body" in answer ? (JSON.parse(answer.body) as BatchResponse) : { Error: answer.errorCode };
    return response === null ? [] : compare(index + 1, response, simulated);
  });
}
