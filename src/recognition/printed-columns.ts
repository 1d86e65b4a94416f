import {
  captionOf,
  valueSince,
  type BlockLayout,
  type CaptionPath,
  type TableLayout,
} from "./layout";

/** One column of a form, from left to right. */
export interface PrintedColumn {
  /** Block of the table that it belongs to. */
  readonly block: string;
  readonly kind: "code" | "label" | "project" | "amount";
  /** Captions of the form year from top to bottom, never empty. */
  readonly captions: readonly string[];
}

/**
 * Columns of a table in the order of the form: block by block code, name, project and amounts.
 * @throws RangeError for a block with columns whose place in the form is not described yet
 */
export function printedColumns(layout: TableLayout, year: number): readonly PrintedColumn[] {
  const { keyGroup } = layout.print ?? {};
  const group = keyGroup === undefined ? "" : valueSince(keyGroup, year);
  return Object.entries(layout.blocks).flatMap(([id, block]) => {
    assertPrintable(layout, block);
    const column = (kind: PrintedColumn["kind"], path: CaptionPath | undefined) => {
      if (!path) return [];
      const captions = path.map((caption) => captionOf(caption, year));
      const isGrouped = group !== "" && (kind === "code" || kind === "label");
      return [{ block: id, kind, captions: isGrouped ? [group, ...captions] : captions }];
    };
    return [
      ...column("code", block.codes?.category),
      ...column("code", block.codes?.section),
      ...column("code", block.codes?.item),
      ...column("label", block.label),
      ...column("project", block.project),
      ...Object.values(block.columns).flatMap((path) => column("amount", path)),
    ];
  });
}

function assertPrintable({ table }: TableLayout, block: BlockLayout): void {
  const { joinedCode, governmentCode, unitCode, rows } = block;
  const hasMore = joinedCode ?? governmentCode ?? unitCode;
  if (hasMore || rows === "hierarchy" || rows === "form")
    throw new RangeError(`${table} cannot be printed yet`);
}
