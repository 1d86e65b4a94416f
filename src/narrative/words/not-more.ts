import type { Part } from "./part";
import { remark, reviewing } from "./part";

/** A number of the text, by the key under which it is remembered, and what it is called. */
interface Named {
  readonly key: string;
  readonly name: string;
}

/** Asks where a text states more of a part than of the whole; shows nothing itself. */
export function notMore(part: Named, whole: Named): Part {
  return {
    literals: [],
    write: () => [],
    *match(_text, position, environment) {
      const reading = reviewing(function* (current) {
        const [own, all] = [part, whole].map(({ key }) => current.written.get(key));
        if (current.asksQuestions !== true || !own || !all || own.compare(all) <= 0) return;
        const [less, more] = [all, own].map((value) => value.toString());
        const message = `${part.name}（${more}）比${whole.name}（${less}）多，请核对或说明原因。`;
        const details = { severity: "warning" as const, written: more ?? null };
        yield remark(position, position, message, details);
      });
      yield { end: position, environment, readings: [reading] };
    },
  };
}
