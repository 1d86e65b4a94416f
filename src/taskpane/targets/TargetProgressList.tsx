import { makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { CheckedTarget } from "../../app/target-progress";
import { CellLink } from "../CellLink";
import { useTargetWords } from "../strings/target-words";

const useStyles = makeStyles({
  title: { fontSize: tokens.fontSizeBase300, margin: "12px 0 4px" },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  item: { padding: "6px 0", borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  bar: { margin: "4px 0" },
  fact: { margin: "2px 0", color: tokens.colorNeutralForeground2 },
  finding: { margin: "2px 0", paddingLeft: "8px" },
});

interface Props {
  readonly progress: readonly CheckedTarget[];
}

/** Every 绩效目标表: rows filled, running total of the weights, and what is to be looked at. */
export function TargetProgressList({ progress }: Props): ReactNode {
  const styles = useStyles();
  const words = useTargetWords();
  if (progress.length === 0) return <p className={styles.fact}>{words.none}</p>;
  return (
    <section aria-labelledby="target-progress">
      <h2 className={styles.title} id="target-progress">
        {words.progressTitle(progress.length)}
      </h2>
      <ul className={styles.list}>
        {progress.map((one) => (
          <TargetEntry key={`${one.cell.sheet}!${one.cell.address}`} target={one} />
        ))}
      </ul>
    </section>
  );
}

function TargetEntry({ target }: { readonly target: CheckedTarget }): ReactNode {
  const styles = useStyles();
  const words = useTargetWords();
  const { subject, cell, filled, open, empty, weights, hasGoal, findings } = target;
  const facts = [
    words.rows(filled, open, empty),
    ...(weights ? [words.weights(weights.sum, weights.total)] : []),
    ...(hasGoal ? [] : [words.noGoal]),
  ];
  const rows = filled + open + empty;
  return (
    <li className={styles.item}>
      <CellLink cell={cell}>{subject}</CellLink>
      <ProgressBar
        className={styles.bar}
        thickness="large"
        aria-label={`${subject}：${words.rows(filled, open, empty)}`}
        value={rows === 0 ? 0 : filled / rows}
      />
      <p className={styles.fact}>{facts.join("，")}</p>
      {findings.length > 0 ? (
        <details>
          <summary>{words.findings(findings.length)}</summary>
          {findings.map(({ code, message, cells: [place] }, index) => (
            <p key={`${code}-${index}`} className={styles.finding}>
              {message}
              {place ? <CellLink cell={place}>{place.address}</CellLink> : null}
            </p>
          ))}
        </details>
      ) : null}
    </li>
  );
}
