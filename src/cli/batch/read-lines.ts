import { createReadStream } from "node:fs";
import { basename } from "node:path";
import { BudgetToolError } from "../../errors/budget-tool-error";

/** A line of a file, and where it stands. */
export interface FileLine {
  readonly text: string;
  /** In bytes. */
  readonly offset: number;
  readonly length: number;
  /** False for a last line without its end: whoever wrote it was stopped. */
  readonly isWhole: boolean;
}

const LINE_FEED = 0x0a;

/**
 * Lines of a file of any size, one at a time in memory; empty ones are left out.
 * @throws BudgetToolError "unreadable-file"
 */
export async function* readLines(path: string): AsyncGenerator<FileLine> {
  let pieces: Buffer[] = [];
  let offset = 0;
  const take = (isWhole: boolean): FileLine => {
    const bytes = Buffer.concat(pieces);
    const line = { text: bytes.toString("utf8"), offset, length: bytes.length, isWhole };
    offset += bytes.length + 1;
    pieces = [];
    return line;
  };
  try {
    for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
      let start = 0;
      for (let at = chunk.indexOf(LINE_FEED); at !== -1; at = chunk.indexOf(LINE_FEED, start)) {
        pieces.push(chunk.subarray(start, at));
        start = at + 1;
        const line = take(true);
        if (line.text.trim() !== "") yield line;
      }
      if (start < chunk.length) pieces.push(chunk.subarray(start));
    }
  } catch (cause) {
    const isMissing = (cause as NodeJS.ErrnoException).code === "ENOENT";
    const reason = isMissing ? "missing" : "locked";
    throw new BudgetToolError("unreadable-file", { fileName: basename(path), reason }, { cause });
  }
  if (pieces.length > 0) yield take(false);
}
