import { boundGroup } from "./environment";
import type { Environment, RowVariable } from "./environment";
import { matchPlaceholder, remark, reviewing, writeMissing } from "./part";
import type { Part } from "./part";

const CODE = /\d{3,7}/u;

/** Code of the row a sentence is about: “2080109”. */
export function rowCodeOf(variable: RowVariable): Part {
  const codeIn = (environment: Environment): string | null => {
    const group = boundGroup(environment, variable);
    return group?.rows[0]?.code ?? null;
  };
  return {
    literals: [],
    write(environment) {
      const code = codeIn(environment);
      if (code === null) {
        const hint = "表中这一行没有科目编码，请补上";
        return writeMissing({ kind: "unknown", key: `code:${variable.rows.table}`, hint });
      }
      const group = boundGroup(environment, variable);
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
        yield { end, environment, readings: [reading] };
      }
      yield* matchPlaceholder(text, position, environment, codeIn);
    },
  };
}
