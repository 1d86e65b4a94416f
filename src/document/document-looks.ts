import type { ParagraphStyle } from "./document-tree";

/** Faces of official documents; a system without the first takes the second. */
export const FACES = {
  title: "方正小标宋简体",
  body: "仿宋_GB2312",
  heading: "黑体",
  subheading: "楷体_GB2312",
  table: "宋体",
} as const;

export type Face = (typeof FACES)[keyof typeof FACES];

export const FALLBACKS: Readonly<Partial<Record<Face, string>>> = {
  方正小标宋简体: "宋体",
  仿宋_GB2312: "仿宋",
  楷体_GB2312: "楷体",
};

/** How a paragraph looks. Sizes and distances are points. */
export interface ParagraphLook {
  readonly face: Face;
  readonly size: number;
  /** Fixed distance of lines. */
  readonly pitch: number;
  readonly align: "left" | "center" | "right" | "both";
  readonly before: number;
  readonly after: number;
  /** Characters that the first line is indented by. */
  readonly indent: number;
  /** Level in the contents; 0 where it is not listed. */
  readonly level: 0 | 1 | 2;
  /** Stands on the page of what follows. */
  readonly keepsNext?: true;
}

/** 三号 on lines of 28 points: 22 lines on a page. */
const TEXT = {
  face: FACES.body,
  size: 16,
  pitch: 28,
  align: "both",
  before: 0,
  after: 0,
  indent: 2,
  level: 0,
} as const;

export const PARAGRAPH_LOOKS: Readonly<Record<ParagraphStyle, ParagraphLook>> = {
  cover: { ...TEXT, face: FACES.title, size: 32, pitch: 52, align: "center", indent: 0, after: 20 },
  part: {
    ...{ ...TEXT, face: FACES.title, size: 22, pitch: 34, align: "center", indent: 0, level: 1 },
    after: 14,
    keepsNext: true,
  },
  "table-title": {
    ...{ ...TEXT, face: FACES.title, size: 18, pitch: 28, align: "center", indent: 0, level: 2 },
    after: 4,
    keepsNext: true,
  },
  "form-title": {
    ...{ ...TEXT, face: FACES.title, size: 18, pitch: 28, align: "center", indent: 0 },
    after: 0,
  },
  "list-title": { ...TEXT, face: FACES.heading, size: 12, pitch: 24, indent: 0, keepsNext: true },
  "form-subtitle": { ...TEXT, face: FACES.table, size: 12, pitch: 20, align: "center", indent: 0 },
  heading: { ...TEXT, face: FACES.heading, align: "left", level: 2, keepsNext: true },
  subheading: { ...TEXT, face: FACES.subheading, align: "left", keepsNext: true },
  body: TEXT,
  note: { ...TEXT, face: FACES.table, size: 10.5, pitch: 16, indent: 0, before: 4 },
  signature: { ...TEXT, align: "right", indent: 0 },
};

/** The line above a table. */
export const LINE_LOOK = { face: FACES.table, size: 10.5, pitch: 18 } as const;

/** Room in table cells, in points: left and right together, above and below together, and the frame. */
export const CELL_PADDING = { across: 5, down: 3 } as const;

/** Distance of lines in a table cell. */
export function cellPitch(fontSize: number): number {
  return fontSize * 1.25;
}

/** Height of a row with one line. */
export function rowHeight(fontSize: number): number {
  return fontSize * 1.65;
}
