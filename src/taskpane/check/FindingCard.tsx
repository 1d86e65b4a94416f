import { mergeClasses } from "@fluentui/react-components";
import { useEffect, useRef, useState, type ReactNode } from "react";
import type { Finding } from "../../checking/finding";
import type { CellRef } from "../../grid/address";
import { AcceptForm } from "./AcceptForm";
import { CellLink } from "../CellLink";
import { toPlace } from "../cell-place";
import { Disclosure } from "../Disclosure";
import { useStrings } from "../strings/strings-context";
import { usePane } from "../use-pane";
import { useFindingCardStyles } from "./FindingCard.styles";
import { FindingSides } from "./FindingSides";
import { SeverityIcon } from "./SeverityIcon";
import { SuspectLines } from "./SuspectLines";

/** More cells than this are summed up; all of them are marked in the sheet. */
const LISTED_CELLS = 6;

const TEXT_STYLE = { error: "errorText", warning: "warningText", info: "infoText" } as const;

interface Props {
  readonly finding: Finding;
  readonly isAtSelection: boolean;
}

/** Where a click on the title goes: the cell to be corrected first, else all cells concerned. */
function target({ suspects, cells }: Finding): readonly CellRef[] {
  const [first] = suspects;
  return first ? [first] : cells;
}

/** One finding: what does not agree, both sides, the likely slip, what to check. */
export function FindingCard({ finding, isAtSelection }: Props): ReactNode {
  const styles = useFindingCardStyles();
  const strings = useStrings();
  const [model] = usePane();
  const card = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isAtSelection && !card.current?.contains(document.activeElement))
      card.current?.scrollIntoView({ block: "nearest" });
  }, [isAtSelection]);

  const cells = target(finding);
  const [first] = cells;
  return (
    <li
      ref={card}
      aria-current={isAtSelection ? "true" : undefined}
      className={mergeClasses(
        styles.card,
        styles[finding.severity],
        isAtSelection && styles.atSelection
      )}
    >
      <div className={styles.head}>
        <span className={mergeClasses(styles.severity, styles[TEXT_STYLE[finding.severity]])}>
          <SeverityIcon severity={finding.severity} />
          {finding.severity === "info" && finding.outcome === "violated"
            ? strings.finding.hint
            : strings.finding.severity[finding.severity]}
        </span>
        <h4 className={styles.title}>
          <button
            type="button"
            className={styles.titleButton}
            title={first ? strings.goTo(toPlace(first)) : undefined}
            onClick={() => void model.select(cells)}
          >
            {finding.title}
          </button>
        </h4>
        <span className={styles.code}>{finding.code}</span>
      </div>
      <p className={styles.message}>{finding.message}</p>
      <FindingSides finding={finding} />
      <SuspectLines finding={finding} />
      <p className={styles.line}>
        <span className={styles.name}>{strings.finding.advice}：</span>
        {finding.suggestion}
      </p>
      <CellList cells={finding.cells} />
      <EvidenceList finding={finding} />
      {finding.outcome === "violated" ? (
        <AcceptForm key={finding.message} finding={finding} />
      ) : null}
    </li>
  );
}

function CellList({ cells }: { readonly cells: readonly CellRef[] }): ReactNode {
  const styles = useFindingCardStyles();
  const { finding } = useStrings();
  if (cells.length === 0) return null;
  const hidden = cells.length - LISTED_CELLS;
  return (
    <p className={styles.line}>
      <span className={styles.name}>{finding.cells}：</span>
      {cells.slice(0, LISTED_CELLS).map((cell, index) => (
        <span key={toPlace(cell)}>
          {index > 0 ? "、" : ""}
          <CellLink cell={cell} />
        </span>
      ))}
      {hidden > 0 ? `、${finding.moreCells(hidden)}` : ""}
    </p>
  );
}

function EvidenceList({ finding: { evidence } }: { readonly finding: Finding }): ReactNode {
  const styles = useFindingCardStyles();
  const { finding } = useStrings();
  const [isOpen, setOpen] = useState(false);
  if (evidence.length === 0) return null;
  return (
    <Disclosure label={finding.evidence(evidence.length)} isOpen={isOpen} onToggle={setOpen}>
      <ul className={styles.evidence}>
        {evidence.map(({ code, message, cells }, index) => (
          <li key={`${code}-${index}`} className={styles.evidenceItem}>
            {message} {cells[0] ? <CellLink cell={cells[0]} /> : null}{" "}
            <span className={styles.code}>{code}</span>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
