import { countMissing } from "../document/document-tree";
import { BudgetToolError } from "../errors/budget-tool-error";
import type { RuleSwitches } from "../checking/rule-switches";
import type { PreferenceStore } from "../host/preference-store";
import type { AddedSheet, WorkbookSession, WorkbookStore } from "../host/workbook-store";
import type { LayoutFamily } from "../recognition/layout";
import { rules } from "../rules/index";
import { toMarks } from "../report/highlight-plan";
import type {
  BudgetAssistant,
  CheckedWorkbook,
  LayoutChoice,
  PriorWorkbook,
  RuleChoice,
} from "./budget-assistant";
import {
  LAYOUT_FAMILIES,
  checkWorkbook,
  recognizeWorkbook,
  type CheckSettings,
} from "./check-workbook";
import { composeWorkbook } from "./compose-workbook";
import { narrateWorkbook, planNarrativeSheet, type NarratedWorkbook } from "./narrate-workbook";
import { planAuditSheet } from "./plan-audit-sheet";
import { planTargetSheets } from "./plan-target-sheets";
import { readKeptSwitches } from "./rule-settings";
import { readPriorWorkbook, remarksOnPrior, type ReadPrior } from "./read-prior-workbook";

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
  let settings: CheckSettings = { rules: readKeptSwitches(preferences?.read(SWITCHES) ?? null) };

  const narrate = async (): Promise<NarratedWorkbook> =>
    narrateWorkbook(await store.read(), prior?.budget ?? null, settings);
  const checkWith = async (chosen: CheckSettings): Promise<CheckedWorkbook> => {
    const workbook = await store.read();
    const report = checkWorkbook(workbook, chosen);
    return { report, marks: await store.setMarks(toMarks(report.findings, workbook), workbook) };
  };

  return {
    check: () => checkWith(settings),
    layouts: LAYOUT_FAMILIES.flatMap(toChoices),
    async chooseLayout(choice) {
      const chosen = {
        ...(settings.rules && { rules: settings.rules }),
        ...(choice && { family: choice.family, formYear: choice.formYear }),
      };
      const checked = await checkWith(chosen);
      settings = chosen;
      return checked;
    },
    rules: () => listRules(settings.rules ?? {}),
    gradeRules(switches) {
      settings = { ...settings, rules: switches };
      const isPlain = Object.keys(switches).length === 0;
      return preferences?.write(SWITCHES, isPlain ? null : JSON.stringify(switches)) ?? false;
    },
    clearMarks: () => store.clearMarks(),
    async choosePrior(file): Promise<PriorWorkbook | null> {
      if (file === null) {
        prior = null;
        return null;
      }
      const read = await readPriorWorkbook(file);
      const { budget } = recognizeWorkbook(await store.read(), settings);
      prior = read;
      return { ...read.workbook, remarks: remarksOnPrior(budget, read.budget) };
    },
    writeNarrative: async () => (await narrate()).document,
    async addNarrativeSheet() {
      return only(await store.addSheets([planNarrativeSheet(await narrate())]));
    },
    async writeWordFile() {
      const workbook = await store.read();
      const narrated = narrateWorkbook(workbook, prior?.budget ?? null, settings);
      const { document, fileName } = composeWorkbook(workbook, narrated, settings);
      // Only who wants a Word file loads what writes one.
      const { writeDocument } = await import(
        /* webpackChunkName: "word" */ "../document/write-document"
      );
      return { fileName, bytes: await writeDocument(document), missing: countMissing(document) };
    },
    async addAuditSheet() {
      return only(await store.addSheets([planAuditSheet(await store.read(), settings)]));
    },
    async addTargetSheets() {
      return store.addSheets(planTargetSheets(await store.read(), settings));
    },
    select: (cells) => session.select(cells),
    onSelectionChanged: (listener) => session.onSelectionChanged(listener),
    onCellsChanged: (listener) => session.onCellsChanged(listener),
  };
}

function listRules(switches: RuleSwitches): readonly RuleChoice[] {
  return rules.map(({ code, title, families, severity }) => {
    return { code, title, families, severity, grade: switches[code] ?? severity };
  });
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
