import type { PackageParts } from "./package-parts";
import { openRelationships } from "./relationships";
import { moveAddresses, moveRow, type RowMove } from "./row-move";

/** Comments, pictures and tables stand in parts of their own: they follow their rows. */
export function moveAnchors(parts: PackageParts, sheetPath: string, move: RowMove): void {
  for (const { kind, target } of openRelationships(parts, sheetPath).all) {
    const change = CHANGES[kind];
    if (!change || target === null || !parts.has(target)) continue;
    const source = parts.text(target);
    const moved = change(source, move);
    if (moved !== source) parts.setText(target, moved);
  }
}

type Change = (source: string, move: RowMove) => string;

const CHANGES: Readonly<Record<string, Change>> = {
  comments: moveReferences,
  threadedComment: moveReferences,
  table: moveReferences,
  drawing: (source, move) =>
    source.replace(
      /(<(?:\w+:)?row>)(\d+)(?=<)/gu,
      (_, tag: string, row: string) => tag + String(moveRow(Number(row), move))
    ),
  vmlDrawing: moveNotes,
};

function moveReferences(source: string, move: RowMove): string {
  return source.replace(
    /(\sref=["'])([A-Z$\d:]+)(?=["'])/gu,
    (_, start: string, cells: string) => start + moveAddresses(cells, move)
  );
}

/** The boxes of notes: the cell that each belongs to, and the cells that it covers. */
function moveNotes(source: string, move: RowMove): string {
  return source
    .replace(
      /(<x:Row>\s*)(\d+)(?=\s*<)/gu,
      (_, tag: string, row: string) => tag + String(moveRow(Number(row), move))
    )
    .replace(/(<x:Anchor>)([\s\d,-]+)(?=<)/gu, (_, tag: string, anchor: string) => {
      const numbers = anchor.split(",");
      for (const at of [2, 6]) {
        const row = Number(numbers[at]?.trim());
        if (Number.isInteger(row)) numbers[at] = ` ${moveRow(row, move)}`;
      }
      return tag + numbers.join(",");
    });
}
