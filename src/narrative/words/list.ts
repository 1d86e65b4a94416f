import { toComparable } from "../../text/normalize";
import type { Environment, RowsReference, Unknown } from "../references/environment";
import type { AmountReference } from "../references/figure";
import { freeEnds, matchPlaceholder, remark, reviewing, writeMissing } from "./part";
import type { Match, Part, Remark } from "./part";
import type { SourceCell } from "../text/phrase";
import type { ReadText } from "../text/read-text";
import { groupName } from "../references/rows";

interface ListItem {
  readonly text: string;
  readonly cells: readonly SourceCell[];
}

/** Names the items of an enumeration without knowing them. */
export interface ItemsReference {
  /** For messages: 收入来源, 人员经费. */
  readonly what: string;
  read(environment: Environment): readonly ListItem[] | Unknown;
}

/** Names of the rows of a table. */
export function namesOf(what: string, rows: RowsReference): ItemsReference {
  return {
    what,
    read(environment) {
      const groups = rows.read(environment);
      if ("kind" in groups) return groups;
      return groups.map((group) => ({
        text: groupName(group),
        cells: group.rows.map(({ cell }) => ({ ...cell, year: group.year })),
      }));
    },
  };
}

/** Those of some labels whose amount is not zero. */
export function labelsOf(
  what: string,
  labels: readonly { readonly label: string; readonly reference: AmountReference }[]
): ItemsReference {
  return {
    what,
    read(environment) {
      const items: ListItem[] = [];
      for (const { label, reference } of labels) {
        const figure = reference.read(environment, "current");
        if (figure.kind === "unknown") return figure;
        if (!figure.amount.isZero) items.push({ text: label, cells: figure.cells });
      }
      return items;
    },
  };
}

/** At least one item. */
export function hasItems(items: ItemsReference): (environment: Environment) => boolean | Unknown {
  return (environment) => {
    const known = items.read(environment);
    return "kind" in known ? known : known.length > 0;
  };
}

const SEPARATOR = "、";

/** An enumeration: “办公费、邮电费、差旅费”. Complete, in order, nothing else. */
export function list(items: ItemsReference): Part {
  return {
    literals: [SEPARATOR],
    write(environment) {
      const known = items.read(environment);
      if ("kind" in known) return writeMissing(known);
      return known.flatMap(({ text, cells }, index) => [
        ...(index === 0 ? [] : [{ kind: "text" as const, text: SEPARATOR }]),
        { kind: "fact" as const, text, value: text, cells, explanation: "" },
      ]);
    },
    *match(text, position, environment): Iterable<Match> {
      yield* matchPlaceholder(text, position, environment, () => null);
      for (const end of freeEnds(text, position, "clause")) {
        if (WITH_MONEY.test(text.slice(position, end))) continue;
        const review = (current: Environment): Iterable<Remark> =>
          reviewList(items, text, position, end, current);
        yield { end, environment, readings: [reviewing(review)] };
      }
    },
  };
}

/** Items told with their money are figures, each of which is judged for itself, and no enumeration. */
const WITH_MONEY = /\d(?:万|亿)?元(?:、|等)/u;
/** “等” behind the last item of an enumeration. */
const AND_SO_ON = /等(?:支出|费用|经费|资金)?$/u;

function* reviewList(
  items: ItemsReference,
  text: ReadText,
  start: number,
  end: number,
  environment: Environment
): Iterable<Remark> {
  const known = items.read(environment);
  if ("kind" in known) return;
  const expected = known.map((item) => ({ ...item, comparable: toComparable(item.text) }));
  const names = expected.map(({ comparable }) => comparable);
  const words = text.slice(start, end);
  const written = splitItems(
    names.some((name) => words.endsWith(name)) ? words : words.replace(AND_SO_ON, ""),
    names
  );
  if (written.join(SEPARATOR) === names.join(SEPARATOR)) return;
  const missing = expected.filter(({ comparable }) => !written.includes(comparable));
  const extra = written.filter((item) => !names.includes(item));
  const twice = written.filter((item, index) => written.indexOf(item) !== index);
  const faults = [
    ...(missing.length > 0 ? [`漏写“${missing.map((item) => item.text).join("、")}”`] : []),
    ...(extra.length > 0 ? [`多写“${extra.join("、")}”`] : []),
    ...(twice.length > 0 ? [`重复“${twice.join("、")}”`] : []),
  ];
  const fault = faults.length > 0 ? faults.join("，") : "次序不同";
  yield remark(start, end, `${items.what}的列举与表中不一致：${fault}。`, {
    written: text.slice(start, end),
    expected: expected.map((item) => item.text).join(SEPARATOR),
    cells: missing.flatMap((item) => item.cells),
  });
}

/** At the separators, but a name that itself holds one stays whole. */
function splitItems(words: string, names: readonly string[]): readonly string[] {
  const byLength = [...names].sort((a, b) => b.length - a.length);
  const items: string[] = [];
  let rest = words;
  while (rest !== "") {
    const name = byLength.find(
      (candidate) => rest === candidate || rest.startsWith(candidate + SEPARATOR)
    );
    const stop = rest.indexOf(SEPARATOR);
    const item = name ?? (stop < 0 ? rest : rest.slice(0, stop));
    items.push(item);
    if (item === rest) break;
    rest = rest.slice(item.length + SEPARATOR.length);
    if (rest === "") items.push("");
  }
  return items;
}
