import { Amount } from "../../money/amount";
import { toComparable } from "../../text/normalize";
import type { Environment, GoneRow, RowGroup, RowVariable } from "../references/environment";
import { toGoneGroup, toGoneText } from "../references/gone-rows";
import type { Lifted, Match } from "../words/part";
import { rebind, resolveRows, within, type ReadItem } from "../references/resolve-rows";
import { groupName } from "../references/rows";

/** What the repetitions tell of inputs; rows that only last year had are told together. */
export function liftRows(
  variable: RowVariable,
  items: readonly ReadItem[],
  environment: Environment
): readonly Lifted[] {
  const resolved = resolveRows(variable, items);
  const gone: Pick<GoneRow, "names" | "amount">[] = [];
  const texts = new Map<string, Lifted>();
  for (const [index, { match }] of items.entries()) {
    const group = resolved[index] ?? similarRow(variable, match, environment);
    const names = group && !group.gone ? null : goneNames(variable, match);
    const inner = within(environment, match.environment);
    const bound = names
      ? bindGone(inner, variable, names)
      : group
        ? rebind(inner, variable, group)
        : inner;
    for (const lifted of match.readings.flatMap((reading) => [...reading.lift(bound)])) {
      const { key, text } = lifted;
      if (names && key.startsWith("prior:")) {
        const amount = Amount.of(text, "ten-thousand-yuan");
        if (!amount.isZero) gone.push({ names, amount });
      } else texts.set(key, { ...lifted, text: joinTexts(texts.get(key)?.text, text) });
    }
  }
  const asked = variable.rows.gone(environment)?.asked;
  if (asked && gone.length > 0) texts.set(asked.key, { key: asked.key, text: toGoneText(gone) });
  return [...texts.values()];
}

/** What a text says of one row in several places, e.g. of a project that it splits. */
function joinTexts(before: string | undefined, text: string): string {
  if (before === undefined || before === text) return text;
  return before.split("；").includes(text) ? before : `${before.replace(/[。；]$/u, "")}；${text}`;
}

/** Names of a row that the tables of this year do not have. */
function goneNames(variable: RowVariable, { environment }: Match): GoneRow["names"] | null {
  const [category, section, own] = environment.bindings.get(variable)?.names ?? [];
  if (category === undefined || section === undefined || own === undefined) return null;
  return { category, section, own };
}

function bindGone(
  environment: Environment,
  variable: RowVariable,
  names: GoneRow["names"]
): Environment {
  const asked = variable.rows.gone(environment)?.asked;
  if (!asked) return environment;
  const group = toGoneGroup({ names, amount: Amount.zero("ten-thousand-yuan"), asked });
  return rebind(environment, variable, group);
}

/** In last year's text a project bears last year's name: the one of this year that differs in years and numbers only. */
function similarRow(
  variable: RowVariable,
  { environment: { bindings } }: Match,
  environment: Environment
): RowGroup | null {
  const groups = variable.rows.read(environment);
  const name = lastOf(bindings.get(variable)?.names ?? []);
  if (environment.reads !== "prior" || "kind" in groups || name === null) return null;
  const similar = groups.filter((group) => isSimilarName(groupName(group), name));
  return similar.length === 1 ? (similar[0] ?? null) : null;
}

function isSimilarName(left: string, right: string): boolean {
  const [a, b] = [left, right].map((name) => toComparable(name).replace(/[\d年-]+/gu, ""));
  return a === b && a !== "";
}

function lastOf<V>(values: readonly V[]): V | null {
  return values[values.length - 1] ?? null;
}
