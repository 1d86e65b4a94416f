import type { Synonyms } from "../recognition/synonyms";
import type {
  BudgetAssistant,
  ChangedExceptions,
  CheckedWorkbook,
  LayoutChoice,
  RuleChoice,
} from "../app/budget-assistant";
import { isUnmarked, withoutMarks } from "../app/marking";
import type { FindingChanges } from "../report/compare-findings";
import type { Finding } from "../checking/index";
import type { AddedSheet } from "../host/workbook-store";
import type { PaneAccess } from "./pane-access";
import type { CheckResult, Notice } from "./pane-state";

/** Jobs of the tab 校核: checking, what is decided about findings and rules, and the sheets that tell of a check. */
export class CheckJobs {
  /** True while only clearing the marks keeps the check from following changes. */
  #resumesFollowing = false;

  readonly #pane: PaneAccess;
  readonly #followSoon: () => void;

  /** @param followSoon - checks again when the clerk has changed nothing for a while */
  constructor(pane: PaneAccess, followSoon: () => void) {
    this.#pane = pane;
    this.#followSoon = followSoon;
  }

  check(): Promise<boolean> {
    if (this.#resumesFollowing) this.#pane.set({ isAutoRecheck: true });
    this.#resumesFollowing = false;
    return this.#pane.run("check", (assistant) => this.#show(assistant, assistant.check()));
  }

  setFollowing(isAutoRecheck: boolean): void {
    this.#resumesFollowing = false;
    this.#pane.set({ isAutoRecheck });
    if (isAutoRecheck && this.#pane.getState().check?.isStale === true) this.#followSoon();
  }

  /** Checks the workbook as this form; null: as the evidence tells. */
  chooseLayout(choice: LayoutChoice | null): Promise<boolean> {
    return this.#pane.run("check", (assistant) =>
      this.#show(assistant, assistant.chooseLayout(choice))
    );
  }

  showRules(): Promise<void> {
    return this.#pane.attempt((assistant) => this.#pane.set({ rules: assistant.rules() }));
  }

  /** Grades a rule, null for all as in the catalogue, and checks again where there is a result. */
  gradeRule(choice: Pick<RuleChoice, "code" | "grade"> | null): Promise<void> {
    return this.#pane.attempt(async (assistant) => {
      const isKept = assistant.gradeRule(choice);
      this.#pane.set({ rules: assistant.rules() });
      if (this.#pane.getState().check) await this.check();
      if (!isKept) this.#pane.set({ notice: { kind: "grades-not-kept" } });
    });
  }

  showSynonyms(): Promise<void> {
    return this.#pane.attempt((assistant) => this.#pane.set({ synonyms: assistant.synonyms() }));
  }

  /** Keeps the clerk's own words and checks again where there is a result; false where one was refused. */
  async keepSynonyms(synonyms: Synonyms): Promise<boolean> {
    let isTaken = false;
    await this.#pane.attempt(async (assistant) => {
      const isKept = assistant.keepSynonyms(synonyms);
      isTaken = true;
      this.#pane.set({ synonyms: assistant.synonyms() });
      if (this.#pane.getState().check) await this.check();
      if (!isKept) this.#pane.set({ notice: { kind: "grades-not-kept" } });
    });
    return isTaken;
  }

  /** Accepts a finding as it stands, for a reason that is written into the workbook. */
  accept(finding: Finding, reason: string): Promise<boolean> {
    return this.#changeExceptions(
      (assistant) => assistant.accept(finding, reason),
      ({ sheet, checked }) => {
        const accepted = checked.report.accepted.find(
          (one) => one.finding.code === finding.code && one.finding.message === finding.message
        );
        return accepted ? { kind: "accepted", sheet, key: accepted.key } : null;
      }
    );
  }

  /** Makes an accepted finding count again. */
  withdraw(key: string): Promise<boolean> {
    return this.#changeExceptions(
      (assistant) => assistant.withdraw(key),
      () => ({ kind: "withdrawn" })
    );
  }

  clearMarks(): Promise<boolean> {
    return this.#pane.run("clear", async (assistant) => {
      const count = await assistant.clearMarks();
      const { check, isAutoRecheck } = this.#pane.getState();
      // What was found stays; a check that follows by itself would mark again at the next change.
      this.#resumesFollowing = this.#resumesFollowing || isAutoRecheck;
      this.#pane.set({
        notice: { kind: "marks-cleared", count },
        check: check && { ...check, value: withoutMarks(check.value) },
        isAutoRecheck: false,
      });
      return false;
    });
  }

  addAuditSheet(): Promise<boolean> {
    return this.#addSheet("audit", (assistant) => assistant.addAuditSheet());
  }

  /** @param date - the day of the check, as it shall stand in the report; today */
  addReportSheet(date = new Date().toLocaleDateString("zh-CN")): Promise<boolean> {
    return this.#addSheet("report", (assistant) => assistant.addReportSheet(date));
  }

  /** Checks again after a change, or where marks still wait to be set. */
  async follow(assistant: BudgetAssistant): Promise<void> {
    const { check, isAutoRecheck } = this.#pane.getState();
    if (isAutoRecheck && check && (check.isStale || isUnmarked(check.value.marks)))
      await this.#show(assistant, assistant.check());
  }

  #addSheet(
    job: "audit" | "report",
    add: (assistant: BudgetAssistant) => Promise<AddedSheet>
  ): Promise<boolean> {
    return this.#pane.run(job, async (assistant) => {
      const sheet = await add(assistant);
      this.#pane.set({ notice: { kind: `${job}-written`, sheet } });
      await this.#pane.showOwn(assistant, sheet);
      return false;
    });
  }

  #changeExceptions(
    work: (assistant: BudgetAssistant) => Promise<ChangedExceptions>,
    tell: (changed: ChangedExceptions) => Notice | null
  ): Promise<boolean> {
    return this.#pane.run("exceptions", async (assistant) => {
      const changed = await work(assistant);
      this.#pane.own(changed.sheet);
      await this.#show(assistant, Promise.resolve(changed.checked));
      this.#pane.set({ notice: tell(changed) });
      return true;
    });
  }

  async #show({ layouts }: BudgetAssistant, checking: Promise<CheckedWorkbook>): Promise<boolean> {
    const changesBefore = this.#pane.countChanges();
    const value = await checking;
    const { check: before, isAutoRecheck } = this.#pane.getState();
    const since = await changesSince(before, value);
    const isStale = this.#pane.countChanges() !== changesBefore;
    this.#pane.set({ check: { value, isStale, since }, layouts });
    if ((isStale || isUnmarked(value.marks)) && isAutoRecheck) this.#followSoon();
    return true;
  }
}

/** What is new and what is gone since the check before of the same unit and year; an attempt to mark again is no new check. */
async function changesSince(
  before: CheckResult | null,
  value: CheckedWorkbook
): Promise<FindingChanges | null> {
  if (!before) return null;
  const [old, now] = [before.value.report, value.report];
  if (old.budgetUnit !== now.budgetUnit || old.fiscalYear !== now.fiscalYear) return null;
  if (!before.isStale && isUnmarked(before.value.marks)) return before.since;
  // The first check has nothing to compare with.
  const { compareFindings } = await import("../report/compare-findings");
  return compareFindings(old.findings, now.findings);
}
