import { Button, Checkbox, mergeClasses } from "@fluentui/react-components";
import { useEffect, useRef, useState, type ReactNode } from "react";
import type { ChosenFile } from "../../app/budget-assistant";
import type { TextFinding } from "../../app/review-text";
import type { CellRef } from "../../grid/address";
import { describeLocation, toNumberedList, toSentenceNotes } from "../../review/handback/notes";
import { isSelected, toPlace } from "../cell-place";
import { ledgerSentence } from "../../review/ledger/summary";
import { SeverityIcon } from "../check/SeverityIcon";
import { Disclosure } from "../Disclosure";
import type { ReviewResult } from "../pane-state";
import { useFindingWords } from "../strings/finding-words";
import { useInputWords, type InputWords } from "../strings/input-words";
import { usePane } from "../use-pane";
import { CopyButton } from "./CopyButton";
import { useNarrativeStyles } from "./NarrativeTab.styles";

/** Longer quotes are shown by their beginning. */
const QUOTED = 120;

/** Reviews that were brought into sight once: what was chosen above them takes half of a small pane. */
const seen = new WeakSet<ReviewResult["value"]>();

/** What the review of a written text found, and what of it was compared with nothing. */
export function ReviewView({ reviewed }: { readonly reviewed: ReviewResult }): ReactNode {
  const styles = useNarrativeStyles();
  const words = useInputWords();
  const [, { reviewDone, selection }] = usePane();
  const { file, isStale } = reviewed;
  const { findings, blanks, unread, remarks, ledger, openNumbers } = reviewed.value;
  const all = [...findings, ...blanks];
  const title = titleOf(reviewed, words);
  const own = all.filter((finding) => concerns(finding, selection));
  const notes = [
    ...(isStale ? [words.reviewStale] : []),
    ...(blanks.length > 0 ? [words.reviewBlanks(blanks.length)] : []),
    ...remarks,
  ];
  const view = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (seen.has(reviewed.value)) return;
    seen.add(reviewed.value);
    view.current?.scrollIntoView({ block: "start" });
  }, [reviewed.value]);
  const done = all.filter((finding) => reviewDone.has(keyOf(finding))).length;
  return (
    <div ref={view} role="group" aria-label={title}>
      <p className={styles.summary} role="status">
        {title} {all.length === 0 ? "" : words.reviewProgress(done, all.length)}
      </p>
      {notes.map((note) => (
        <p key={note} className={styles.guide}>
          {note}
        </p>
      ))}
      <ReviewActions title={title} file={file} findings={all} />
      <p className={styles.guide} role="status">
        {selection && all.length > 0 ? words.reviewAtCell(toPlace(selection), own.length) : ""}
      </p>
      <ul className={styles.takenList} lang="zh-CN">
        {all.map((finding, index) => (
          <Found
            key={index}
            finding={finding}
            isDone={reviewDone.has(keyOf(finding))}
            isAtSelection={own.includes(finding)}
          />
        ))}
      </ul>
      {ledger.length > 0 ? <p className={styles.guide}>{ledgerSentence(ledger)}</p> : null}
      <Unread label={words.reviewNumbers} stretches={openNumbers} />
      <Unread label={words.reviewUnread(unread.length)} stretches={unread} />
    </div>
  );
}

function titleOf({ file: { fileName }, value }: ReviewResult, words: InputWords): string {
  const { findings, unread, blanks } = value;
  const count = (severity: TextFinding["severity"]): number =>
    findings.filter((finding) => finding.severity === severity).length;
  return findings.length === 0 && unread.length + blanks.length > 0
    ? words.reviewOpen(fileName, unread.length)
    : words.reviewTitle(fileName, count("error"), count("warning"), count("info"));
}

interface ActionProps {
  readonly title: string;
  readonly file: ChosenFile;
  readonly findings: readonly TextFinding[];
}

/** The review as a file or in the clipboard; the same text against the tables as they are now. */
function ReviewActions({ title, file, findings }: ActionProps): ReactNode {
  const styles = useNarrativeStyles();
  const words = useInputWords();
  const [model, { busy }] = usePane();
  const { narrative } = model;
  const isBusy = busy !== null;
  return (
    <div className={styles.actions}>
      <Button
        size="small"
        disabledFocusable={isBusy}
        onClick={() => void narrative.reviewText(file)}
      >
        {words.reviewAgain}
      </Button>
      {findings.length === 0 ? null : (
        <>
          <Button
            size="small"
            disabledFocusable={isBusy}
            onClick={() => void narrative.saveReview("document")}
          >
            {words.reviewSave}
          </Button>
          <Button
            size="small"
            disabledFocusable={isBusy}
            onClick={() => void narrative.saveReview("list")}
          >
            {words.reviewSaveList}
          </Button>
          <CopyButton
            label={words.reviewCopy}
            boxLabel={title}
            toText={() => toNumberedList(toSentenceNotes(findings))}
          />
        </>
      )}
      <Button size="small" onClick={() => narrative.dismissReview()}>
        {words.reviewClose}
      </Button>
    </div>
  );
}

/** The same statement about the same sentence, whenever the text is reviewed. */
function keyOf({ code, message, location }: TextFinding): string {
  return JSON.stringify([code, message, location.sentence]);
}

function concerns({ cells }: TextFinding, selection: CellRef | null): boolean {
  return cells.some((cell) => cell.year === "current" && isSelected(cell, selection));
}

interface FoundProps {
  readonly finding: TextFinding;
}

interface StatementProps extends FoundProps {
  readonly isDone: boolean;
  readonly isAtSelection: boolean;
}

/** One statement: its level in words, where it stands, the whole sentence with the wrong stretch marked. */
function Found({ finding, isDone, isAtSelection }: StatementProps): ReactNode {
  const styles = useNarrativeStyles();
  const words = useInputWords();
  const levels = useFindingWords().level;
  const [model] = usePane();
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isAtSelection && !item.current?.contains(document.activeElement))
      item.current?.scrollIntoView({ block: "nearest" });
  }, [isAtSelection]);
  const { severity, message, location } = finding;
  const cells = finding.cells.filter(({ year }) => year === "current");
  const level = severity === "info" ? "hint" : severity;
  return (
    <li
      ref={item}
      aria-current={isAtSelection ? "true" : undefined}
      className={mergeClasses(isDone && styles.done, isAtSelection && styles.atSelection)}
    >
      <SeverityIcon severity={severity} /> <strong>{levels[level]}</strong> {message}
      <p className={styles.guide}>{describeLocation(location)}</p>
      {isDone ? null : <MarkedSentence finding={finding} />}
      <Checkbox
        checked={isDone}
        label={words.reviewDone}
        onChange={(_event, { checked }) =>
          model.narrative.markReviewed(keyOf(finding), checked === true)
        }
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

interface UnreadProps {
  readonly label: string;
  readonly stretches: readonly string[];
}

/** What was not compared is said, not passed over. */
function Unread({ label, stretches }: UnreadProps): ReactNode {
  const styles = useNarrativeStyles();
  const [isOpen, setIsOpen] = useState(false);
  if (stretches.length === 0) return null;
  return (
    <Disclosure label={label} isOpen={isOpen} onToggle={setIsOpen}>
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
