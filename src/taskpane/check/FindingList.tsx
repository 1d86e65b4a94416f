import { type ReactNode } from "react";
import type { Finding } from "../../checking/finding";
import type { CellRef } from "../../grid/address";
import { isSelected, toPlace } from "../cell-place";
import { useStrings } from "../strings/strings-context";
import { usePane } from "../use-pane";
import { useCheckTabStyles } from "./CheckTab.styles";
import { FindingGroup, groupFindings } from "./FindingGroup";
import { PagedList } from "./PagedList";

function concerns({ cells, suspects, evidence }: Finding, selection: CellRef | null): boolean {
  const all = [...cells, ...suspects, ...evidence.flatMap((one) => one.cells)];
  return all.some((cell) => isSelected(cell, selection));
}

/** Findings worst first; those of the selected cell are marked where they stand, so that nothing jumps. */
export function FindingList({ findings }: { readonly findings: readonly Finding[] }): ReactNode {
  const styles = useCheckTabStyles();
  const { check } = useStrings();
  const [, { selection }] = usePane();
  if (findings.length === 0) return null;
  const concerned = new Set(findings.filter((finding) => concerns(finding, selection)));
  return (
    <section aria-label={check.findings}>
      <h3 className={styles.heading}>{check.findings}</h3>
      <div role="status">
        {selection ? (
          <p className={styles.selection}>{check.selection(toPlace(selection), concerned.size)}</p>
        ) : null}
      </div>
      <PagedList
        items={groupFindings(findings)}
        mustShow={(group) => group.some((finding) => concerned.has(finding))}
        render={(group, index) => (
          <FindingGroup key={index} findings={group} concerned={concerned} />
        )}
      />
    </section>
  );
}
