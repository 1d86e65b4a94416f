import { readFileSync } from "node:fs";
import type { Finding } from "../../src/checking/finding";
import { createBudgetAssistant } from "../../src/app/create-budget-assistant";
import { toSentence } from "../../src/errors/sentences";
import type { RangeBounds } from "../../src/grid/address";
import { parseMarkFormula } from "../../src/grid/plan";
import { createOfficeSession } from "../../src/host/officejs/create-office-session";
import { createOfficeStore } from "../../src/host/officejs/create-office-store";
import { openWorkbookDocument } from "../../src/host/xlsx/open-workbook-document";
import { createXlsxStore } from "../../src/host/xlsx/xlsx-store";
import type { DocumentSheet, WorkbookDocument } from "../../src/host/xlsx/workbook-document";
import type { BatchRequest } from "../../src/simulator/protocol";
import { createSimulatedExcel, type SimulatedExcel } from "../../src/simulator/simulated-excel";
import { isCleanup } from "../../src/simulator/traffic-counter";
import { PaneModel } from "../../src/taskpane/pane-model";
import type { PaneState } from "../../src/taskpane/pane-state";
import { zhCheck } from "../../src/taskpane/strings/zh-check";
import { toXlsx } from "./department-sheets";
import { installOffice } from "./install-office";
import { withCell } from "./read-workbook";

/** How a request of a job fails. */
export type Failure =
  /** Refused before anything was done, or done and the answer lost. */
  | { readonly kind: "batch"; readonly errorCode: number; readonly isApplied: boolean }
  /** Excel stops at this share of the batch's actions. */
  | { readonly kind: "action"; readonly code: string; readonly at: number }
  /** From this request on nothing is done any more. */
  | { readonly kind: "for-good" };

/** The ways that differ most. */
export const MAIN_FAILURES: readonly Failure[] = [
  { kind: "batch", errorCode: 5102, isApplied: false },
  { kind: "batch", errorCode: 5102, isApplied: true },
  { kind: "action", code: "GeneralException", at: 0.6 },
  { kind: "for-good" },
];

export const FAILURES: readonly Failure[] = [
  ...MAIN_FAILURES,
  { kind: "batch", errorCode: 5004, isApplied: false },
  { kind: "batch", errorCode: 7000, isApplied: false },
  { kind: "action", code: "GeneralException", at: 0.25 },
  { kind: "action", code: "GeneralException", at: 0.95 },
  { kind: "action", code: "AccessDenied", at: 0.5 },
  { kind: "action", code: "ItemNotFound", at: 0.9 },
  { kind: "action", code: "InvalidArgument", at: 0.8 },
];

/** A job of the pane on a small workbook; `before` are jobs that ran well ahead of it. */
export interface Job {
  readonly name: string;
  readonly before: readonly Step[];
  readonly step: Step;
  /** True for those that take long and go the ways of others. */
  readonly isDear?: boolean;
}

/** What the clerk sees in the pane now, as a click that can be made again. */
type Step = (pane: PaneModel) => () => Promise<unknown>;

/** Any key of 填报事项. */
const KEY = "overview.reason";

function firstFinding(pane: PaneModel): Finding {
  const finding = pane.getState().check?.value.report.findings[0];
  if (!finding) throw new RangeError("nothing was found");
  return finding;
}

const check: Step = (pane) => () => pane.checking.check();
const clear: Step = (pane) => () => pane.checking.clearMarks();
const audit: Step = (pane) => () => pane.checking.addAuditSheet();
const report: Step = (pane) => () => pane.checking.addReportSheet("2026年1月2日");
const text: Step = (pane) => () => pane.narrative.addSheet();
const typing =
  (content: string): Step =>
  (pane) =>
  () => {
    const { drafts } = pane.narrative;
    drafts.type(KEY, content);
    return drafts.store();
  };
const inputs = typing("人员增加");
const otherInputs = typing("人员减少");
/** Last year's workbook, by which other things are asked for. */
const prior: Step = (pane) => () =>
  pane.choosePrior({ fileName: "上年.xlsx", bytes: new Uint8Array(readFileSync(PRIOR)) }, true);
/** Whatever the text asks for. */
const answers: Step = (pane) => async () => {
  await pane.narrative.write();
  const { narrative, drafts } = {
    narrative: pane.getState().narrative,
    drafts: pane.narrative.drafts,
  };
  for (const { key } of narrative?.value.missing ?? []) drafts.type(key, "按规定办理");
  return drafts.store();
};
const targets: Step = (pane) => () => pane.targets.addSheets();
const typedText: Step = (pane) => () => {
  pane.narrative.drafts.type(KEY, "人员增加");
  return pane.narrative.addSheet();
};
const accept: Step = (pane) => {
  const finding = firstFinding(pane);
  return () => pane.checking.accept(finding, "已核实");
};
const withdraw: Step = (pane) => {
  const key = pane.getState().check?.value.report.accepted[0]?.key ?? "";
  return () => pane.checking.withdraw(key);
};

export const JOBS: readonly Job[] = [
  { name: "check", before: [], step: check },
  { name: "check again", before: [check], step: check },
  { name: "clear", before: [check], step: clear },
  { name: "accept", before: [check], step: accept },
  { name: "accept another", before: [check, accept], step: accept },
  { name: "withdraw", before: [check, accept], step: withdraw },
  { name: "audit sheet", before: [], step: audit, isDear: true },
  { name: "audit sheet anew", before: [audit], step: audit, isDear: true },
  { name: "report sheet anew", before: [report], step: report },
  { name: "text sheet", before: [], step: text },
  { name: "text sheet anew", before: [text], step: text },
  { name: "text sheet after answers", before: [text, answers], step: text },
  { name: "inputs", before: [], step: inputs },
  { name: "inputs anew", before: [inputs], step: otherInputs },
  { name: "inputs to other questions", before: [inputs, prior], step: otherInputs },
  { name: "text sheet after typing", before: [], step: typedText },
  { name: "targets", before: [], step: targets },
  { name: "targets anew", before: [targets, audit], step: targets, isDear: true },
];

/** The pane on a workbook of a few published tables, two of them with a slip, and a sheet of the clerk's own. */
interface Opened {
  readonly excel: SimulatedExcel;
  readonly pane: PaneModel;
}

/** From the project's folder: a page has no paths of its own. */
const CASE = "test/cases/hejing-2026/workbook.xlsx";
const PRIOR = "test/cases/hejing-2026/prior.xlsx";
const TABLES = /^(?:一|三|五|六|七)、/u;
let bytes: Uint8Array | null = null;

async function smallWorkbook(): Promise<Uint8Array> {
  const published = openWorkbookDocument(new Uint8Array(readFileSync(CASE)), null);
  const workbook = await createXlsxStore(published).read();
  const slipped = withCell(workbook, "三、单位支出总体情况表", "E9", 268.21);
  const sheets = slipped.sheets.filter(({ name }) => TABLES.test(name));
  return toXlsx({ ...slipped, sheets });
}

async function open(file: Uint8Array): Promise<Opened> {
  const excel = createSimulatedExcel(openWorkbookDocument(file, "workbook.xlsx"));
  await installOffice(excel);
  const stop = () => Promise.resolve(() => Promise.resolve());
  const session = {
    ...createOfficeSession(),
    onSelectionChanged: stop,
    onCellsChanged: stop,
  };
  const assistant = createBudgetAssistant({ store: createOfficeStore(), session });
  const pane = new PaneModel(() => Promise.resolve(assistant));
  pane.checking.setFollowing(false);
  return { excel, pane };
}

/** Requests of a job in their order: true for those that change the workbook. */
type Requests = readonly boolean[];

const SET_PROPERTY = 4;
const WRITING_CALLS: ReadonlySet<string> = new Set(["Delete", "Add", "Activate", "Select"]);

/** Fails the nth request (from 1) of what follows; gives what requests there were. */
function failRequest(excel: SimulatedExcel, nth: number, failure: Failure | null): () => Requests {
  const execute = excel.execute.bind(excel);
  const requests: boolean[] = [];
  excel.execute = (body) => {
    const request = JSON.parse(body) as BatchRequest;
    if (isCleanup(request)) return execute(body);
    requests.push(isWriting(request));
    const count = requests.length;
    if (failure?.kind === "for-good" && count >= nth) return { errorCode: 5102 };
    if (failure === null || count !== nth) return execute(body);
    if (failure.kind === "action") {
      const at = Math.min(
        request.Actions.length - 1,
        Math.floor(request.Actions.length * failure.at)
      );
      const { code } = failure;
      excel.injectFault({ kind: "action", code, matches: (_, index) => index === at });
    } else if (failure.kind === "batch") excel.injectFault(failure);
    return execute(body);
  };
  return () => {
    excel.execute = execute;
    return requests;
  };
}

function isWriting({ Actions }: BatchRequest): boolean {
  return Actions.some(
    ({ ActionType, Name = "" }) => ActionType === SET_PROPERTY || WRITING_CALLS.has(Name)
  );
}

/** All that a workbook holds, apart from ids and the time of day. */
interface State {
  readonly users: string;
  readonly marks: string;
  readonly own: string;
  readonly names: readonly string[];
}

function stateOf({ sheets }: WorkbookDocument): State {
  const isOwn = ({ tag, name }: DocumentSheet) => tag !== null || /^job\w+-\d+$/u.test(name);
  const toText = (parts: unknown): string =>
    JSON.stringify(parts).replace(/20\d\d-\d\d-\d\d \d\d:\d\d/gu, "now");
  const users = sheets.filter((sheet) => !isOwn(sheet));
  // Where Excel refuses a condition the mark stands without it: what is marked is the same.
  const marks = users.flatMap(({ name, conditionalFormats }) =>
    conditionalFormats.flatMap(({ formula, ranges }) => {
      const mark = formula === null ? null : parseMarkFormula(formula);
      return mark ? cellsOf(ranges).map((cell) => toText([name, mark.code, cell])) : [];
    })
  );
  return {
    users: toText(users.map((sheet) => [sheet.name, contentOf(sheet)])),
    marks: toText([...new Set(marks)].sort()),
    own: toText(sheets.filter(isOwn).map((sheet) => [sheet.name, contentOf(sheet)])),
    names: sheets.map(({ name }) => name),
  };
}

function cellsOf(ranges: readonly RangeBounds[]): readonly string[] {
  return ranges.flatMap(({ top, left, bottom, right }) =>
    Array.from({ length: bottom - top + 1 }, (_, row) =>
      Array.from({ length: right - left + 1 }, (__, column) => `${top + row},${left + column}`)
    ).flat()
  );
}

function contentOf(sheet: DocumentSheet): unknown {
  const cells: unknown[] = [];
  sheet.forEachCell((row, column, { value, formula, format }) => {
    cells.push([row, column, value, formula, format]);
  });
  return [cells, sheet.merges];
}

/** What the clerk reads after a job: the notice, and what the result says of marks. */
function sentencesOf({ notice, check: result, draftState }: PaneState): readonly string[] {
  const marks = result?.value.marks;
  return [
    ...(notice?.kind === "failed" ? [toSentence(notice.error)] : []),
    ...(draftState?.kind === "refused" ? [toSentence(draftState.error)] : []),
    ...(marks?.kind === "failed" ? [zhCheck.check.notMarked(marks.reason, marks.isPartial)] : []),
    ...(marks?.kind === "done" && marks.unreadableSheets.length > 0
      ? [zhCheck.check.unreadableSheets(marks.unreadableSheets)]
      : []),
  ];
}

/** What was wrong after a job that failed half-way; all empty when nothing was. */
export interface Harm {
  readonly changedCells: boolean;
  readonly falseSentence: string | null;
  /** Sheets after a retry, where they are not those of a job that went well. */
  readonly afterRetry: readonly string[] | null;
  /** True where Excel takes nothing back any more, and the clerk was told which sheet to delete. */
  readonly isTold: boolean;
}

/** A job with what it comes to when nothing fails. */
export interface PreparedJob {
  readonly job: Job;
  readonly requests: Requests;
  readonly file: Uint8Array;
  readonly before: State;
  readonly after: State;
}

/** Runs a job well once: what it asks Excel for, and what the workbook is like then. */
export async function prepareJob(job: Job): Promise<PreparedJob> {
  bytes ??= await smallWorkbook();
  const { excel, pane } = await open(bytes);
  for (const step of job.before) await step(pane)();
  const before = stateOf(excel.document);
  const click = job.step(pane);
  const stop = failRequest(excel, 0, null);
  await click();
  const requests = stop();
  const [sentence] = sentencesOf(pane.getState());
  if (sentence !== undefined) throw new Error(`${job.name}: ${sentence}`);
  return { job, requests, file: bytes, before, after: stateOf(excel.document) };
}

/** Runs a job of which one request fails, then once more. */
export async function runHalfDone(
  { job, file, before, after }: PreparedJob,
  nth: number,
  failure: Failure
): Promise<Harm> {
  const { excel, pane } = await open(file);
  for (const step of job.before) await step(pane)();
  const click = job.step(pane);
  const stop = failRequest(excel, nth, failure);
  await click();
  stop();
  const failed = stateOf(excel.document);
  const said = sentencesOf(pane.getState());
  await click();
  const retried = stateOf(excel.document);
  const isTold = failure.kind === "for-good" && said.some((one) => one.includes("手工删除"));
  const isAsWanted = isTold || JSON.stringify(retried.names) === JSON.stringify(after.names);
  return {
    changedCells: failed.users !== before.users || retried.users !== before.users,
    falseSentence: falsehoodOf(said, { before, failed, after }),
    afterRetry: isAsWanted ? null : retried.names,
    isTold,
  };
}

type States = Readonly<Record<"before" | "failed" | "after", State>>;

function falsehoodOf(said: readonly string[], { before, failed, after }: States): string | null {
  if (said.length === 0) return isSame(failed, after) ? null : "(nothing was said)";
  const wrong = said.filter((sentence) => {
    if (/没有预料到/u.test(sentence)) return true;
    if (/没有标记：/u.test(sentence) && failed.marks !== before.marks) return true;
    if (/读不出来，已原样保留/u.test(sentence)) return failed.marks !== before.marks;
    if (/没有留下任何改动|工作簿没有改动/u.test(sentence)) return !isSame(failed, before);
    const written = /工作表“(.+?)”(?=已经)/u.exec(sentence)?.[1];
    if (/已经写好|已经换成/u.test(sentence)) return !failed.names.includes(written ?? "");
    // A sentence that tells of nothing left behind is read as such.
    return !/可能|没有标记：|标记没有做完/u.test(sentence) && !isSame(failed, before);
  });
  return wrong.length === 0 ? null : wrong.join(" | ");
}

function isSame(left: State, right: State): boolean {
  return left.users === right.users && left.marks === right.marks && left.own === right.own;
}
