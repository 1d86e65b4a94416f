import type { DisclosureDocument, DocumentBlock, TableCell } from "../document/document-tree";
import { textWidthOf } from "../document/page-layout";
import { toRuns } from "../document/text-runs";
import type { Notice } from "../report/batch/notice";

const FONT_SIZE = 9;

/** A notice as a document of Word, on upright pages. */
export function composeNotice(notice: Notice): DisclosureDocument {
  const { title, addressee, paragraphs, remarks, signatures } = notice;
  const blocks: readonly DocumentBlock[] = [
    paragraph("form-title", title),
    paragraph("note", addressee),
    ...paragraphs.map((text) => paragraph("note", `　　${text}`)),
    ...(notice.rows.length > 0 ? [tableOf(notice)] : []),
    ...remarks.map((text) => paragraph("note", text)),
    ...signatures.flatMap(([left, right]): readonly DocumentBlock[] => [
      paragraph("note", ""),
      { kind: "line", left, right: `${right}　　　　　　　　　　` },
    ]),
  ];
  return { title, cover: [], sections: [{ orientation: "portrait", blocks }] };
}

function paragraph(style: "form-title" | "note", text: string): DocumentBlock {
  return { kind: "paragraph", style, startsPage: false, runs: toRuns(text) };
}

function tableOf({ captions, widths, rows }: Notice): DocumentBlock {
  const total = widths.reduce((sum, next) => sum + next, 0);
  return {
    kind: "table",
    columnWidths: widths.map((width) => (width / total) * textWidthOf("portrait")),
    fontSize: FONT_SIZE,
    headerRows: 1,
    rows: [
      captions.map((text, at) => cellOf(text, at, "center")),
      ...rows.map((row) => row.map((text, at) => cellOf(text, at, at === 4 ? "right" : "left"))),
    ],
  };
}

function cellOf(text: string, column: number, align: TableCell["align"]): TableCell {
  return { column, columnSpan: 1, rowSpan: 1, runs: toRuns(text), align };
}
