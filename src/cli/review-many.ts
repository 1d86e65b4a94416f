import { basename, dirname, extname, resolve } from "node:path";
import { reviewText } from "../app/review-text";
import { remarksOnPrior } from "../app/read-prior-workbook";
import { openCase, type CheckSettings } from "../app/open-case";
import { readTextFile } from "../document/read-text-file";
import { BudgetToolError, isBudgetToolError } from "../errors/budget-tool-error";
import { toSentence } from "../errors/sentences";
import type { CommandIo } from "./command-io";
import { openStore } from "./open-store";
import { pairFiles, readPairList, type ReviewPair } from "./pair-files";
import { readPrior } from "./read-prior";
import { isClean, toReviewJson } from "./review-json";

/** What becomes of one line: 0 no contradiction, 1 contradictions, 2 not reviewed. */
type Outcome = 0 | 1 | 2;

/**
 * Reviews the texts of a folder or of a list, one line of JSON for each; what was not reviewed has a line too.
 * @returns 2 if anything was not reviewed, else 1 if any text contradicts its workbook, else 0
 */
export async function reviewMany(
  path: string,
  settings: CheckSettings,
  io: CommandIo
): Promise<number> {
  const { pairs, others } = await findPairs(path, io);
  if (pairs.length + others.length === 0)
    throw new BudgetToolError("usage", {
      detail: `“${path}”里没有工作簿和文稿。文件夹里放 .xlsx 和 .docx、.txt，或给一份清单，一行一对。`,
    });
  let worst: Outcome = 0;
  for (const pair of pairs) worst = worse(worst, await reviewPair(pair, settings, io));
  for (const { file, message } of others) {
    worst = worse(worst, 2);
    tell({ file, error: { code: "unpaired", message } }, io);
    io.stderr(`${message}\n`);
  }
  return worst;
}

async function findPairs(
  path: string,
  io: CommandIo
): Promise<{
  readonly pairs: readonly ReviewPair[];
  readonly others: readonly { readonly file: string; readonly message: string }[];
}> {
  const files = await io.filesIn(path);
  if (files !== null) {
    const { pairs, unpaired } = pairFiles(files);
    const others = unpaired.map((file) => ({
      file,
      message: `“${file}”没有审阅：没有认出与它配对的${/\.xlsx$/iu.test(file) ? "文稿" : "工作簿"}。配对看文件名、文件名里的单位名称，或同一文件夹里只有一对；认不出的请写进清单。`,
    }));
    return { pairs, others };
  }
  const folder = dirname(path);
  const lines = readPairList(
    readTextFile({ fileName: basename(path), bytes: await io.read(path) }).join("\n"),
    (name) => resolve(folder, name)
  );
  return {
    pairs: lines.flatMap((line) => (typeof line === "string" ? [] : line)),
    others: lines.flatMap((line) =>
      typeof line === "string"
        ? {
            file: path,
            message: `清单里的“${line}”没有审阅：一行要写工作簿和文稿，用制表符或逗号隔开。`,
          }
        : []
    ),
  };
}

async function reviewPair(
  { workbook, text, prior: priorPath, reason }: ReviewPair,
  settings: CheckSettings,
  io: CommandIo
): Promise<Outcome> {
  try {
    const { store } = await openStore(workbook, io);
    const lines = readTextFile({ fileName: basename(text), bytes: await io.read(text) });
    const prior = await readPrior(priorPath ?? undefined, io);
    const reviewed = reviewText(openCase(await store.read(), settings, prior), lines);
    const remarks = [
      ...(prior ? remarksOnPrior(reviewed.budget, prior.budget) : []),
      ...reviewed.remarks,
    ];
    const paired = { prior: priorPath, pairedBy: reason, remarks };
    tell({ ...toReviewJson(workbook, text, reviewed), ...paired }, io);
    return isClean(reviewed) ? 0 : 1;
  } catch (error) {
    const message = toSentence(error);
    io.stderr(`${message}\n`);
    const code = isBudgetToolError(error) ? error.name : "unexpected";
    tell({ file: workbook, text, error: { code, message } }, io);
    return 2;
  }
}

/** True for what is no workbook: a folder of pairs, or a list of them. */
export async function namesMany(path: string, io: CommandIo): Promise<boolean> {
  return (await io.filesIn(path)) !== null || /^\.(?:txt|csv|tsv)$/iu.test(extname(path));
}

function tell(line: object, io: CommandIo): void {
  io.stdout(`${JSON.stringify(line)}\n`);
}

function worse(one: Outcome, other: Outcome): Outcome {
  return one > other ? one : other;
}
