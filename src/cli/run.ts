import { toSentence } from "../errors/sentences";
import { BLANK_USAGE, blankCommand } from "./blank-command";
import { prepareMaking } from "./batch/make-many";
import type { Work } from "./batch/work";
import { CHECK_USAGE, checkCommand, prepareCheck } from "./check-command";
import type { CommandIo } from "./command-io";
import { DEMO_USAGE, demoCommand } from "./demo-command";
import { guardFiles } from "./output-files";
import { EXPLAIN, EXPLAIN_USAGE, explainCommand } from "./explain-command";
import { READ_USAGE, readCommand } from "./read-command";
import { REVIEW_USAGE, reviewCommand } from "./review-command";
import { prepareReview } from "./review-many";
import { SUMMARIZE_USAGE, summarizeCommand } from "./summarize-command";
import { TARGETS, TARGETS_USAGE, targetsCommand } from "./targets-command";

type Command = (words: readonly string[], io: CommandIo) => Promise<number>;

const COMMANDS: Readonly<Record<string, Command>> = {
  check: checkCommand,
  read: readCommand,
  summarize: summarizeCommand,
  explain: explainCommand,
  review: reviewCommand,
  targets: targetsCommand,
  blank: blankCommand,
  demo: demoCommand,
};

/** Commands that share their work among processes. */
const WORKS: Readonly<Record<string, (words: readonly string[], io: CommandIo) => Promise<Work>>> =
  {
    check: prepareCheck,
    review: prepareReview,
    explain: (words, io) => prepareMaking(EXPLAIN, words, io),
    targets: (words, io) => prepareMaking(TARGETS, words, io),
  };

/**
 * The work of a command as another process of this program asks for it.
 * @throws RangeError for a command that has none
 */
export async function prepareWork(
  [name = "", ...words]: readonly string[],
  io: CommandIo
): Promise<Work> {
  const prepare = WORKS[name];
  if (!prepare) throw new RangeError(name);
  return prepare(words, io);
}

const HELP = `预算公开助手：校核部门预算公开表，生成、审阅第三部分说明，生成绩效目标表和空白公开表。

  ${CHECK_USAGE}
  ${READ_USAGE}
  ${SUMMARIZE_USAGE}
  ${EXPLAIN_USAGE}
  ${REVIEW_USAGE}
  ${TARGETS_USAGE}
  ${BLANK_USAGE}
  ${DEMO_USAGE}

退出码：0 没有错误；1 有不符的关系；3 没有查完（没有错误，但有读不懂的）；2 有不能使用的输入、参数写法有误，或结果没能写完。
数据写到标准输出，给人看的话写到标准错误输出；不联网，不改动原文件。
`;

/**
 * Runs one command line.
 * @param words - what follows the program's name
 * @returns the exit code
 */
export async function run(words: readonly string[], io: CommandIo): Promise<number> {
  const [name, ...rest] = words;
  if (name === undefined || name === "help" || name === "--help" || name === "-h") {
    io.stdout(HELP);
    return name === undefined ? 2 : 0;
  }
  const command = COMMANDS[name];
  if (!command) {
    io.stderr(`没有“${name}”这个命令。\n${HELP}`);
    return 2;
  }
  try {
    return await command(rest, guardFiles(io));
  } catch (error) {
    io.stderr(`${toSentence(error)}\n`);
    return 2;
  }
}
