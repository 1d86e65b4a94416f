import { listSwitches, type RuleSwitches } from "../../checking/index";
import { BudgetToolError } from "../../errors/budget-tool-error";
import { rules } from "../../families/rule-catalogue";
import type { NewSheetPlan, PlannedChange } from "../../grid/plan";
import type { WorkbookSnapshot } from "../../grid/snapshot";
import type { PreferenceStore } from "../../host/preference-store";
import type { AddedSheet, WorkbookSession, WorkbookStore } from "../../host/workbook-store";
import type { KeptInputs } from "../../narrative/index";
import { openCase, type Case, type CheckSettings } from "../open-case";
import type { ReadPrior } from "../read-prior-workbook";
import type { Synonyms } from "../../recognition/synonyms";
import { readKeptSwitches } from "../rule-settings";
import { parseSynonyms, readKeptSynonyms } from "../synonym-settings";
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
/** And which words of its own it reads as words of the form. */
const SYNONYMS = "synonyms";

/** What the clerk chose in this session, and the workbook as it is now. */
export class Desk {
  readonly store: WorkbookStore;
  readonly #preferences: PreferenceStore | undefined;
  #switches: RuleSwitches;
  #synonyms: Synonyms;
  /** Last year's workbook, once it is chosen. */
  prior: ReadPrior | null = null;
  /** How the workbook is read from now on. */
  layout: StatedLayout = {};
  /** 填报事项 as the clerk was shown it last. */
  shownInputs: KeptInputs | null = null;
  /** What was taken last from a written text, to be confirmed. */
  taken: TakenInputs | null = null;

  constructor({ store, preferences }: AssistantHost) {
    this.store = store;
    this.#preferences = preferences;
    this.#switches = readKeptSwitches(preferences?.read(SWITCHES) ?? null);
    this.#synonyms = readKeptSynonyms(preferences?.read(SYNONYMS) ?? null);
  }

  /** Reads the workbook as it is now, as this form or as the one that was chosen. */
  async open(layout: StatedLayout = this.layout): Promise<Case> {
    const own = Object.keys(this.#synonyms).length > 0 ? { synonyms: this.#synonyms } : {};
    const settings = { rules: this.#switches, ...own, ...layout };
    return openCase(await this.store.read(), settings, this.prior);
  }

  /** @param basis - the workbook that the plan was made from */
  async addSheet(plan: NewSheetPlan, basis: WorkbookSnapshot): Promise<AddedSheet> {
    const [sheet] = await this.store.addSheets([plan], basis);
    if (sheet) return plan.replaces === null ? sheet : { ...sheet, isRenewed: true };
    const [step, detail] = ["新建工作表", "没有得到新表"];
    throw new BudgetToolError("host-failure", { step, detail, leftBehind: null });
  }

  /** In one range where the sheet is there, so that the clerk takes it back in one step; otherwise the sheet is written. */
  async changeOrAdd(
    planned: PlannedChange | null,
    planSheet: () => NewSheetPlan,
    basis: WorkbookSnapshot
  ): Promise<AddedSheet> {
    if (!planned) return this.addSheet(planSheet(), basis);
    const { sheet, change } = planned;
    if (change !== "nothing") return this.store.changeCells(change, basis);
    const { id, name, tag } = sheet;
    return { id, name, tag, isRenewed: true };
  }

  get switches(): RuleSwitches {
    return this.#switches;
  }

  get synonyms(): Synonyms {
    return this.#synonyms;
  }

  /**
   * Holds from the next reading on; false where it is for this session only.
   * @throws BudgetToolError "invalid-synonym", and those before hold
   */
  keepSynonyms(synonyms: Synonyms): boolean {
    this.#synonyms = parseSynonyms(synonyms, (detail) => {
      throw new BudgetToolError("invalid-synonym", { detail });
    });
    const isEmpty = Object.keys(this.#synonyms).length === 0;
    const text = isEmpty ? null : JSON.stringify(this.#synonyms);
    return this.#preferences?.write(SYNONYMS, text) ?? false;
  }

  /** Holds from the next check on; false where it is for this session only. */
  keepSwitches(switches: RuleSwitches): boolean {
    this.#switches = switches;
    const text = listSwitches(rules, switches).length === 0 ? null : JSON.stringify(switches);
    return this.#preferences?.write(SWITCHES, text) ?? false;
  }
}
