import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { CheckedWorkbook } from "../../app/budget-assistant";
import type { CheckReport } from "../../report/check-report";
import { toVerdict } from "../../report/verdict";
import { Disclosure } from "../Disclosure";
import type { CheckResult as PaneCheckResult } from "../pane-state";
import { useCheckWords } from "../strings/check-words";
import { useFindingText } from "../strings/finding-text";
import { useCheckTabStyles } from "./CheckTab.styles";
import { AcceptedList } from "./AcceptedList";
import { FindingList } from "./FindingList";
import { PictureView } from "./PictureView";
import { LayoutFact } from "./LayoutFact";
import { ProblemList } from "./ProblemList";
import { SinceLast } from "./SinceLast";
import { TableList } from "./TableList";
import { useFindings } from "./use-findings";
import { useStepKeys } from "./use-step-keys";
import { VerdictBar } from "./VerdictBar";

interface Props {
  readonly result: Pick<PaneCheckResult, "value" | "since">;
}

/** What was found: the verdict first, then the findings, then how much was looked at. */
export function CheckResult({ result: { value, since } }: Props): ReactNode {
  const styles = useCheckTabStyles();
  const { check } = useCheckWords();
  const { report, marks, pictures } = value;
  const findings = useFindings(report.findings, since);
  const verdict = toVerdict(report);
  const counts = new Map(findings.counts);
  const [hints, tails] = [counts.get("hint") ?? 0, counts.get("rounding") ?? 0];
  useStepKeys(findings.go);
  return (
    <>
      <VerdictBar verdict={verdict} findings={findings} />
      {hints + tails > 0 ? <p className={styles.small}>{check.uncounted(hints, tails)}</p> : null}
      {since ? <SinceLast since={since} findings={findings} /> : null}
      <FindingList all={report.findings} findings={findings} />
      <p className={styles.fact}>{check.subject(report.budgetUnit, report.fiscalYear)}</p>
      <LayoutFact layout={report.layout} />
      {report.layout.remarks.map((remark) => (
        <Remark key={remark} text={remark} />
      ))}
      <p className={styles.fact}>{check.coverage(report.coverage)}</p>
      <MarkingFacts marks={marks} />
      <PictureView pictures={pictures} />
      <TableList tables={report.tables} otherSheets={report.otherSheets} />
      <ProblemList problems={report.problems} />
      <NotEvaluatedList report={report} />
      <AcceptedList key={report.lapsed.length} report={report} />
      <p className={styles.small}>{check.catalogue(report.catalogue)}</p>
    </>
  );
}

function MarkingFacts({ marks }: Pick<CheckedWorkbook, "marks">): ReactNode {
  const styles = useCheckTabStyles();
  const { check } = useCheckWords();
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
  const { check } = useCheckWords();
  const told = useFindingText();
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
            {told(title)}（{code}）：{reason}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
