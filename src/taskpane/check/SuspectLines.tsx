import type { ReactNode } from "react";
import type { Finding } from "../../checking/index";
import { Amount } from "../../money/amount";
import { formatAmount } from "../../money/format";
import { CellLink } from "../CellLink";
import { toPlace } from "../cell-place";
import { useCheckWords } from "../strings/check-words";
import { useFindingCardStyles } from "./FindingCard.styles";

/**
 * "最可能有误：表5!C12，应为 1,202.95"; more than one line when several repairs are equally small, cells are wrong together,
 * or totals followed a wrong amount.
 */
export function SuspectLines({
  finding: { suspects, joined, measure },
}: {
  readonly finding: Finding;
}): ReactNode {
  const styles = useFindingCardStyles();
  const { finding } = useCheckWords();
  const others = {
    apart: finding.otherSuspect,
    together: finding.wrongTogether,
    carried: finding.followed,
  }[joined ?? "apart"];
  return suspects.map((suspect, index) => (
    <p key={toPlace(suspect)} className={styles.line}>
      <span className={styles.name}>{index === 0 ? finding.suspect : others}：</span>
      <CellLink cell={suspect} />
      {suspect.suggested === null || measure === null
        ? ""
        : `，${finding.shouldBe(formatAmount(Amount.of(suspect.suggested, measure)))}`}
    </p>
  ));
}
