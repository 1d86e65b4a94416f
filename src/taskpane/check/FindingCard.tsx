import { mergeClasses } from "@fluentui/react-components";
import { Fragment, useEffect, useRef, useState, type ReactNode } from "react";
import type { Finding } from "../../checking/index";
import type { CellRef } from "../../grid/address";
import { Amount } from "../../money/amount";
import { formatAmount, formatWithMeasure } from "../../money/format";
import { AcceptForm } from "./AcceptForm";
import { CellLink } from "../CellLink";
import { toPlace } from "../cell-place";
import { Disclosure } from "../Disclosure";
import { useFindingWords, type FindingWords } from "../strings/finding-words";
import { useCheckWords } from "../strings/check-words";
import { useFindingText } from "../strings/finding-text";
import { useStrings } from "../strings/strings-context";
import { useFindingCardStyles } from "./FindingCard.styles";
import { levelOf, sheetOf, targetOf } from "./finding-level";
import { FindingSides } from "./FindingSides";
import { SeverityIcon } from "./SeverityIcon";
import { SuspectLines } from "./SuspectLines";

/** More cells than this are summed up; all of them are marked in the sheet. */
const LISTED_CELLS = 6;

const TEXT_STYLE = { error: "errorText", warning: "warningText", info: "infoText" } as const;

interface Props {
  readonly finding: Finding;
  /** True for a finding of the selected cell. */
  readonly isAtSelection: boolean;
  /** True for the one finding the clerk is at. */
  readonly isCurrent: boolean;
  readonly onGo: (finding: Finding) => void;
}

/** One finding: what to put right in one line; the relation, both sides and the evidence unfold. */
export function FindingCard({ finding, isAtSelection, isCurrent, onGo }: Props): ReactNode {
  const styles = useFindingCardStyles();
  const words = useFindingWords();
  const card = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isCurrent && !card.current?.contains(document.activeElement))
      card.current?.scrollIntoView({ block: "nearest" });
  }, [isCurrent]);
  return (
    <li
      ref={card}
      aria-current={isCurrent ? "true" : undefined}
      className={mergeClasses(
        styles.card,
        styles[finding.severity],
        isAtSelection && styles.atSelection,
        isCurrent && styles.current
      )}
    >
      <div className={styles.head}>
        <span className={mergeClasses(styles.severity, styles[TEXT_STYLE[finding.severity]])}>
          <SeverityIcon severity={finding.severity} />
          {words.level[levelOf(finding)]}
        </span>
        <Headline finding={finding} onGo={onGo} />
        <Difference finding={finding} />
        <span className={styles.code}>{finding.code}</span>
      </div>
      <Summary finding={finding} />
      <Details finding={finding} isCurrent={isCurrent} />
      {finding.outcome === "rounding-difference" ? null : (
        <AcceptForm key={finding.message} finding={finding} />
      )}
    </li>
  );
}

/** “D13 应为 417.49”, or what does not agree; a click goes there. */
function Headline({ finding, onGo }: Pick<Props, "finding" | "onGo">): ReactNode {
  const styles = useFindingCardStyles();
  const strings = useStrings();
  const words = useFindingWords();
  const told = useFindingText();
  const [first] = targetOf(finding);
  return (
    <h4 className={styles.title}>
      <button
        type="button"
        className={styles.titleButton}
        title={first ? strings.goTo(toPlace(first)) : undefined}
        onClick={() => onGo(finding)}
      >
        {headlineOf(finding, words) ?? told(finding.title)}
      </button>
    </h4>
  );
}

/** What to write where; or that relations would have different amounts there. */
function headlineOf(finding: Finding, words: FindingWords): string | null {
  const [suspect] = finding.suspects;
  return suspect && finding.isDisputed ? words.disputed(suspect.address) : repairOf(finding, words);
}

/** What to write where, as far as it is known. */
function repairOf({ suspects, measure }: Finding, words: FindingWords): string | null {
  const [suspect] = suspects;
  if (!suspect || suspect.suggested === null || measure === null) return null;
  return words.shouldBe(suspect.address, formatAmount(Amount.of(suspect.suggested, measure)));
}

/** How far both sides are apart; nothing where there are no amounts, or where they are the same. */
function Difference({ finding: { difference, measure } }: Pick<Props, "finding">): ReactNode {
  const styles = useFindingCardStyles();
  const words = useFindingWords();
  if (difference === null || measure === null) return null;
  const amount = Amount.of(difference, measure).absolute();
  if (amount.isZero) return null;
  return <span className={styles.difference}>{words.off(formatWithMeasure(amount))}</span>;
}

/** On which sheet, and which relation; a finding whose repair is not known needs its whole sentence. */
function Summary({ finding }: Pick<Props, "finding">): ReactNode {
  const styles = useFindingCardStyles();
  const words = useFindingWords();
  const told = useFindingText();
  const isKnown = repairOf(finding, words) !== null;
  const parts = isKnown ? [sheetOf(finding), told(finding.title)] : [told(finding.message)];
  return (
    <>
      <p className={styles.message}>{parts.join(" · ")}</p>
      {finding.isDisputed ? <p className={styles.message}>{told(finding.suggestion)}</p> : null}
    </>
  );
}

/** The relation with both sides, the likely slips, what to check, and what else the same slip breaks. */
function Details({ finding, isCurrent }: Pick<Props, "finding" | "isCurrent">): ReactNode {
  const styles = useFindingCardStyles();
  const strings = useCheckWords();
  const words = useFindingWords();
  const told = useFindingText();
  const [wanted, setWanted] = useState<boolean | null>(null);
  const isOpen = wanted ?? isCurrent;
  return (
    <Disclosure
      label={words.why}
      isOpen={isOpen}
      // The browser also tells what we opened or closed ourselves.
      onToggle={(isNow) => isNow !== isOpen && setWanted(isNow)}
    >
      {repairOf(finding, words) === null ? null : (
        <p className={styles.message}>{told(finding.message)}</p>
      )}
      <FindingSides finding={finding} />
      <SuspectLines finding={finding} />
      {finding.isDisputed ? null : (
        <p className={styles.line}>
          <span className={styles.name}>{strings.finding.advice}：</span>
          {told(finding.suggestion)}
        </p>
      )}
      <CellList cells={finding.cells} />
      <EvidenceList finding={finding} />
    </Disclosure>
  );
}

function CellList({ cells }: { readonly cells: readonly CellRef[] }): ReactNode {
  const styles = useFindingCardStyles();
  const { finding } = useCheckWords();
  if (cells.length === 0) return null;
  const hidden = cells.length - LISTED_CELLS;
  return (
    <p className={styles.line}>
      <span className={styles.name}>{finding.cells}：</span>
      {cells.slice(0, LISTED_CELLS).map((cell, index) => (
        <Fragment key={toPlace(cell)}>
          {index > 0 ? <wbr /> : null}
          <span className={styles.cell}>
            <CellLink cell={cell} />
            {index + 1 < cells.length ? "、" : ""}
          </span>
        </Fragment>
      ))}
      {hidden > 0 ? finding.moreCells(hidden) : ""}
    </p>
  );
}

function EvidenceList({ finding: { evidence } }: { readonly finding: Finding }): ReactNode {
  const styles = useFindingCardStyles();
  const { finding } = useCheckWords();
  const told = useFindingText();
  const [isOpen, setOpen] = useState(false);
  if (evidence.length === 0) return null;
  return (
    <Disclosure label={finding.evidence(evidence.length)} isOpen={isOpen} onToggle={setOpen}>
      <ul className={styles.evidence}>
        {evidence.map(({ code, message, cells }, index) => (
          <li key={`${code}-${index}`} className={styles.evidenceItem}>
            {told(message)} {cells[0] ? <CellLink cell={cells[0]} /> : null}{" "}
            <span className={styles.code}>{code}</span>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
