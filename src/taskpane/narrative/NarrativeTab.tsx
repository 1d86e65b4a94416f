import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
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
  const [model, { busy, edits, narrative }] = usePane();
  return (
    <>
      {narrative ? null : <p className={styles.intro}>{words.intro}</p>}
      <PriorChooser none={words.priorNone} />
      <TextChooser />
      <div className={styles.actions}>
        <Button
          appearance="primary"
          disabledFocusable={busy !== null}
          onClick={() => void model.writeNarrative()}
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
          <Button disabledFocusable={busy !== null} onClick={() => void model.saveWordFile()}>
            {words.saveWord}
          </Button>
        ) : null}
      </div>
      {edits ? <EditsView edits={edits} /> : null}
      {narrative ? <NarrativeView result={narrative} /> : null}
    </>
  );
}
