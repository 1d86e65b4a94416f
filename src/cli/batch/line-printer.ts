import { toPlainLine, toReport, type CheckLine } from "../../report/batch/check-line";
import { renderCheckReport } from "../../report/check-text";
import type { CommandIo } from "../command-io";

/** Prints lines as they come, in one of the formats. */
export interface LinePrinter {
  print(text: string, line: CheckLine): void;
  end(): void;
}

/** @param isVerbose - text tells every workbook at length; else only the summary at the end tells of it */
export function createLinePrinter(
  format: "text" | "json" | "ndjson",
  isVerbose: boolean,
  io: CommandIo
): LinePrinter {
  const stdout = (text: string): void => io.stdout(text);
  if (format === "ndjson") return { print: (text) => stdout(`${text}\n`), end: () => undefined };
  if (format === "json") return createArrayPrinter(stdout);
  return {
    print(_text, line) {
      if (isVerbose && !("error" in line))
        stdout(`${line.file}\n${renderCheckReport(toReport(line), true)}\n`);
    },
    end: () => undefined,
  };
}

/** One array, as `JSON.stringify` would indent it, without ever holding it. */
function createArrayPrinter(stdout: (text: string) => void): LinePrinter {
  let isFirst = true;
  return {
    print(_text, line) {
      const indented = JSON.stringify(toPlainLine(line), null, 2).replace(/^/gmu, "  ");
      stdout(`${isFirst ? "[" : ","}\n${indented}`);
      isFirst = false;
    },
    end: () => stdout(isFirst ? "[]\n" : "\n]\n"),
  };
}
