/**
 * `npx tsx scripts/dialects.ts [folder] [--several 60] [--only words] [--list]`: writes the texts of a folder of cases in other
 * habits and counts the dialects whose findings and inputs are those of the text as it stands.
 */
import { parseArgs } from "node:util";
import { benchDialects } from "./bench/dialects";

const MOST = 12;

const { values, positionals } = parseArgs({
  options: {
    several: { type: "string", default: "60" },
    only: { type: "string", default: "" },
    list: { type: "boolean", default: false },
  },
  allowPositionals: true,
});
const folder = positionals[0] ?? "test/cases";
const { table, texts } = await benchDialects(folder, Number(values.several), values.only);
print(table);
for (const { name, odd } of texts)
  for (const { name: dialect, findings, inputs, messages } of odd) {
    const [[more, less], [took, lost]] = [findings, inputs];
    print(
      `- ${name}, ${dialect}: findings +${more.length} -${less.length}, inputs +${took.length} -${lost.length}`
    );
    if (!values.list) continue;
    messages.slice(0, MOST).forEach((message) => print(`    + ${message}`));
    less.forEach((finding) => print(`    - ${finding}`));
    lost.slice(0, MOST).forEach((input) => print(`    lost ${input}`));
    took.slice(0, MOST).forEach((input) => print(`    took ${input}`));
  }

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
