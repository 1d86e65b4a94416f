import { listSwitches, type RuleSwitches } from "../../checking/index";
import { BudgetToolError } from "../../errors/budget-tool-error";
import { rules } from "../../families/rule-catalogue";
import type { NewSheetPlan } from "../../grid/plan";
import type { WorkbookSnapshot } from "../../grid/snapshot";
import type { PreferenceStore } from "../../host/preference-store";
import type { AddedSheet, WorkbookSession, WorkbookStore } from "../../host/workbook-store";
import { openCase, type Case, type CheckSettings } from "../open-case";
import type { ReadPrior } from "../read-prior-workbook";
import { readKeptSwitches } from "../rule-settings";
import type { TakenInputs } from "../take-inputs";

/** What the use cases run on. */
export interface AssistantHost {
  readonly store: WorkbookStore;
  readonly session: WorkbookSession;
  /** Without it preferences hold for this session only. */
  readonly preferences?: PreferenceStore;
}

/** A form that the user states; {} leaves it to the evidence. */
export type StatedLayout = Partial<Required<Pick<CheckSettings, "family" | "formYear">>>;

/** Where the machine keeps how rules are graded. */
const SWITCHES = "rules";

/** What the clerk chose in this session, and the workbook as it is now. */
export class Desk {
  readonly store: WorkbookStore;
  readonly #preferences: PreferenceStore | undefined;
  #switches: RuleSwitches;
  /** Last year's workbook, once it is chosen. */
  prior: ReadPrior | null = null;
  /** How the workbook is read from now on. */
  layout: StatedLayout = {};
  /** What was taken last from a written text, to be confirmed. */
  taken: TakenInputs | null = null;

  constructor({ store, preferences }: AssistantHost) {
    this.store = store;
    this.#preferences = preferences;
    this.#switches = readKeptSwitches(preferences?.read(SWITCHES) ?? null);
  }

  /** Reads the workbook as it is now, as this form or as the one that was chosen. */
  async open(layout: StatedLayout = this.layout): Promise<Case> {
    return openCase(await this.store.read(), { rules: this.#switches, ...layout }, this.prior);
  }

  /** @param basis - the workbook that the plan was made from */
  async addSheet(plan: NewSheetPlan, basis: WorkbookSnapshot): Promise<AddedSheet> {
    const [sheet] = await this.store.addSheets([plan], basis);
    if (sheet) return plan.replaces === null ? sheet : { ...sheet, isRenewed: true };
    const [step, detail] = ["新建工作表", "没有得到新表"];
    throw new BudgetToolError("host-failure", { step, detail, leftBehind: null });
  }

  get switches(): RuleSwitches {
    return this.#switches;
  }

  /** Holds from the next check on; false where it is for this session only. */
  keepSwitches(switches: RuleSwitches): boolean {
    this.#switches = switches;
    const text = listSwitches(rules, switches).length === 0 ? null : JSON.stringify(switches);
    return this.#preferences?.write(SWITCHES, text) ?? false;
  }
}
