/** A total of persons in a text with its parts. */
export interface Headcount {
  readonly total: number;
  readonly parts: readonly number[];
  readonly quote: string;
}

const TOTAL =
  /(?:人员总数|总人数|人员共|在编和离退休人员)[^\d。；\n]{0,4}(\d+)\s*[名人][^。；\n]{0,6}其中[:：]?([^。；\n]*)/u;
const PART = /(?:在职|退休|离休)(?:人员)?[^\d。；\n]{0,3}(\d+)\s*[名人]/gu;

/** “人员总数20名，其中：在职20名，退休16名”: total and parts, null when a text states none. */
export function readHeadcount(text: string): Headcount | null {
  const match = TOTAL.exec(text);
  const [quote = "", total = "", list = ""] = match ?? [];
  const parts = [...list.matchAll(PART)].map(([, number = "0"]) => parseInt(number, 10));
  return match && parts.length > 1 ? { total: parseInt(total, 10), parts, quote } : null;
}
