import { useState, type ReactNode } from "react";
import type { Finding } from "../../checking/index";
import { Disclosure } from "../Disclosure";
import { useCheckWords } from "../strings/check-words";
import { useFindingText } from "../strings/finding-text";
import { levelOf } from "./finding-level";
import { FindingCard } from "./FindingCard";
import { PagedList } from "./PagedList";

/** So many of a rule stand open; folding away a single one would save nothing. */
const OPEN = 3;

interface Props {
  /** Findings of one rule and level that follow each other. */
  readonly findings: readonly Finding[];
  readonly concerned: ReadonlySet<Finding>;
  /** The finding the clerk is at. */
  readonly current: Finding | null;
  readonly onGo: (finding: Finding) => void;
}

/** The first findings of a rule, the others folded away until they are asked for or their cell is selected. */
export function FindingGroup({ findings, concerned, current, onGo }: Props): ReactNode {
  const { check } = useCheckWords();
  const [isOpen, setOpen] = useState(false);
  const isConcerned = (finding: Finding): boolean => concerned.has(finding);
  const told = useFindingText();
  const toCard = (finding: Finding, index: number): ReactNode => (
    <FindingCard
      key={index}
      finding={finding}
      isAtSelection={isConcerned(finding)}
      isCurrent={finding === current}
      onGo={onGo}
    />
  );
  if (findings.length <= OPEN + 1) return findings.map(toCard);
  const folded = findings.slice(OPEN);
  return (
    <>
      {findings.slice(0, OPEN).map(toCard)}
      <li>
        <Disclosure
          label={check.sameRule(folded.length, told(findings[0]?.title ?? ""))}
          isOpen={isOpen || folded.some(isConcerned)}
          onToggle={setOpen}
        >
          <PagedList items={folded} mustShow={isConcerned} render={toCard} />
        </Disclosure>
      </li>
    </>
  );
}

/** Findings that follow each other and are of the same rule and level. */
export function groupFindings(findings: readonly Finding[]): readonly (readonly Finding[])[] {
  const groups: Finding[][] = [];
  for (const finding of findings) {
    const group = groups[groups.length - 1];
    const [first] = group ?? [];
    if (group && first?.code === finding.code && levelOf(first) === levelOf(finding))
      group.push(finding);
    else groups.push([finding]);
  }
  return groups;
}
