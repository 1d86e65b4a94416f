import { Button, MessageBar, MessageBarBody } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { acceptedErrors, toVerdict } from "../../report/verdict";
import { Disclosure } from "../Disclosure";
import { PriorChooser } from "../PriorChooser";
import { useNarrativeWords } from "../strings/narrative-words";
import { usePane } from "../use-pane";
import { EditsView } from "./EditsView";
import { NarrativeView } from "./NarrativeView";
import { useNarrativeStyles } from "./NarrativeTab.styles";
import { TextChooser } from "./TextChooser";

/** 说明: last year's workbook, one button, then the text. */
export function NarrativeTab(): ReactNode {
  const styles = useNarrativeStyles();
  const words = useNarrativeWords();
  const [model, { busy, edits, narrative, prior, taken, reviewed }] = usePane();
  const [wanted, setWanted] = useState<boolean | null>(null);
  // Once there is a text it comes first; what waits for the clerk's word must not hide in a fold.
  const isOpen = wanted ?? (taken !== null || reviewed !== null);
  return (
    <>
      {narrative ? null : <p className={styles.intro}>{words.intro}</p>}
      {narrative ? (
        <Disclosure
          label={words.material(prior?.fileName ?? null)}
          isOpen={isOpen}
          // The browser also tells what we opened or closed ourselves.
          onToggle={(isNow) => isNow !== isOpen && setWanted(isNow)}
        >
          <Material />
        </Disclosure>
      ) : (
        <Material />
      )}
      <div className={styles.actions}>
        <Button
          appearance="primary"
          disabledFocusable={busy !== null}
          onClick={() => void model.narrative.write()}
        >
          {narrative ? words.rerun : words.run}
        </Button>
        {narrative ? (
          <Button
            disabledFocusable={busy !== null}
            onClick={() => void model.narrative.rewriteSheet()}
          >
            {words.write}
          </Button>
        ) : null}
        {narrative ? (
          <Button
            disabledFocusable={busy !== null}
            onClick={() => void model.narrative.saveWordFile()}
          >
            {words.saveWord}
          </Button>
        ) : null}
      </div>
      <OpenErrors />
      <LostComparisons />
      {edits ? <EditsView edits={edits} /> : null}
      {narrative ? <NarrativeView result={narrative} /> : null}
    </>
  );
}

/** A text agrees with its tables even where these do not agree with each other: who hands it in must know. */
function OpenErrors(): ReactNode {
  const words = useNarrativeWords();
  const [, { check }] = usePane();
  const errors = check ? toVerdict(check.value.report).errors : 0;
  const accepted = check ? acceptedErrors(check.value.report) : 0;
  if (errors + accepted === 0) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        {errors > 0 ? words.openErrors(errors) : null}
        {accepted > 0 ? words.acceptedErrors(accepted) : null}
      </MessageBarBody>
    </MessageBar>
  );
}

/** Who writes the sheet without last year's workbook must know what of it is lost. */
function LostComparisons(): ReactNode {
  const words = useNarrativeWords();
  const [, { narrative }] = usePane();
  const lost = narrative?.value.lost ?? 0;
  if (lost === 0) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{words.lost(lost)}</MessageBarBody>
    </MessageBar>
  );
}

/** What the text is written from beside the workbook: last year's, and what was written before. */
function Material(): ReactNode {
  const words = useNarrativeWords();
  return (
    <>
      <PriorChooser none={words.priorNone} />
      <TextChooser />
    </>
  );
}
