import { parseAmountText } from "../../money/parse";
import { toComparable } from "../../text/normalize";
import { GUIDES, type Asked } from "./asked";
import type { Environment, GoneRow, RowGroup, Unknown } from "./environment";
import { notGiven } from "./environment";
import { toPrinted } from "../text/printed";

const ENTRY = /^([^/／]+)[/／]([^/／]+)[/／]([^/]*[^/\s:：])[\s:：]+([\d,.，]+)(?:万元)?$/u;

/** Items of last year that are gone this year, where no workbook of last year tells: typed, one after the other. */
export function askedGone(table: string): Asked {
  return {
    key: `gone:${table}`,
    hint: "上年有、本年没有的支出科目",
    guide: `${GUIDES.goneRows}；没有选择上年工作簿时填写`,
    isOptional: true,
  };
}

/** What was typed, as rows; not known when an entry cannot be understood. */
export function readGoneRows(asked: Asked, { inputs }: Environment): readonly RowGroup[] | Unknown {
  const groups: RowGroup[] = [];
  for (const entry of (inputs.get(asked.key) ?? "").split(/[;；\r\n]+/u)) {
    if (entry.trim() === "") continue;
    const [, category = "", section = "", item = "", amount = ""] = ENTRY.exec(entry.trim()) ?? [];
    const parsed = parseAmountText(amount.replace(/，/gu, ","), "ten-thousand-yuan");
    if (parsed.kind !== "amount") return notGiven(asked);
    const names = { category, section, own: item };
    groups.push(toGoneGroup({ names, amount: toPrinted(parsed.amount), asked }));
  }
  return groups;
}

/** A row without cells. */
export function toGoneGroup(gone: GoneRow): RowGroup {
  const { category, section, own } = gone.names;
  const key = toComparable(`${category}/${section}/${own}`);
  return { key, rows: [], year: "prior", gone };
}

/** The same rows as they are typed. */
export function toGoneText(rows: readonly Pick<GoneRow, "names" | "amount">[]): string {
  return rows
    .map(({ names: { category, section, own }, amount }) => {
      return `${category}/${section}/${own} ${amount.toFixed(2)}`;
    })
    .join("；");
}
