import { useState, type ReactNode } from "react";
import type { Finding } from "../../checking/finding";
import { Disclosure } from "../Disclosure";
import { useStrings } from "../strings/strings-context";
import { FindingCard } from "./FindingCard";
import { PagedList } from "./PagedList";

/** So many of a rule stand open; folding away a single one would save nothing. */
const OPEN = 3;

interface Props {
  /** Findings of one rule and severity that follow each other. */
  readonly findings: readonly Finding[];
  readonly concerned: ReadonlySet<Finding>;
}

/** The first findings of a rule, the others folded away until they are asked for or their cell is selected. */
export function FindingGroup({ findings, concerned }: Props): ReactNode {
  const { check } = useStrings();
  const [isOpen, setOpen] = useState(false);
  const isConcerned = (finding: Finding): boolean => concerned.has(finding);
  const toCard = (finding: Finding, index: number): ReactNode => (
    <FindingCard key={index} finding={finding} isAtSelection={isConcerned(finding)} />
  );
  if (findings.length <= OPEN + 1) return findings.map(toCard);
  const folded = findings.slice(OPEN);
  return (
    <>
      {findings.slice(0, OPEN).map(toCard)}
      <li>
        <Disclosure
          label={check.sameRule(folded.length, findings[0]?.title ?? "")}
          isOpen={isOpen || folded.some(isConcerned)}
          onToggle={setOpen}
        >
          <PagedList items={folded} mustShow={isConcerned} render={toCard} />
        </Disclosure>
      </li>
    </>
  );
}

/** Findings that follow each other and are of the same rule and severity. */
export function groupFindings(findings: readonly Finding[]): readonly (readonly Finding[])[] {
  const groups: Finding[][] = [];
  for (const finding of findings) {
    const group = groups[groups.length - 1];
    const [first] = group ?? [];
    if (group && first?.code === finding.code && first.severity === finding.severity)
      group.push(finding);
    else groups.push([finding]);
  }
  return groups;
}
