/**
 * `npx tsx scripts/dialects.ts [folder] [--several 60] [--only words] [--list]`: writes the texts of a folder of cases in other
 * habits and counts the dialects whose findings and inputs are those of the text as it stands.
 */
import { parseArgs } from "node:util";
import { dialectsOf, HABITS, speak, TABLE_HABITS } from "../test/support/dialects";
import { dialectTexts } from "./bench/dialect-texts";

const { values, positionals } = parseArgs({
  options: {
    several: { type: "string", default: "60" },
    only: { type: "string", default: "" },
    list: { type: "boolean", default: false },
  },
  allowPositionals: true,
});
const habits = { ...HABITS, ...TABLE_HABITS };
const dialects = dialectsOf(habits, Number(values.several), 7).filter(({ name }) =>
  name.includes(values.only)
);
for (const { name, text, unit, read } of await dialectTexts(positionals[0] ?? "test/cases")) {
  const plain = read(text);
  const odd: string[] = [];
  let [clean, alike, all] = [0, 0, 0];
  for (const dialect of dialects) {
    const changed = speak(text, dialect.habits, dialect.seed, { unit });
    if (changed === text) continue;
    const spoken = read(changed);
    const [more, less] = differences(spoken.findings, plain.findings);
    const [added, lost] = differences(spoken.inputs, plain.inputs);
    all += 1;
    if (more.length + less.length === 0) clean += 1;
    if (added.length + lost.length === 0) alike += 1;
    if (more.length + less.length + added.length + lost.length === 0) continue;
    odd.push(
      `- ${dialect.name}: findings +${more.length} -${less.length}, inputs +${added.length} -${lost.length}`
    );
    if (!values.list) continue;
    const [messages] = differences(spoken.messages, plain.messages);
    odd.push(...messages.slice(0, 12).map((message) => `    + ${message}`));
    odd.push(...less.map((finding) => `    - ${finding}`));
    odd.push(
      ...lost.slice(0, 6).map((input) => `    lost ${input}`),
      ...added.slice(0, 6).map((input) => `    took ${input}`)
    );
  }
  print(
    `\n${name}: ${clean} of ${all} dialects with the same findings, ${alike} with the same inputs`
  );
  odd.forEach(print);
}

/** What either list has more than the other, as often as it has it. */
function differences(
  left: readonly string[],
  right: readonly string[]
): readonly [more: readonly string[], less: readonly string[]] {
  const without = (from: readonly string[], others: readonly string[]): readonly string[] => {
    const rest = [...others];
    return from.filter((one) => {
      const at = rest.indexOf(one);
      if (at >= 0) rest.splice(at, 1);
      return at < 0;
    });
  };
  return [without(left, right), without(right, left)];
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
