import { countMissing } from "../document/document-tree";
import { BudgetToolError } from "../errors/budget-tool-error";
import type { Finding } from "../checking/finding";
import { listSwitches, type RuleSwitches } from "../checking/rule-switches";
import type { NewSheetPlan } from "../grid/plan";
import type { PreferenceStore } from "../host/preference-store";
import type { WorkbookSnapshot } from "../grid/snapshot";
import type { AddedSheet, WorkbookSession, WorkbookStore } from "../host/workbook-store";
import { withContents, type KeptInputs } from "../narrative/hands/input-list";
import type { LayoutFamily } from "../recognition/layout";
import { describeKept } from "../performance/write/describe-kept";
import { FAMILIES } from "../families/index";
import { rules } from "../families/rule-catalogue";
import { toMarks } from "../report/highlight-plan";
import type {
  BudgetAssistant,
  ChangedExceptions,
  CheckedWorkbook,
  LayoutChoice,
  PriorWorkbook,
  RuleChoice,
  StoredInputs,
  WrittenNarrative,
} from "./budget-assistant";
import { checkWorkbook, recognizeWorkbook, type CheckSettings } from "./check-workbook";
import { composeWorkbook } from "./compose-workbook";
import {
  handEdits,
  keptInputs,
  narrateWorkbook,
  planInputSheet,
  planNarrativeSheet,
  type NarratedWorkbook,
} from "./narrate-workbook";
import { inTurn } from "./in-turn";
import { planAuditSheet } from "./plan-audit-sheet";
import { planCheckReport } from "./plan-check-report";
import { planAcceptance, planWithdrawal } from "./plan-exceptions";
import { planTargetSheets } from "./plan-target-sheets";
import { checkTargets } from "./target-progress";
import { readKeptSwitches } from "./rule-settings";
import { readPriorWorkbook, remarksOnPrior, type ReadPrior } from "./read-prior-workbook";
import { renewAuditSheet } from "./renew-audit-sheet";
import { takeInputs, withTaken, type TakenInputs } from "./take-inputs";

/** Where the machine keeps how rules are graded. */
const SWITCHES = "rules";

/** The use cases over one host. */
export function createBudgetAssistant(host: {
  readonly store: WorkbookStore;
  readonly session: WorkbookSession;
  /** Without it preferences hold for this session only. */
  readonly preferences?: PreferenceStore;
}): BudgetAssistant {
  const { store, session, preferences } = host;
  let prior: ReadPrior | null = null;
  let layout: Pick<CheckSettings, "family" | "formYear"> = {};
  let preferred: CheckSettings = { rules: readKeptSwitches(preferences?.read(SWITCHES) ?? null) };

  const settings = (): CheckSettings => ({ ...preferred, ...layout });
  let taken: TakenInputs | null = null;

  const narrateOf = (workbook: WorkbookSnapshot, kept?: KeptInputs): NarratedWorkbook =>
    narrateWorkbook(workbook, prior?.budget ?? null, settings(), kept);
  const storeInputs = async (
    workbook: WorkbookSnapshot,
    kept: KeptInputs
  ): Promise<StoredInputs> => {
    const narrated = narrateOf(workbook, kept);
    const sheet = only(await store.addSheets([planInputSheet(narrated, workbook)]));
    return { narrative: toWritten(narrated), sheet };
  };
  const checkWith = async (chosen: CheckSettings): Promise<CheckedWorkbook> => {
    const workbook = await store.read();
    const report = checkWorkbook(workbook, chosen);
    return { report, marks: await store.setMarks(toMarks(report.findings, workbook), workbook) };
  };

  const writeExceptions = async (plan: NewSheetPlan): Promise<ChangedExceptions> => {
    const sheet = only(await store.addSheets([plan]));
    return { sheet, checked: await checkWith(settings()) };
  };
  const keep = (switches: RuleSwitches): boolean => {
    preferred = { ...preferred, rules: switches };
    const text = listSwitches(rules, switches).length === 0 ? null : JSON.stringify(switches);
    return preferences?.write(SWITCHES, text) ?? false;
  };

  const assistant: BudgetAssistant = {
    check: () => checkWith(settings()),
    layouts: FAMILIES.flatMap(toChoices),
    async chooseLayout(choice) {
      const stated = choice ? { family: choice.family, formYear: choice.formYear } : {};
      const checked = await checkWith({ ...preferred, ...stated });
      layout = stated;
      return checked;
    },
    rules: () => listRules(preferred.rules ?? {}),
    gradeRule: (choice) => keep(choice ? { ...preferred.rules, [choice.code]: choice.grade } : {}),
    async accept(finding, reason) {
      const workbook = await store.read();
      const found = checkWorkbook(workbook, settings()).findings.find(isLike(finding));
      if (!found) throw new BudgetToolError("finding-changed", {});
      const { budget } = recognizeWorkbook(workbook, settings());
      return writeExceptions(planAcceptance(workbook, budget, found, { reason, at: now() }));
    },
    async withdraw(key) {
      return writeExceptions(planWithdrawal(await store.read(), key));
    },
    clearMarks: () => store.clearMarks(),
    async choosePrior(file): Promise<PriorWorkbook | null> {
      if (file === null) {
        prior = null;
        return null;
      }
      const read = await readPriorWorkbook(file);
      const { budget } = recognizeWorkbook(await store.read(), settings());
      prior = read;
      return { ...read.workbook, remarks: remarksOnPrior(budget, read.budget) };
    },
    writeNarrative: async () => toWritten(narrateOf(await store.read())),
    async saveInputs(contents) {
      const workbook = await store.read();
      const { fiscalYear } = narrateOf(workbook).budget;
      return storeInputs(workbook, withContents(keptInputs(workbook), contents, fiscalYear));
    },
    async takeInputs(file) {
      const { readTextFile } = await import("../document/read-text-file");
      const lines = readTextFile(file);
      taken = takeInputs(await store.read(), lines, prior?.budget ?? null, settings());
      return taken;
    },
    async reviewText(file) {
      const [{ readTextFile }, { reviewText }] = await Promise.all([
        import("../document/read-text-file"),
        import("./review-text"),
      ]);
      const lines = readTextFile(file);
      return reviewText(await store.read(), lines, prior?.budget ?? null, settings());
    },
    async confirmTaken(keys) {
      const workbook = await store.read();
      const kept = keptInputs(workbook);
      return storeInputs(
        workbook,
        taken ? withTaken(kept, taken, ({ key }) => keys.has(key)) : kept
      );
    },
    async handEdits() {
      const workbook = await store.read();
      return handEdits(narrateOf(workbook), workbook).edited;
    },
    async addNarrativeSheet(givenUp) {
      const workbook = await store.read();
      const plan = planNarrativeSheet(narrateOf(workbook), workbook, givenUp);
      return only(await store.addSheets([plan]));
    },
    async writeWordFile() {
      const workbook = await store.read();
      const narrated = narrateWorkbook(workbook, prior?.budget ?? null, settings());
      const { document, fileName } = composeWorkbook(workbook, narrated, settings());
      // Only who wants a Word file loads what writes one.
      const { writeDocument } = await import(
        /* webpackChunkName: "word" */ "../document/write-document"
      );
      return { fileName, bytes: await writeDocument(document), missing: countMissing(document) };
    },
    async addAuditSheet() {
      return only(await store.addSheets([planAuditSheet(await store.read(), settings())]));
    },
    async addReportSheet(date) {
      return only(await store.addSheets([planCheckReport(await store.read(), date, settings())]));
    },
    async addTargetSheets(choices) {
      const workbook = await store.read();
      const plans = planTargetSheets(workbook, settings(), choices, prior?.budget.targets);
      const renewed = plans.filter(({ replaces }) => replaces !== null).length;
      const sheets = await store.addSheets(plans);
      await renewAuditSheet(store, workbook, plans, settings());
      return {
        sheets,
        renewed,
        kept: describeKept(
          plans,
          sheets.map(({ name }) => name)
        ),
      };
    },
    checkTargets: async () => checkTargets(await store.read(), settings()),
    select: (cells) => session.select(cells),
    onSelectionChanged: (listener) => session.onSelectionChanged(listener),
    onCellsChanged: (listener) => session.onCellsChanged(listener),
  };
  return inTurn(assistant, store.inTurn);
}

/** True for the same finding of a later check, as long as nothing about it changed. */
function isLike(shown: Finding): (finding: Finding) => boolean {
  const toText = ({ code, message, cells }: Finding): string =>
    JSON.stringify([code, message, cells]);
  const wanted = toText(shown);
  return (finding) => toText(finding) === wanted;
}

/** Date and time on this machine's clock: “2026-11-21 16:05”. */
function now(): string {
  const date = new Date();
  const local = new Date(date.getTime() - date.getTimezoneOffset() * 60_000);
  return local.toISOString().slice(0, 16).replace("T", " ");
}

function listRules(switches: RuleSwitches): readonly RuleChoice[] {
  return rules.map(({ code, title, families, severity }) => {
    return { code, title, families, severity, grade: switches[code] ?? severity };
  });
}

function toWritten({ document, inputs, proof }: NarratedWorkbook): WrittenNarrative {
  return { ...document, lines: inputs, proof: proof.findings.map(({ message }) => message) };
}

function toChoices({ id, name, years }: LayoutFamily): readonly LayoutChoice[] {
  return Array.from({ length: years.to - years.from + 1 }, (_, index) => {
    return { family: id, name, formYear: years.to - index };
  });
}

function only([sheet]: readonly AddedSheet[]): AddedSheet {
  if (!sheet)
    throw new BudgetToolError("host-failure", {
      step: "新建工作表",
      detail: "没有得到新表",
      leftBehind: null,
    });
  return sheet;
}
