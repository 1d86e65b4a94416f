import { Button, MessageBar, MessageBarBody } from "@fluentui/react-components";
import { useEffect, useRef, useState, type ReactNode } from "react";
import type { ChangedFigure, FactPhrase, InputLine } from "../../narrative/index";
import { Disclosure } from "../Disclosure";
import type { NarrativeResult } from "../pane-state";
import { useInputWords } from "../strings/input-words";
import { useNarrativeWords } from "../strings/narrative-words";
import { usePane } from "../use-pane";
import { CopyButton } from "./CopyButton";
import { InputForm } from "./InputForm";
import { InputProgress } from "./InputProgress";
import { countInputs } from "./input-progress";
import { toDocumentText } from "./narrative-text";
import { useNarrativeStyles } from "./NarrativeTab.styles";
import { Paragraphs, SectionLabel, SectionView } from "./SectionView";
import { SourcePanel } from "./SourcePanel";
import { documentInputs, DOCUMENT_SLUG, useFolds, type Folds } from "./use-folds";

interface Props {
  readonly result: NarrativeResult;
}

/** The text by sections, and where the number clicked last comes from. */
export function NarrativeView({ result }: Props): ReactNode {
  const styles = useNarrativeStyles();
  const words = useNarrativeWords();
  const { value: document } = result;
  const [, { drafts }] = usePane();
  const [chosen, setChosen] = useState<FactPhrase | null>(null);
  const folds = useFolds(document);
  const documentLines = documentInputs(document);
  const { filled, all } = countInputs(document.lines, drafts);
  const first = useRef<HTMLDivElement>(null);
  // Where the pane is small or enlarged, the text is seen without scrolling by hand.
  useEffect(() => {
    first.current?.querySelector("details p")?.scrollIntoView({ block: "nearest" });
  }, []);
  return (
    <>
      <Overtaken result={result} />
      <InputProgress lines={document.lines} onNext={folds.goToNext} />
      <p className={styles.summary} role="status">
        {words.summary(document.sections.length, filled === all)}
      </p>
      <Proof proof={document.proof} doubts={document.doubts ?? []} />
      <Deleted texts={document.deleted ?? []} />
      <div className={styles.actions}>
        <CopyButton
          label={words.copy}
          boxLabel={words.copyBox}
          toText={() => toDocumentText(document)}
        />
        <Button size="small" onClick={folds.toggleAll}>
          {folds.isAllOpen ? words.collapseAll : words.expandAll}
        </Button>
      </div>
      <div ref={first}>
        <Paragraphs paragraphs={document.lead ?? []} chosen={chosen} onChoose={setChosen} />
        {document.sections.map((section) => (
          <SectionView
            key={section.slug}
            section={section}
            lines={document.lines}
            isOpen={folds.isOpen(section.slug)}
            onToggle={(isOpen) => folds.toggle(section.slug, isOpen)}
            chosen={chosen}
            onChoose={setChosen}
            onNext={folds.goToNext}
          />
        ))}
      </div>
      <DocumentInputs lines={documentLines} folds={folds} />
      {chosen ? null : <p className={styles.guide}>{words.sourceHint}</p>}
      <SourcePanel phrase={chosen} />
    </>
  );
}

/** Says what the text was overtaken by, and what it would say otherwise. */
function Overtaken({ result: { isStale, isPriorStale, changed } }: Props): ReactNode {
  const styles = useNarrativeStyles();
  const words = useNarrativeWords();
  const inputWords = useInputWords();
  if (!isStale && !isPriorStale) return null;
  const stale = changed ? inputWords.changedTitle(changed.length) : words.stale;
  return (
    <>
      <MessageBar intent="warning" layout="multiline" className={styles.banner}>
        <MessageBarBody>{isStale ? stale : words.priorChanged}</MessageBarBody>
      </MessageBar>
      {isStale && changed ? <ChangedList changed={changed} /> : null}
    </>
  );
}

/** What the clerk deleted on the text sheet, and how it comes back. */
function Deleted({ texts }: { readonly texts: readonly string[] }): ReactNode {
  const styles = useNarrativeStyles();
  const words = useInputWords();
  const [first] = texts;
  if (first === undefined) return null;
  return <p className={styles.guide}>{words.deleted(first, texts.length)}</p>;
}

/** What the whole document asks for beyond its text: cover, duties, date. */
function DocumentInputs({ lines, folds }: DocumentInputsProps): ReactNode {
  const [first] = lines;
  if (!first) return null;
  return (
    <Disclosure
      label={<SectionLabel heading={first.section} lines={lines} />}
      isOpen={folds.isOpen(DOCUMENT_SLUG)}
      onToggle={(isOpen) => folds.toggle(DOCUMENT_SLUG, isOpen)}
    >
      <InputForm lines={lines} onNext={folds.goToNext} />
    </Disclosure>
  );
}

interface DocumentInputsProps {
  readonly lines: readonly InputLine[];
  readonly folds: Folds;
}

/** More changes than this are counted in the line above. */
const LISTED_CHANGES = 20;

function ChangedList({ changed }: { readonly changed: readonly ChangedFigure[] }): ReactNode {
  const styles = useNarrativeStyles();
  const words = useInputWords();
  return (
    <ul className={styles.takenList}>
      {changed.slice(0, LISTED_CHANGES).map(({ section, label, before, after }, index) => (
        <li key={index}>
          {section}：{words.changedFigure(label, before, after)}
        </li>
      ))}
    </ul>
  );
}

interface ProofProps {
  readonly proof: readonly string[];
  readonly doubts: readonly string[];
}

/** The text was read back before it was shown; a finding is a fault of the program and must not pass unseen. */
function Proof({ proof, doubts }: ProofProps): ReactNode {
  const styles = useNarrativeStyles();
  const words = useInputWords();
  if (proof.length === 0 && doubts.length > 0)
    return (
      <MessageBar intent="warning" layout="multiline" className={styles.banner}>
        <MessageBarBody>
          {words.doubtful(doubts.length)} {doubts.slice(0, LISTED_CHANGES).join(" ")}
        </MessageBarBody>
      </MessageBar>
    );
  if (proof.length === 0) return <p className={styles.guide}>{words.proved}</p>;
  return (
    <MessageBar intent="error" layout="multiline" className={styles.banner}>
      <MessageBarBody>
        {words.notProved(proof.length)} {proof.slice(0, LISTED_CHANGES).join(" ")}
      </MessageBarBody>
    </MessageBar>
  );
}
