import { BudgetToolError } from "../../errors/budget-tool-error";
import { countMissing } from "../../document/document-tree";
import {
  toPlainText,
  withContents,
  type KeptInputs,
  type NarrativeDocument,
} from "../../narrative/index";
import type { BudgetAssistant, StoredInputs, WrittenNarrative } from "../budget-assistant";
import { composeWorkbook } from "../compose-workbook";
import {
  countLostComparisons,
  handEdits,
  narrateWorkbook,
  planInputChange,
  planInputSheet,
  planNarrativeChange,
  planNarrativeSheet,
  withEditsOf,
  type NarratedWorkbook,
} from "../narrate-workbook";
import type { NewSheetPlan } from "../../grid/plan";
import type { WorkbookSnapshot } from "../../grid/snapshot";
import type { AddedSheet } from "../../host/workbook-store";
import { findInputSheet } from "../../report/input-sheet";
import { withHandEdits } from "../../report/hand-edited";
import type { Case } from "../open-case";
import { readPriorWorkbook, remarksOnPrior } from "../read-prior-workbook";
import { takeInputs, withTaken } from "../take-inputs";
import type { Desk } from "./desk";

export type NarrativeJobs = Pick<
  BudgetAssistant,
  | "choosePrior"
  | "writeNarrative"
  | "saveInputs"
  | "takeInputs"
  | "reviewText"
  | "writeReview"
  | "confirmTaken"
  | "handEdits"
  | "addNarrativeSheet"
  | "writeWordFile"
>;

/** 第三部分: writing it, what it asks for, and reading texts. Only who wants a file's reader or writer loads it. */
export function narrativeJobs(desk: Desk): NarrativeJobs {
  return {
    async choosePrior(file, isMeant = false) {
      const read = file && (await readPriorWorkbook(file, { synonyms: desk.synonyms }));
      const remarks = read ? remarksOnPrior((await desk.open()).budget, read.budget) : [];
      if (remarks.length === 0 || isMeant) desk.prior = read;
      return read && { ...read.workbook, remarks };
    },
    writeNarrative: () => writeText(desk),
    async saveInputs(contents) {
      const opened = await desk.open();
      const kept = withContents(inputsOf(desk, opened), contents, opened.budget.fiscalYear);
      return storeInputs(desk, opened, kept);
    },
    async takeInputs(file) {
      const { readTextFile } = await import("../../document/read-text-file");
      const lines = readTextFile(file);
      desk.taken = takeInputs(await desk.open(), lines);
      return desk.taken;
    },
    async reviewText(file) {
      const [{ readTextFile }, { reviewText }] = await Promise.all([
        import("../../document/read-text-file"),
        import("../review-text"),
      ]);
      const lines = readTextFile(file);
      return reviewText(await desk.open(), lines);
    },
    writeReview: async (...review) => (await import("../write-review")).writeReview(...review),
    async confirmTaken(keys) {
      const opened = await desk.open();
      const inputs = inputsOf(desk, opened);
      const kept = desk.taken ? withTaken(inputs, desk.taken, ({ key }) => keys.has(key)) : inputs;
      return storeInputs(desk, opened, kept);
    },
    async handEdits() {
      const opened = await desk.open();
      return handEdits(narrateWorkbook(opened), opened.workbook).edited;
    },
    async addNarrativeSheet(givenUp, isMeant = false) {
      const opened = await desk.open();
      const { workbook } = opened;
      const narrated = narrateWorkbook(opened);
      const count = isMeant ? 0 : countLostComparisons(narrated, workbook);
      if (count > 0) throw new BudgetToolError("prior-not-chosen", { count });
      return storeText(desk, planNarrativeSheet(narrated, workbook, givenUp), workbook);
    },
    async writeWordFile() {
      const opened = await desk.open();
      const { document, fileName } = composeWorkbook(
        opened,
        withEditsOf(narrateWorkbook(opened), opened.workbook)
      );
      const { writeDocument } = await import(
        /* webpackChunkName: "word" */ "../../document/write-document"
      );
      return { fileName, bytes: await writeDocument(document), missing: countMissing(document) };
    },
  };
}

async function writeText(desk: Desk): Promise<WrittenNarrative> {
  const opened = await desk.open();
  desk.shownInputs = opened.inputs;
  return toWritten(narrateWorkbook(opened), opened);
}

/** Where the sheet was deleted, what the clerk still sees is written with what comes. */
function inputsOf({ shownInputs }: Desk, { inputs, workbook }: Case): KeptInputs {
  return findInputSheet(workbook) ? inputs : (shownInputs ?? inputs);
}

async function storeInputs(desk: Desk, opened: Case, kept: KeptInputs): Promise<StoredInputs> {
  const narrated = narrateWorkbook(opened, kept);
  const { workbook } = opened;
  const planned = planInputChange(narrated, workbook);
  const planSheet = (): NewSheetPlan => planInputSheet(narrated, workbook);
  const sheet = await desk.changeOrAdd(planned, planSheet, workbook);
  desk.shownInputs = kept;
  return { narrative: toWritten(narrated, opened), sheet };
}

function storeText(desk: Desk, plan: NewSheetPlan, basis: WorkbookSnapshot): Promise<AddedSheet> {
  return desk.changeOrAdd(planNarrativeChange(plan, basis), () => plan, basis);
}

function toWritten(narrated: NarratedWorkbook, { workbook }: Case): WrittenNarrative {
  const { inputs, proof } = narrated;
  const edits = handEdits(narrated, workbook);
  const document = withHandEdits(narrated.document, edits);
  const kept = edits.edited.filter(({ written }) => written !== "");
  const deleted = edits.edited.filter(({ written }) => written === "");
  const open = new Set(document.missing.map(({ key }) => key));
  const headings = headingsNow(narrated.document, document);
  return {
    ...document,
    // What was typed over a gap of the text is given, wherever it was typed.
    lines: inputs.map((line) => {
      const isGiven =
        line.state === "missing" && isAskedIn(narrated, line.key) && !open.has(line.key);
      const section = headings.get(line.section) ?? line.section;
      return { ...line, section, ...(isGiven ? { state: "given" as const } : {}) };
    }),
    proof: proof.findings.map(({ message }) => message),
    lost: countLostComparisons(narrated, workbook),
    doubts: [...kept.flatMap(({ remarks }) => remarks), ...edits.remarks],
    deleted: deleted.map(({ generated }) => generated),
  };
}

/** Headings as the clerk changed them, by those of the form: what is asked for stands under them. */
function headingsNow(
  generated: NarrativeDocument,
  { sections }: NarrativeDocument
): ReadonlyMap<string, string> {
  const bySlug = new Map(sections.map(({ slug, heading }) => [slug, toPlainText(heading)]));
  return new Map(
    generated.sections.flatMap(({ slug, heading }) => {
      const now = bySlug.get(slug);
      return now === undefined ? [] : [[toPlainText(heading), now] as const];
    })
  );
}

function isAskedIn({ document }: NarratedWorkbook, wanted: string): boolean {
  return document.missing.some(({ key }) => key === wanted);
}
