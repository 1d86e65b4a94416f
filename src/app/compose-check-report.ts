import type { DisclosureDocument, DocumentBlock, TableCell } from "../document/document-tree";
import { fitTable } from "../document/fit-table";
import { toRuns } from "../document/text-runs";
import type { CheckList, CheckSheet } from "../report/check-sheet";

/** The check report as a document of Word, on pages across. */
export function composeCheckReport({ title, head, lists }: CheckSheet): DisclosureDocument {
  const labels = head.map(([label, content]) => [cellOf(label, 0, "center"), cellOf(content, 1)]);
  const blocks: readonly DocumentBlock[] = [
    { kind: "paragraph", style: "form-title", startsPage: false, runs: toRuns(title) },
    fitTable({ columns: 2, headerRows: 0, rows: labels }, ["landscape"]).table,
    ...lists.flatMap(showList),
  ];
  return { title, cover: [], sections: [{ orientation: "landscape", blocks }] };
}

function showList({ heading, columns, rows, none }: CheckList): readonly DocumentBlock[] {
  const title = { kind: "paragraph", style: "list-title", startsPage: false } as const;
  const note = { kind: "paragraph", style: "note", startsPage: false } as const;
  if (rows.length === 0)
    return [
      { ...title, runs: toRuns(heading) },
      { ...note, runs: toRuns(none) },
    ];
  const captions = columns.map(({ caption }, at) => cellOf(caption, at, "center"));
  const cells = rows.map((row) =>
    row.map((text, at) => cellOf(text, at, columns[at]?.isAmount ? "right" : "left"))
  );
  const grid = { columns: columns.length, headerRows: 1, rows: [captions, ...cells] };
  return [{ ...title, runs: toRuns(heading) }, fitTable(grid, ["landscape"]).table];
}

function cellOf(text: string, column: number, align: TableCell["align"] = "left"): TableCell {
  return { column, columnSpan: 1, rowSpan: 1, runs: toRuns(text), align };
}
