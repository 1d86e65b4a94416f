import { toSentence } from "../errors/sentences";
import type { Work } from "./batch/work";
import type { CommandIo } from "./command-io";
import { guardFiles } from "./output-files";

/** What is known of a command once it is loaded. */
interface Command {
  readonly usage: string;
  readonly run: (words: readonly string[], io: CommandIo) => Promise<number>;
  /** Its work, where it shares it among processes. */
  readonly prepare?: (words: readonly string[], io: CommandIo) => Promise<Work>;
}

/** In the order of the help. Each is loaded only when it is called: a program of many parts takes longer to start than to check. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  async check() {
    const one = await import(/* webpackChunkName: "check" */ "./check-command");
    return { usage: one.CHECK_USAGE, run: one.checkCommand, prepare: one.prepareCheck };
  },
  async read() {
    const one = await import(/* webpackChunkName: "read" */ "./read-command");
    return { usage: one.READ_USAGE, run: one.readCommand };
  },
  async summarize() {
    const one = await import(/* webpackChunkName: "summarize" */ "./summarize-command");
    return { usage: one.SUMMARIZE_USAGE, run: one.summarizeCommand };
  },
  async explain() {
    const one = await import(/* webpackChunkName: "explain" */ "./explain-command");
    return { usage: one.EXPLAIN_USAGE, run: one.explainCommand, prepare: one.prepareExplain };
  },
  async review() {
    const one = await import(/* webpackChunkName: "review" */ "./review-command");
    const { prepareReview } = await import(/* webpackChunkName: "review" */ "./review-many");
    return { usage: one.REVIEW_USAGE, run: one.reviewCommand, prepare: prepareReview };
  },
  async targets() {
    const one = await import(/* webpackChunkName: "targets" */ "./targets-command");
    return { usage: one.TARGETS_USAGE, run: one.targetsCommand, prepare: one.prepareTargets };
  },
  async blank() {
    const one = await import(/* webpackChunkName: "blank" */ "./blank-command");
    return { usage: one.BLANK_USAGE, run: one.blankCommand };
  },
  async demo() {
    const one = await import(/* webpackChunkName: "demo" */ "./demo-command");
    return { usage: one.DEMO_USAGE, run: one.demoCommand };
  },
};

/**
 * The work of a command as another process of this program asks for it.
 * @throws RangeError for a command that has none
 */
export async function prepareWork(
  [name = "", ...words]: readonly string[],
  io: CommandIo
): Promise<Work> {
  const prepare = (await COMMANDS[name]?.())?.prepare;
  if (!prepare) throw new RangeError(name);
  return prepare(words, io);
}

async function help(): Promise<string> {
  const commands = await Promise.all(Object.values(COMMANDS).map((load) => load()));
  return `预算公开助手：校核部门预算公开表，生成、审阅第三部分说明，生成绩效目标表和空白公开表。

${commands.map(({ usage }) => `  ${usage}`).join("\n")}

退出码：0 没有不一致；1 有不一致；3 没有查完（没有不一致，但有读不懂的）；2 有不能使用的输入、参数写法有误，或结果没能写完。
数据写到标准输出，给人看的话写到标准错误输出；不联网，不改动原文件。
`;
}

/** As package.json says; a test holds both together. */
const PROGRAM_VERSION = "0.1.0";

/** “budget-disclosure 0.1.0，规则目录 1.5.0”. */
async function version(): Promise<string> {
  const { CATALOGUE_VERSION } = await import(
    /* webpackChunkName: "check" */ "../families/rule-catalogue"
  );
  return `budget-disclosure ${PROGRAM_VERSION}，规则目录 ${CATALOGUE_VERSION}\n`;
}

function isHelp(word: string | undefined): boolean {
  return word === "--help" || word === "-h";
}

/**
 * Runs one command line.
 * @param words - what follows the program's name
 * @returns the exit code
 */
export async function run(words: readonly string[], io: CommandIo): Promise<number> {
  const [name, ...rest] = words;
  if (name === undefined || name === "help" || isHelp(name)) {
    io.stdout(await help());
    return name === undefined ? 2 : 0;
  }
  if (name === "--version" || name === "-V") {
    io.stdout(await version());
    return 0;
  }
  const load = Object.keys(COMMANDS).includes(name) ? COMMANDS[name] : undefined;
  if (!load) {
    io.stderr(`没有“${name}”这个命令。\n${await help()}`);
    return 2;
  }
  try {
    const command = await load();
    if (rest.length === 1 && isHelp(rest[0])) {
      io.stdout(`${command.usage}\n`);
      return 0;
    }
    return await command.run(rest, guardFiles(io));
  } catch (error) {
    io.stderr(`${toSentence(error)}\n`);
    return 2;
  }
}
