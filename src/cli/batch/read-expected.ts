import { basename } from "node:path";
import { readTextFile } from "../../document/read-text-file";
import { BudgetToolError } from "../../errors/budget-tool-error";
import { toComparable } from "../../text/normalize";
import type { CommandIo } from "../command-io";
import { openBytes } from "../open-store";

/** How the column of the names is headed. */
const CAPTION = /^(?:预算|编制|下属|填报)?单位(?:名称|全称)?$|^(?:部门|名称|机构)(?:名称)?$/u;
/** The heading stands among the first rows. */
const HEADING_ROWS = 10;
const NUMBER = /^[\d.,、\s]*$/u;

/**
 * Names of the units of `--expected`: the column under “单位名称”, or the first one that holds names.
 * @throws BudgetToolError "unreadable-file", "unreadable-text", or "usage" for a list without any name
 */
export async function readExpected(
  path: string | undefined,
  io: CommandIo
): Promise<readonly string[] | null> {
  if (path === undefined) return null;
  const rows = /\.xlsx$/iu.test(path) ? await readSheet(path, io) : await readList(path, io);
  const names = namesOf(rows);
  if (names.length > 0) return names;
  throw new BudgetToolError("usage", {
    detail: `名单“${basename(path)}”里没有找到单位名称；请写成一列，列名用“单位名称”。`,
  });
}

async function readSheet(path: string, io: CommandIo): Promise<readonly (readonly string[])[]> {
  const { sheets } = await openBytes(path, await io.read(path)).store.read();
  const [first] = sheets;
  return (first?.values ?? []).map((row) =>
    row.map((value) => (typeof value === "string" ? value.trim() : ""))
  );
}

async function readList(path: string, io: CommandIo): Promise<readonly (readonly string[])[]> {
  const lines = readTextFile({ fileName: basename(path), bytes: await io.read(path) });
  return lines.map((line) => splitLine(line.replace(/^\ufeff/u, "")));
}

/** Cells of a line, with tabs or commas between; one in quotation marks may hold such signs itself. */
function splitLine(line: string): readonly string[] {
  const separator = ["\t", ","].find((sign) => line.includes(sign)) ?? "，";
  const cells: string[] = [];
  let isQuoted = false;
  let cell = "";
  for (const character of line) {
    if (character === '"') isQuoted = !isQuoted;
    if (character === separator && !isQuoted) {
      cells.push(cell);
      cell = "";
    } else cell += character;
  }
  return [...cells, cell].map((text) =>
    text
      .trim()
      .replace(/^"([^]*)"$/u, "$1")
      .replace(/""/gu, '"')
  );
}

function namesOf(rows: readonly (readonly string[])[]): readonly string[] {
  const isCaption = (cell: string): boolean => CAPTION.test(toComparable(cell));
  const heading = rows.slice(0, HEADING_ROWS).findIndex((row) => row.some(isCaption));
  const column = rows[heading]?.findIndex(isCaption) ?? -1;
  const isName = (cell: string): boolean => !NUMBER.test(cell) && !cell.startsWith("#");
  const cells = rows
    .slice(heading + 1)
    .flatMap((row) => (column === -1 ? row.find(isName) : row[column]) ?? []);
  return [...new Map(cells.filter(isName).map((name) => [toComparable(name), name])).values()];
}
