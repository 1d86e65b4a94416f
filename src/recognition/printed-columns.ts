import { valueSince } from "../budget/by-year";
import { captionOf, type CaptionPath, type TableLayout } from "./layout";
import type { OtherColumn } from "./printed-table";

/** One column of a form, from left to right. */
export interface PrintedColumn {
  /** Block of the table that it belongs to, null for columns that reading does not ask for. */
  readonly block: string | null;
  readonly kind: "code" | "label" | "project" | "amount" | OtherColumn["holds"];
  /** Captions of the form year from top to bottom, never empty. */
  readonly captions: readonly string[];
}

/**
 * Columns of a table in the order of the form: block by block codes, name, project and amounts; names that several
 * blocks share stand once.
 */
export function printedColumns(layout: TableLayout, year: number): readonly PrintedColumn[] {
  const { keyGroup, firstColumns, middleColumns, lastColumns } = layout.print ?? {};
  const group = keyGroup === undefined ? "" : valueSince(keyGroup, year);
  const captionsOf = (path: CaptionPath) => path.map((caption) => captionOf(caption, year));
  const others = (columns: readonly OtherColumn[] = []): readonly PrintedColumn[] =>
    columns.map(({ captions, holds }) => {
      return { block: null, kind: holds, captions: captionsOf(captions) };
    });
  const shared = new Set<string>();
  const blocks = Object.entries(layout.blocks).map(([id, block], index) => {
    const key = (kind: PrintedColumn["kind"], path: CaptionPath | undefined) => {
      const own = path ? captionsOf(path) : [];
      const isGrouped = group !== "" && (kind === "code" || kind === "label");
      const captions = isGrouped ? [group, ...own] : own;
      if (own.length === 0 || shared.has(captions.join("/"))) return [];
      shared.add(captions.join("/"));
      return [{ block: id, kind, captions }];
    };
    const keys = [
      ...key("code", block.unitCode),
      ...key("code", block.joinedCode),
      ...key("code", block.codes?.category),
      ...key("code", block.codes?.section),
      ...key("code", block.codes?.item),
      ...key("label", block.label),
      ...key("code", block.governmentCode),
      ...key("project", block.project),
    ];
    const amounts = Object.values(block.columns).map((path): PrintedColumn => {
      return { block: id, kind: "amount", captions: captionsOf(path) };
    });
    return [...keys, ...(index === 0 ? others(middleColumns) : []), ...amounts];
  });
  return [...others(firstColumns), ...blocks.flat(), ...others(lastColumns)];
}
