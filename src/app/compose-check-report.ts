import type { DisclosureDocument, DocumentBlock, TableCell } from "../document/document-tree";
import { textWidthOf } from "../document/page-layout";
import { toRuns } from "../document/text-runs";
import type { CheckList } from "../report/check-lists";
import type { CheckSheet } from "../report/check-sheet";

const FONT_SIZE = 10;
/** Shares of the page for label and content of the head. */
const HEAD_WIDTHS = [20, 138];

/** The check report as a document of Word, on pages across. */
export function composeCheckReport({
  title,
  head,
  lists,
  signature,
  annexes,
}: CheckSheet): DisclosureDocument {
  const [left, right] = signature;
  const labels = head.map(([label, content]) => [cellOf(label, 0, "center"), cellOf(content, 1)]);
  const blocks: readonly DocumentBlock[] = [
    { kind: "paragraph", style: "form-title", startsPage: false, runs: toRuns(title) },
    tableOf(HEAD_WIDTHS, 0, labels),
    ...lists.flatMap((list) => showList(list)),
    { kind: "line", left, right },
    ...annexes.flatMap((list, index) => showList(list, index === 0)),
  ];
  return { title, cover: [], sections: [{ orientation: "landscape", blocks }] };
}

function showList(
  { heading, columns, rows, none }: CheckList,
  startsPage = false
): readonly DocumentBlock[] {
  const title = { kind: "paragraph", style: "list-title", startsPage } as const;
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
  const widths = columns.map(({ width }) => width);
  return [{ ...title, runs: toRuns(heading) }, tableOf(widths, 1, [captions, ...cells])];
}

/** A table over the width of the page. */
function tableOf(
  widths: readonly number[],
  headerRows: number,
  rows: readonly (readonly TableCell[])[]
): DocumentBlock {
  const total = widths.reduce((sum, next) => sum + next, 0);
  const columnWidths = widths.map((width) => (width / total) * textWidthOf("landscape"));
  return { kind: "table", columnWidths, fontSize: FONT_SIZE, headerRows, rows };
}

function cellOf(text: string, column: number, align: TableCell["align"] = "left"): TableCell {
  return { column, columnSpan: 1, rowSpan: 1, runs: toRuns(text), align };
}
