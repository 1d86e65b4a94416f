import { MessageBar, MessageBarBody, mergeClasses } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { CheckedWorkbook } from "../../app/budget-assistant";
import type { CheckReport } from "../../report/check-report";
import { toVerdict, type Verdict } from "../../report/verdict";
import { Disclosure } from "../Disclosure";
import { useStrings } from "../strings/strings-context";
import { useCheckTabStyles } from "./CheckTab.styles";
import { AcceptedList } from "./AcceptedList";
import { FindingList } from "./FindingList";
import { LayoutFact } from "./LayoutFact";
import { ProblemList } from "./ProblemList";
import { SeverityIcon } from "./SeverityIcon";
import { TableList } from "./TableList";

interface Props {
  readonly checked: CheckedWorkbook;
}

/** What was found: the verdict first, then how much was looked at, then the findings. */
export function CheckResult({ checked: { report, marks } }: Props): ReactNode {
  const styles = useCheckTabStyles();
  const { check } = useStrings();
  return (
    <>
      <VerdictHeadline verdict={toVerdict(report)} />
      <p className={styles.fact}>{check.subject(report.budgetUnit, report.fiscalYear)}</p>
      <LayoutFact layout={report.layout} />
      {report.layout.remarks.map((remark) => (
        <Remark key={remark} text={remark} />
      ))}
      <p className={styles.fact}>{check.coverage(report.coverage)}</p>
      <MarkingFacts marks={marks} />
      <TableList tables={report.tables} otherSheets={report.otherSheets} />
      <ProblemList problems={report.problems} />
      <NotEvaluatedList report={report} />
      <FindingList findings={report.findings} />
      <AcceptedList key={report.lapsed.length} report={report} />
      <p className={styles.small}>{check.catalogue(report.catalogue)}</p>
    </>
  );
}

function MarkingFacts({ marks }: Pick<CheckedWorkbook, "marks">): ReactNode {
  const styles = useCheckTabStyles();
  const { check } = useStrings();
  if (marks.kind === "failed")
    return <Remark text={check.notMarked(marks.reason, marks.isPartial)} />;
  const { marked, skippedSheets, unreadableSheets } = marks;
  return (
    <>
      {marked > 0 ? <p className={styles.fact}>{check.marked(marks)}</p> : null}
      {skippedSheets.length > 0 ? <Remark text={check.skippedSheets(skippedSheets)} /> : null}
      {unreadableSheets.length > 0 ? (
        <Remark text={check.unreadableSheets(unreadableSheets)} />
      ) : null}
    </>
  );
}

function VerdictHeadline({ verdict }: { readonly verdict: Verdict }): ReactNode {
  const styles = useCheckTabStyles();
  const { check } = useStrings();
  const { kind, errors, warnings, roundingDifferences, unread, unjudged } = verdict;
  const isClean = kind === "passed" && warnings === 0;
  const state = kind === "faulty" ? "error" : isClean ? "clean" : "warning";
  return (
    <div role="status">
      <div className={styles.result}>
        <span className={mergeClasses(styles.resultIcon, styles[state])} aria-hidden>
          <SeverityIcon severity={state} />
        </span>
        <h2 className={styles.resultTitle}>
          {kind === "incomplete"
            ? check.incompleteTitle(warnings)
            : isClean
              ? check.cleanTitle
              : check.resultTitle(errors, warnings)}
        </h2>
      </div>
      {kind === "incomplete" || unread + unjudged > 0 ? (
        <p className={styles.small}>{check.unchecked(unread, unjudged)}</p>
      ) : null}
      {roundingDifferences > 0 ? (
        <p className={styles.small}>{check.tailCount(roundingDifferences)}</p>
      ) : null}
    </div>
  );
}

function Remark({ text }: { readonly text: string }): ReactNode {
  const styles = useCheckTabStyles();
  return (
    <MessageBar intent="warning" layout="multiline" className={styles.banner}>
      <MessageBarBody>{text}</MessageBarBody>
    </MessageBar>
  );
}

function NotEvaluatedList({ report }: { readonly report: CheckReport }): ReactNode {
  const styles = useCheckTabStyles();
  const { check } = useStrings();
  const [isOpen, setOpen] = useState(false);
  if (report.notEvaluated.length === 0) return null;
  return (
    <Disclosure
      label={check.notEvaluated(report.notEvaluated.length)}
      isOpen={isOpen}
      onToggle={setOpen}
    >
      <ul className={styles.list}>
        {report.notEvaluated.map(({ code, title, reason }, index) => (
          <li key={`${code}-${index}`} className={styles.listItem}>
            {title}（{code}）：{reason}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
