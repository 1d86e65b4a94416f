import { Button } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { TextFinding } from "../../app/review-text";
import { SeverityIcon } from "../check/SeverityIcon";
import { Disclosure } from "../Disclosure";
import type { ReviewResult } from "../pane-state";
import { useInputWords } from "../strings/input-words";
import { usePane } from "../use-pane";
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
  const title = words.reviewTitle(fileName, count("error"), count("warning"), count("info"));
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
      <Button size="small" onClick={() => model.narrative.dismissReview()}>
        {words.reviewClose}
      </Button>
    </div>
  );
}

function Found({ finding }: { readonly finding: TextFinding }): ReactNode {
  const styles = useNarrativeStyles();
  const words = useInputWords();
  const [model] = usePane();
  const { severity, heading, message, quote } = finding;
  const cells = finding.cells.filter(({ year }) => year === "current");
  return (
    <li>
      <SeverityIcon severity={severity} /> {message}
      <p className={styles.guide}>
        {heading}
        {quote === "" ? "" : `：${shorten(quote)}`}{" "}
        {cells.length === 0 ? null : (
          <Button size="small" appearance="subtle" onClick={() => void model.select(cells)}>
            {words.reviewCells}
          </Button>
        )}
      </p>
    </li>
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
