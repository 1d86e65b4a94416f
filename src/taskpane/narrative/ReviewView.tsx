import { Button, Checkbox } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { TextFinding } from "../../app/review-text";
import { describeLocation, toNumberedList, toSentenceNotes } from "../../review/handback/notes";
import { SeverityIcon } from "../check/SeverityIcon";
import { Disclosure } from "../Disclosure";
import type { ReviewResult } from "../pane-state";
import { useFindingWords } from "../strings/finding-words";
import { useInputWords } from "../strings/input-words";
import { usePane } from "../use-pane";
import { CopyButton } from "./CopyButton";
import { useNarrativeStyles } from "./NarrativeTab.styles";

/** Longer quotes are shown by their beginning. */
const QUOTED = 120;

/** What the review of a written text found, and what of it was compared with nothing. */
export function ReviewView({ reviewed }: { readonly reviewed: ReviewResult }): ReactNode {
  const styles = useNarrativeStyles();
  const words = useInputWords();
  const [model] = usePane();
  const { fileName, isStale } = reviewed;
  const { findings, unread, remarks } = reviewed.value;
  const count = (severity: TextFinding["severity"]): number =>
    findings.filter((finding) => finding.severity === severity).length;
  const title =
    findings.length === 0 && unread.length > 0
      ? words.reviewOpen(fileName, unread.length)
      : words.reviewTitle(fileName, count("error"), count("warning"), count("info"));
  return (
    <div role="group" aria-label={title}>
      <p className={styles.summary} role="status">
        {title}
      </p>
      {[...(isStale ? [words.reviewStale] : []), ...remarks].map((remark) => (
        <p key={remark} className={styles.guide}>
          {remark}
        </p>
      ))}
      <ul className={styles.takenList} lang="zh-CN">
        {findings.map((finding, index) => (
          <Found key={index} finding={finding} />
        ))}
      </ul>
      {unread.length === 0 ? null : <Unread stretches={unread} />}
      <div className={styles.actions}>
        {findings.length === 0 ? null : (
          <CopyButton
            label={words.reviewCopy}
            boxLabel={title}
            toText={() => toNumberedList(toSentenceNotes(findings))}
          />
        )}
        <Button size="small" onClick={() => model.narrative.dismissReview()}>
          {words.reviewClose}
        </Button>
      </div>
    </div>
  );
}

interface FoundProps {
  readonly finding: TextFinding;
}

/** One statement: its level in words, where it stands, the whole sentence with the wrong stretch marked. */
function Found({ finding }: FoundProps): ReactNode {
  const styles = useNarrativeStyles();
  const words = useInputWords();
  const levels = useFindingWords().level;
  const [model] = usePane();
  const [isDone, setDone] = useState(false);
  const { severity, message, location } = finding;
  const cells = finding.cells.filter(({ year }) => year === "current");
  const level = severity === "info" ? "hint" : severity;
  return (
    <li className={isDone ? styles.done : undefined}>
      <SeverityIcon severity={severity} /> <strong>{levels[level]}</strong> {message}
      <p className={styles.guide}>{describeLocation(location)}</p>
      {isDone ? null : <MarkedSentence finding={finding} />}
      <Checkbox
        checked={isDone}
        label={words.reviewDone}
        onChange={(_event, { checked }) => setDone(checked === true)}
      />
      {cells.length === 0 ? null : (
        <Button size="small" appearance="subtle" onClick={() => void model.select(cells)}>
          {words.reviewCells}
        </Button>
      )}
    </li>
  );
}

/** The sentence as it stands, the words that are meant marked; nothing where something is missing. */
function MarkedSentence({ finding: { location, place } }: FoundProps): ReactNode {
  const styles = useNarrativeStyles();
  const { sentence, start } = location;
  if (sentence.trim() === "") return null;
  const from = Math.min(sentence.length, Math.max(0, place.start - start));
  const to = Math.min(sentence.length, Math.max(from, place.end - start));
  return (
    <p className={styles.quote}>
      {sentence.slice(0, from)}
      <mark className={styles.wrong}>{sentence.slice(from, to)}</mark>
      {sentence.slice(to)}
    </p>
  );
}

/** What was not compared is said, not passed over. */
function Unread({ stretches }: { readonly stretches: readonly string[] }): ReactNode {
  const styles = useNarrativeStyles();
  const words = useInputWords();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Disclosure label={words.reviewUnread(stretches.length)} isOpen={isOpen} onToggle={setIsOpen}>
      <ul className={styles.takenList} lang="zh-CN">
        {stretches.map((stretch, index) => (
          <li key={index}>{shorten(stretch)}</li>
        ))}
      </ul>
    </Disclosure>
  );
}

function shorten(text: string): string {
  const line = text.replace(/\s+/gu, " ");
  return line.length > QUOTED ? `${line.slice(0, QUOTED)}…` : line;
}
