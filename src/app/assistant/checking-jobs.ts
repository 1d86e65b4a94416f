import type { Finding } from "../../checking/index";
import { BudgetToolError } from "../../errors/budget-tool-error";
import { FAMILIES } from "../../families/index";
import { rules } from "../../families/rule-catalogue";
import type { WorkbookSnapshot } from "../../grid/snapshot";
import type { LayoutFamily } from "../../recognition/layout";
import { findExceptionSheet } from "../../report/exception-sheet";
import { toMarks } from "../../report/highlight-plan";
import type {
  BudgetAssistant,
  ChangedExceptions,
  CheckedWorkbook,
  LayoutChoice,
} from "../budget-assistant";
import { checkWorkbook, examineWorkbook } from "../check-workbook";
import { composePictures } from "../compose-pictures";
import type { Case } from "../open-case";
import { afterWriting } from "../after-writing";
import { knowOwnSheets } from "../own-sheets";
import { planAuditSheet } from "../plan-audit-sheet";
import { planCheckReport } from "../plan-check-report";
import { planAcceptance, planWithdrawal, type PlannedExceptions } from "../plan-exceptions";
import { toMarking } from "../to-marking";
import type { Desk } from "./desk";

export type CheckingJobs = Pick<
  BudgetAssistant,
  | "check"
  | "layouts"
  | "chooseLayout"
  | "rules"
  | "gradeRule"
  | "synonyms"
  | "keepSynonyms"
  | "accept"
  | "withdraw"
  | "clearMarks"
  | "addAuditSheet"
  | "addReportSheet"
>;

/** Checking the workbook, and what is decided about findings and rules. */
export function checkingJobs(desk: Desk): CheckingJobs {
  return {
    check: async () => checkAndMark(desk, await desk.open()),
    layouts: FAMILIES.flatMap(toChoices),
    async chooseLayout(choice) {
      const stated = choice ? { family: choice.family, formYear: choice.formYear } : {};
      const checked = await checkAndMark(desk, await desk.open(stated));
      desk.layout = stated;
      return checked;
    },
    rules: () =>
      rules.map(({ code, title, families, severity }) => {
        return { code, title, families, severity, grade: desk.switches[code] ?? severity };
      }),
    gradeRule: (choice) =>
      desk.keepSwitches(choice ? { ...desk.switches, [choice.code]: choice.grade } : {}),
    synonyms: () => desk.synonyms,
    keepSynonyms: (synonyms) => desk.keepSynonyms(synonyms),
    async accept(finding, reason) {
      const opened = await desk.open();
      const report = checkWorkbook(opened);
      const found = report.findings.find(isLike(finding));
      // Accepted by an attempt before this one, of which only what follows had failed.
      const kept = report.accepted.some((one) => isLike(finding)(one.finding));
      const sheet = kept ? findExceptionSheet(opened.workbook) : null;
      if (sheet) return { sheet, checked: await checkAndMark(desk, opened) };
      if (!found) throw new BudgetToolError("finding-changed", {});
      const plan = planAcceptance(opened, found, { reason, at: now() });
      return writeExceptions(desk, plan, opened.workbook);
    },
    async withdraw(key) {
      const workbook = knowOwnSheets(await desk.store.read());
      return writeExceptions(desk, planWithdrawal(workbook, key), workbook);
    },
    clearMarks: () => desk.store.clearMarks(),
    async addAuditSheet() {
      const opened = await desk.open();
      return desk.addSheet(planAuditSheet(examineWorkbook(opened)), opened.workbook);
    },
    async addReportSheet(date) {
      const opened = await desk.open();
      return desk.addSheet(planCheckReport(opened, date), opened.workbook);
    },
  };
}

async function checkAndMark({ store }: Desk, opened: Case): Promise<CheckedWorkbook> {
  const { workbook } = opened;
  const report = checkWorkbook(opened);
  const marks = toMarks(report.findings, workbook);
  const pictures = composePictures(opened);
  return { report, pictures, marks: await toMarking(store.setMarks(marks, workbook)) };
}

async function writeExceptions(
  desk: Desk,
  { planned, planSheet }: PlannedExceptions,
  basis: WorkbookSnapshot
): Promise<ChangedExceptions> {
  const sheet = await desk.changeOrAdd(planned, planSheet, basis);
  const check = async (): Promise<CheckedWorkbook> => checkAndMark(desk, await desk.open());
  return { sheet, checked: await afterWriting([sheet], check) };
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

function toChoices({ id, name, years, isGeneral }: LayoutFamily): readonly LayoutChoice[] {
  if (isGeneral) return [{ family: id, name, formYear: years.to, isGeneral }];
  return Array.from({ length: years.to - years.from + 1 }, (_, index) => {
    return { family: id, name, formYear: years.to - index };
  });
}
