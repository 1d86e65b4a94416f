/** One cell of a printed table. */
export type TableCell = string | number;

/**
 * A table in Markdown, columns padded so that it also reads well in a terminal. Columns whose cells are all numbers (or
 * shares, or "–") are aligned to the right.
 */
export function markdownTable(
  header: readonly string[],
  rows: readonly (readonly TableCell[])[]
): string {
  const lines = [header, ...rows.map((row) => row.map(String))];
  const widths = header.map((_, column) =>
    Math.max(3, ...lines.map((line) => widthOf(line[column] ?? "")))
  );
  const isNumeric = header.map((_, column) =>
    rows.every((row) => /^[\d.,]+( ?(%|kB))?$|^–$/u.test(String(row[column] ?? "")))
  );
  const print = (line: readonly string[]): string =>
    `| ${line.map((text, column) => pad(text, widths[column] ?? 0, isNumeric[column] ?? false)).join(" | ")} |`;
  const rule = widths.map((width, column) =>
    isNumeric[column] ? `${"-".repeat(width - 1)}:` : "-".repeat(width)
  );
  return [print(header), `| ${rule.join(" | ")} |`, ...lines.slice(1).map(print)].join("\n");
}

/** Share of a number in another as a whole percentage with one decimal; "–" of nothing. */
export function percent(part: number, whole: number): string {
  return whole === 0 ? "–" : `${((100 * part) / whole).toFixed(1)} %`;
}

/** Mean with two decimals; "–" of nothing. */
export function mean(values: readonly number[]): string {
  if (values.length === 0) return "–";
  return (values.reduce((sum, value) => sum + value, 0) / values.length).toFixed(2);
}

/** Chinese characters take two columns of a terminal. */
function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += /[\u2e80-\uffee]/u.test(character) ? 2 : 1;
  return width;
}

function pad(text: string, width: number, isRight: boolean): string {
  const blank = " ".repeat(Math.max(0, width - widthOf(text)));
  return isRight ? blank + text : text + blank;
}
