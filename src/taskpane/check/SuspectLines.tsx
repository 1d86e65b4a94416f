import type { ReactNode } from "react";
import type { Finding } from "../../checking/index";
import { Amount } from "../../money/amount";
import { formatAmount } from "../../money/format";
import { CellLink } from "../CellLink";
import { toPlace } from "../cell-place";
import { useCheckWords } from "../strings/check-words";
import { useFindingCardStyles } from "./FindingCard.styles";

/** "最可能有误：表5!C12，应为 1,202.95"; more than one line when several repairs are equally small. */
export function SuspectLines({
  finding: { suspects, measure },
}: {
  readonly finding: Finding;
}): ReactNode {
  const styles = useFindingCardStyles();
  const { finding } = useCheckWords();
  return suspects.map((suspect, index) => (
    <p key={toPlace(suspect)} className={styles.line}>
      <span className={styles.name}>{index === 0 ? finding.suspect : finding.otherSuspect}：</span>
      <CellLink cell={suspect} />
      {suspect.suggested === null || measure === null
        ? ""
        : `，${finding.shouldBe(formatAmount(Amount.of(suspect.suggested, measure)))}`}
    </p>
  ));
}
