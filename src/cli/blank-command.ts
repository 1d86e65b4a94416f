import { BLANK_FAMILIES, planBlankWorkbook } from "../app/plan-blank-workbook";
import { isInYear } from "../budget/by-year";
import { BudgetToolError } from "../errors/budget-tool-error";
import { createWorkbookDocument } from "../host/xlsx/create-workbook-document";
import { createXlsxStore } from "../host/xlsx/xlsx-store";
import type { LayoutFamily } from "../recognition/layout";
import { parseCommandArguments, parseYear } from "./command-arguments";
import type { CommandIo } from "./command-io";
import { writeWorkbook } from "./write-workbook";

export const BLANK_USAGE = `budget-disclosure blank --family ${BLANK_FAMILIES.map(({ id }) => id).join("|")} --year 年份 [--unit 单位名称] [--kind unit|department] -o 空白表.xlsx`;

const OPTIONS = ["family", "year", "unit", "kind", "output"];
const KINDS = { unit: "budgetUnit", department: "department" } as const;

/** Writes the empty standard workbook of a family and year. */
export async function blankCommand(words: readonly string[], io: CommandIo): Promise<number> {
  const { files, values } = await parseCommandArguments(words, OPTIONS);
  const [surplus] = files;
  if (surplus !== undefined) throw usage(`不需要“${surplus}”。用法：${BLANK_USAGE}`);
  const family = chooseFamily(values["family"]);
  const year = chooseYear(values["year"], family);
  const organizationKind = chooseKind(values["kind"]);
  const output = values["output"];
  if (output === undefined) throw usage(`要写明输出文件。用法：${BLANK_USAGE}`);
  const unitName = values["unit"]?.trim() ?? "";
  const form = { year, organizationKind, unitName: unitName === "" ? null : unitName };
  const { title, sheets, tables } = planBlankWorkbook(family, form);
  const document = createWorkbookDocument(title);
  await createXlsxStore(document).addSheets(sheets);
  await writeWorkbook(output, document, io);
  io.stderr(`${family.name} ${year} 年的空白表共 ${tables} 张，写入 ${output}。\n`);
  return 0;
}

function chooseFamily(id: string | undefined): LayoutFamily {
  const family = BLANK_FAMILIES.find((candidate) => candidate.id === id);
  if (family) return family;
  const known = BLANK_FAMILIES.map((one) => `${one.id}（${one.name}）`).join("、");
  throw usage(
    id === undefined
      ? `要用 --family 写明版式：${known}。用法：${BLANK_USAGE}`
      : `没有“${id}”的空白表，可用的版式：${known}。`
  );
}

function chooseYear(value: string | undefined, family: LayoutFamily): number {
  const { name, years } = family;
  const year = parseYear(value, "year");
  if (year !== null && isInYear(family, year)) return year;
  const { from, to } = years;
  const known = `${name}有 ${from === to ? from : `${from} 至 ${to}`} 年的表`;
  throw usage(
    year === null
      ? `要用 --year 写明年份：${known}。用法：${BLANK_USAGE}`
      : `没有 ${year} 年的空白表：${known}。`
  );
}

function chooseKind(value = "unit"): (typeof KINDS)[keyof typeof KINDS] {
  if (value === "unit" || value === "department") return KINDS[value];
  throw usage(`--kind 只能是 unit（单位）、department（部门），不能是“${value}”。`);
}

function usage(detail: string): BudgetToolError {
  return new BudgetToolError("usage", { detail });
}
