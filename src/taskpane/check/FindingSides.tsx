import type { ReactNode } from "react";
import type { Finding } from "../../checking/index";
import { Amount } from "../../money/amount";
import { formatAmount } from "../../money/format";
import { useCheckWords } from "../strings/check-words";
import { useFindingCardStyles } from "./FindingCard.styles";

/** Both sides and the difference; nothing for a finding without amounts. */
export function FindingSides({ finding }: { readonly finding: Finding }): ReactNode {
  const styles = useFindingCardStyles();
  const strings = useCheckWords();
  const { left, right, difference, measure } = finding;
  if (left === null || right === null || difference === null || measure === null) return null;
  const sides = [
    [strings.finding.left, left],
    [strings.finding.right, right],
    [strings.finding.difference, difference],
  ] as const;
  return (
    <dl className={styles.sides}>
      {sides.map(([name, amount]) => (
        <div key={name}>
          <dt className={styles.sideName}>
            {name}（{strings.finding.measure[measure]}）
          </dt>
          <dd className={styles.sideAmount}>{formatAmount(Amount.of(amount, measure))}</dd>
        </div>
      ))}
    </dl>
  );
}
