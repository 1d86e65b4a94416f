import { Button } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { Finding } from "../../checking/finding";
import type { CellRef } from "../../grid/address";
import { isSelected, toPlace } from "../cell-place";
import { useStrings } from "../strings/strings-context";
import { usePane } from "../use-pane";
import { useCheckTabStyles } from "./CheckTab.styles";
import { FindingCard } from "./FindingCard";

/** As many as anyone reads at once; the rest comes on demand. */
const PAGE = 50;

function concerns({ cells, suspects, evidence }: Finding, selection: CellRef | null): boolean {
  const all = [...cells, ...suspects, ...evidence.flatMap((one) => one.cells)];
  return all.some((cell) => isSelected(cell, selection));
}

/** Findings worst first; those of the selected cell are marked where they stand, so that nothing jumps. */
export function FindingList({ findings }: { readonly findings: readonly Finding[] }): ReactNode {
  const styles = useCheckTabStyles();
  const { check } = useStrings();
  const [, { selection }] = usePane();
  const [limit, setLimit] = useState(PAGE);
  if (findings.length === 0) return null;
  const concerned = new Set(findings.filter((finding) => concerns(finding, selection)));
  // A finding of the selected cell is shown even beyond the page.
  const shown = findings.filter((finding, index) => index < limit || concerned.has(finding));
  const hidden = findings.length - shown.length;
  return (
    <section aria-label={check.findings}>
      <h3 className={styles.heading}>{check.findings}</h3>
      <div role="status">
        {selection ? (
          <p className={styles.selection}>{check.selection(toPlace(selection), concerned.size)}</p>
        ) : null}
      </div>
      <ul className={styles.findings}>
        {shown.map((finding, index) => (
          <FindingCard
            key={`${finding.code}-${index}`}
            finding={finding}
            isAtSelection={concerned.has(finding)}
          />
        ))}
      </ul>
      {hidden > 0 ? (
        <Button onClick={() => setLimit(limit + PAGE)}>{check.more(Math.min(PAGE, hidden))}</Button>
      ) : null}
    </section>
  );
}
