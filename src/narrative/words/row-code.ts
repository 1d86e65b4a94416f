import { GUIDES, type Asked } from "../references/asked";
import { bind, boundGroup, inputOf, notGiven } from "../references/environment";
import type { Environment, RowGroup, RowVariable } from "../references/environment";
import { asking, matchPlaceholder, remark, reviewing, writeMissing } from "./part";
import type { Part } from "./part";
import { groupName } from "../references/rows";

const CODE = /\d{3,7}/u;

/** Code of the row a sentence is about: “2080109”; that of a row which no workbook has is typed. */
export function rowCodeOf(variable: RowVariable): Part {
  const codeIn = (environment: Environment): string | null => {
    const group = boundGroup(environment, variable);
    return group?.rows[0]?.code ?? inputOf(environment, askedCode(group).key);
  };
  return {
    literals: [],
    write(environment) {
      const code = codeIn(environment);
      const group = boundGroup(environment, variable);
      const asked = askedCode(group);
      if (code === null) return writeMissing(notGiven(asked, "科目编码"));
      if (group?.gone) return [...asking(asked), { kind: "given", text: code, key: asked.key }];
      const cells = (group?.rows ?? []).map(({ cell }) => {
        return { ...cell, year: group?.year ?? ("current" as const) };
      });
      return [{ kind: "fact", text: code, value: code, cells, explanation: "科目编码" }];
    },
    *match(text, position, environment) {
      const written = text.pattern(CODE, position)?.[0];
      if (written !== undefined) {
        const end = position + written.length;
        const reading = reviewing(function* (current) {
          const expected = codeIn(current);
          if (expected === null || expected === written) return;
          const message = `科目编码写的是“${written}”，应为“${expected}”。`;
          yield remark(position, end, message, { written, expected });
        });
        const narrowed = rowsOfCode(variable, written, environment);
        if (narrowed === null) yield { end, environment, readings: [reading] };
        else {
          const { written: called, name } = narrowed;
          const message = `${written}的名称写的是“${called}”，应为“${name}”。`;
          const misnamed = reviewing(() => [
            remark(position, end, message, {
              severity: "warning",
              written: called,
              expected: name,
            }),
          ]);
          yield { end, environment: narrowed.environment, readings: [misnamed] };
        }
      }
      yield* matchPlaceholder(text, position, environment, codeIn);
    },
  };
}

/** A row that its name does not tell is told by its code; the name is then remarked upon. */
function rowsOfCode(
  variable: RowVariable,
  code: string,
  environment: Environment
): { readonly environment: Environment; readonly written: string; readonly name: string } | null {
  const binding = environment.bindings.get(variable);
  const rows = variable.rows.read(environment);
  if (!binding || binding.groups.length > 0 || "kind" in rows) return null;
  const groups = rows.filter((group) => group.rows[0]?.code === code);
  const [group] = groups;
  const written = binding.names[binding.names.length - 1];
  if (!group || written === undefined) return null;
  return {
    environment: bind(environment, variable, { ...binding, groups }),
    written,
    name: groupName(group),
  };
}

function askedCode(group: RowGroup | null): Asked {
  const name = group ? groupName(group) : "该科目";
  return { key: `code:${group?.key ?? ""}`, hint: `${name}的科目编码`, guide: GUIDES.number };
}
