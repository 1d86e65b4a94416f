import { countMissing } from "../../document/document-tree";
import { withContents, type KeptInputs } from "../../narrative/hands/input-list";
import type { BudgetAssistant, StoredInputs, WrittenNarrative } from "../budget-assistant";
import { composeWorkbook } from "../compose-workbook";
import {
  handEdits,
  narrateWorkbook,
  planInputSheet,
  planNarrativeSheet,
  type NarratedWorkbook,
} from "../narrate-workbook";
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
  | "confirmTaken"
  | "handEdits"
  | "addNarrativeSheet"
  | "writeWordFile"
>;

/** 第三部分: writing it, what it asks for, and reading texts. Only who wants a file's reader or writer loads it. */
export function narrativeJobs(desk: Desk): NarrativeJobs {
  return {
    async choosePrior(file) {
      const read = file && (await readPriorWorkbook(file));
      const remarks = read ? remarksOnPrior((await desk.open()).budget, read.budget) : [];
      desk.prior = read;
      return read && { ...read.workbook, remarks };
    },
    writeNarrative: async () => toWritten(narrateWorkbook(await desk.open())),
    async saveInputs(contents) {
      const opened = await desk.open();
      const { inputs, budget } = opened;
      return storeInputs(desk, opened, withContents(inputs, contents, budget.fiscalYear));
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
    async confirmTaken(keys) {
      const opened = await desk.open();
      const { inputs } = opened;
      const kept = desk.taken ? withTaken(inputs, desk.taken, ({ key }) => keys.has(key)) : inputs;
      return storeInputs(desk, opened, kept);
    },
    async handEdits() {
      const opened = await desk.open();
      return handEdits(narrateWorkbook(opened), opened.workbook).edited;
    },
    async addNarrativeSheet(givenUp) {
      const opened = await desk.open();
      const { workbook } = opened;
      return desk.addSheet(
        planNarrativeSheet(narrateWorkbook(opened), workbook, givenUp),
        workbook
      );
    },
    async writeWordFile() {
      const opened = await desk.open();
      const { document, fileName } = composeWorkbook(opened, narrateWorkbook(opened));
      const { writeDocument } = await import(
        /* webpackChunkName: "word" */ "../../document/write-document"
      );
      return { fileName, bytes: await writeDocument(document), missing: countMissing(document) };
    },
  };
}

async function storeInputs(desk: Desk, opened: Case, kept: KeptInputs): Promise<StoredInputs> {
  const narrated = narrateWorkbook(opened, kept);
  const sheet = await desk.addSheet(planInputSheet(narrated, opened.workbook), opened.workbook);
  return { narrative: toWritten(narrated), sheet };
}

function toWritten({ document, inputs, proof }: NarratedWorkbook): WrittenNarrative {
  return { ...document, lines: inputs, proof: proof.findings.map(({ message }) => message) };
}
