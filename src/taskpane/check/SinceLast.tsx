import { ToggleButton } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { FindingChanges } from "../../report/compare-findings";
import { CellLink } from "../CellLink";
import { useFindingWords } from "../strings/finding-words";
import { useFindingText } from "../strings/finding-text";
import { useCheckTabStyles } from "./CheckTab.styles";
import { targetOf } from "./finding-level";
import type { ShownFindings } from "./use-findings";

interface Props {
  readonly since: FindingChanges;
  readonly findings: ShownFindings;
}

/** What is new and what is gone since the check before; the new ones can be shown alone, those that are gone looked at. */
export function SinceLast({ since: { fresh, gone }, findings }: Props): ReactNode {
  const styles = useCheckTabStyles();
  const words = useFindingWords();
  const told = useFindingText();
  const { filter, narrow } = findings;
  if (fresh.length + gone.length === 0) return <p className={styles.small}>{words.sinceNothing}</p>;
  const toggle = (since: "fresh" | "gone", count: number, label: string): ReactNode => (
    <ToggleButton
      size="small"
      checked={filter.since === since}
      disabledFocusable={count === 0}
      onClick={() => narrow({ since: filter.since === since ? null : since })}
    >
      {label} {count}
    </ToggleButton>
  );
  return (
    <div role="group" aria-label={words.since} className={styles.filter}>
      <span className={styles.small}>{words.since}</span>
      {toggle("fresh", fresh.length, words.fresh)}
      {toggle("gone", gone.length, words.gone)}
      {filter.since === "gone" ? (
        <ul className={styles.goneList}>
          {gone.map((finding, index) => {
            const [cell] = targetOf(finding);
            return (
              <li key={index} className={styles.listItem}>
                {told(finding.title)}（{finding.code}） {cell ? <CellLink cell={cell} /> : null}
              </li>
            );
          })}
        </ul>
      ) : null}
    </div>
  );
}
