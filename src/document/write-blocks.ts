import {
  HeightRule,
  Paragraph,
  Tab,
  Table,
  TableCell as WordCell,
  TableLayoutType,
  TableRow,
  TextRun as WordRun,
  WidthType,
} from "docx";
import {
  CELL_PADDING,
  cellPitch,
  FACES,
  LINE_LOOK,
  PARAGRAPH_LOOKS,
  rowHeight,
} from "./document-looks";
import type {
  DocumentBlock,
  DocumentLine,
  DocumentParagraph,
  DocumentTable,
  TableCell,
  TextRun,
} from "./document-tree";
import { paragraphFormat, runFormat, styleIdOf, toTwips } from "./write-styles";

/** One block as Word's. */
export function writeBlock(block: DocumentBlock, textWidth: number): Paragraph | Table {
  switch (block.kind) {
    case "paragraph":
      return writeParagraph(block);
    case "line":
      return writeLine(block, textWidth);
    case "table":
      return writeTable(block);
  }
}

function writeParagraph({ style, runs, startsPage }: DocumentParagraph): Paragraph {
  const look = PARAGRAPH_LOOKS[style];
  return new Paragraph({
    style: styleIdOf(style),
    // Titles of tables share a built-in style with other headings and look different.
    ...(style === "table-title" ? paragraphFormat(look) : {}),
    ...(startsPage ? { pageBreakBefore: true } : {}),
    children: writeRuns(runs, runFormat(look)),
  });
}

function writeLine({ left, right }: DocumentLine, textWidth: number): Paragraph {
  const look = { ...LINE_LOOK, align: "left", before: 0, after: 0, indent: 0 } as const;
  return new Paragraph({
    ...paragraphFormat({ ...look, keepsNext: true }),
    tabStops: [{ type: "right", position: toTwips(textWidth) }],
    children: [
      new WordRun({
        ...runFormat(look),
        children: [toWordText(left), new Tab(), toWordText(right)],
      }),
    ],
  });
}

function writeTable({ columnWidths, fontSize, headerRows, rows }: DocumentTable): Table {
  const widths = columnWidths.map(toTwips);
  return new Table({
    layout: TableLayoutType.FIXED,
    alignment: "center",
    columnWidths: widths,
    width: { size: widths.reduce((sum, next) => sum + next, 0), type: WidthType.DXA },
    margins: {
      marginUnitType: WidthType.DXA,
      left: toTwips(CELL_PADDING.across / 2),
      right: toTwips(CELL_PADDING.across / 2),
      top: toTwips(CELL_PADDING.down / 2),
      bottom: toTwips(CELL_PADDING.down / 2),
    },
    rows: rows.map(
      (cells, index) =>
        new TableRow({
          ...(index < headerRows ? { tableHeader: true } : {}),
          cantSplit: true,
          height: { value: toTwips(rowHeight(fontSize)), rule: HeightRule.ATLEAST },
          children: cells.map((cell) => writeCell(cell, fontSize)),
        })
    ),
  });
}

function writeCell({ columnSpan, rowSpan, runs, align }: TableCell, fontSize: number): WordCell {
  const look = { size: fontSize, pitch: cellPitch(fontSize), before: 0, after: 0, indent: 0 };
  return new WordCell({
    columnSpan,
    rowSpan,
    verticalAlign: "center",
    children: [
      new Paragraph({
        ...paragraphFormat({ ...look, align }),
        children: writeRuns(runs, runFormat({ face: FACES.table, size: fontSize })),
      }),
    ],
  });
}

/** Runs of a paragraph; line breaks in the text become breaks. */
export function writeRuns(
  runs: readonly TextRun[],
  format: ReturnType<typeof runFormat>
): readonly WordRun[] {
  return runs.flatMap(({ text, look }) =>
    toWordText(text)
      .split("\n")
      .map(
        (line, index) =>
          new WordRun({
            ...format,
            ...(look === "term" ? { font: runFormat({ face: FACES.heading, size: 0 }).font } : {}),
            ...(look === "missing" ? { highlight: "yellow" } : {}),
            ...(index > 0 ? { break: 1 } : {}),
            text: line,
          })
      )
  );
}

/** Characters that XML cannot hold; a whole pair of surrogates is one character and stays. */
const UNSAFE =
  /[\ud800-\udbff][\udc00-\udfff]|[\u0000-\u0008\u000b-\u001f\ud800-\udfff\ufffe\uffff]/gu;

/** Text without what no Word document can hold; line breaks are "\n". */
export function toWordText(text: string): string {
  return text
    .replace(/\r\n?/gu, "\n")
    .replace(/\t/gu, " ")
    .replace(UNSAFE, (character) => (character.length === 2 ? character : ""));
}
