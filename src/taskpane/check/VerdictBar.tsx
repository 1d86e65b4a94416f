import { Button, mergeClasses } from "@fluentui/react-components";
import { ChevronLeftRegular } from "@fluentui/react-icons/svg/chevron-left";
import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";
import type { ReactNode } from "react";
import type { Verdict } from "../../report/verdict";
import { useFindingWords } from "../strings/finding-words";
import { useCheckTabStyles } from "./CheckTab.styles";
import { LevelHelp } from "./LevelHelp";
import { SeverityIcon } from "./SeverityIcon";
import type { ShownFindings } from "./use-findings";

interface Props {
  readonly verdict: Verdict;
  readonly findings: ShownFindings;
}

/** What the check comes to, and the way through its findings; stays in sight. */
export function VerdictBar({ verdict, findings }: Props): ReactNode {
  const styles = useCheckTabStyles();
  const words = useFindingWords();
  const { kind, warnings } = verdict;
  const isClean = kind === "passed" && warnings === 0;
  const state = kind === "faulty" ? "error" : isClean ? "clean" : "warning";
  return (
    <div className={styles.verdict}>
      <div role="status" className={styles.result}>
        <span className={mergeClasses(styles.resultIcon, styles[state])} aria-hidden>
          <SeverityIcon severity={state} />
        </span>
        <h2 className={styles.resultTitle}>{words.verdict(verdict)}</h2>
      </div>
      {findings.steps.length > 0 ? <Steps findings={findings} /> : null}
      <LevelHelp />
    </div>
  );
}

function Steps({ findings: { steps, current, go } }: Pick<Props, "findings">): ReactNode {
  const styles = useCheckTabStyles();
  const words = useFindingWords();
  const at = current ? steps.indexOf(current) + 1 : 0;
  return (
    <div className={styles.steps} role="group" aria-label={words.keys} title={words.keys}>
      <Button
        size="small"
        appearance="subtle"
        icon={<ChevronLeftRegular />}
        aria-label={words.previous}
        aria-keyshortcuts="Alt+ArrowUp"
        onClick={() => go(-1)}
      />
      <span role="status">{words.place(at, steps.length)}</span>
      <Button
        size="small"
        appearance="subtle"
        icon={<ChevronRightRegular />}
        aria-label={words.next}
        aria-keyshortcuts="Alt+ArrowDown"
        onClick={() => go(1)}
      />
    </div>
  );
}
