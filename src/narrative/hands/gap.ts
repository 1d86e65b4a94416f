import { remark, type Remark } from "../words/part";
import type { ReadText } from "../text/read-text";

/** A stretch of text that no sentence could read. */
export interface UnreadSpan {
  readonly start: number;
  readonly end: number;
}

/** Pairs what could not be read with what should have stood there, in order. */
export function pairGap(
  absent: readonly string[],
  spans: readonly UnreadSpan[],
  at: number,
  text: ReadText
): readonly Remark[] {
  const remarks: Remark[] = [];
  for (let index = 0; index < Math.max(absent.length, spans.length); index += 1)
    remarks.push(toRemark(spans[index], absent[index], at, text));
  return remarks;
}

/** Neighbouring stretches are one. */
export function joinSpans(spans: readonly UnreadSpan[]): readonly UnreadSpan[] {
  const joined: UnreadSpan[] = [];
  for (const span of spans) {
    const last = joined[joined.length - 1];
    if (last?.end === span.start) joined[joined.length - 1] = { start: last.start, end: span.end };
    else joined.push(span);
  }
  return joined;
}

function toRemark(
  span: UnreadSpan | undefined,
  expected: string | undefined,
  at: number,
  text: ReadText
): Remark {
  if (!span) {
    const message = `这里漏写了“${toWords(expected ?? "")}”。`;
    return remark(at, at, message, { expected: expected ?? null, gap: "absent" });
  }
  const written = text.slice(span.start, span.end);
  if (expected === undefined) {
    const message = `“${shorten(written)}”不在规定的内容之内，没有核对。`;
    return remark(span.start, span.end, message, { severity: "warning", written, gap: "unread" });
  }
  const message = `“${shorten(written)}”没有读懂，应写“${toWords(expected)}”。`;
  return remark(span.start, span.end, message, { written, expected, gap: "unread" });
}

/** A placeholder of ours is no wording to copy: what it asks for is. */
function toWords(expected: string): string {
  return expected.replace(/【请填写：([^【】]*)】/gu, "（$1，请填写）");
}

/** What was written is quoted beside the message; here its beginning is enough. */
function shorten(text: string): string {
  return text.length <= 40 ? text : `${text.slice(0, 40)}…`;
}
