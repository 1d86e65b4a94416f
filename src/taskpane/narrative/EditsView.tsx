import { Button, Checkbox } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { EditedParagraph } from "../../report/narrative-sheet";
import { useInputWords } from "../strings/input-words";
import { usePane } from "../use-pane";
import { useNarrativeStyles } from "./NarrativeTab.styles";

/** Paragraphs of the text sheet that were changed by hand, shown before the sheet is written again. */
export function EditsView({ edits }: { readonly edits: readonly EditedParagraph[] }): ReactNode {
  const styles = useNarrativeStyles();
  const words = useInputWords();
  const [model, { busy }] = usePane();
  const [givenUp, setGivenUp] = useState<ReadonlySet<string>>(new Set());
  const toggle = (id: string): void =>
    setGivenUp((before) => {
      const after = new Set(before);
      if (!after.delete(id)) after.add(id);
      return after;
    });
  return (
    <section className={styles.prior} aria-labelledby="edits-title">
      <h2 className={styles.priorTitle} id="edits-title">
        {words.editsTitle(edits.length)}
      </h2>
      <p className={styles.priorFact}>{words.editsIntro}</p>
      {edits.map(({ id, written, updated, generated, remarks }) => (
        <div key={id} className={styles.form}>
          <Version label={words.editsWritten} text={written} />
          {updated === written ? null : <Version label={words.editsUpdated} text={updated} />}
          <Version label={words.editsGenerated} text={generated} />
          {remarks.map((remark) => (
            <p key={remark} className={styles.guide}>
              {remark}
            </p>
          ))}
          <Checkbox
            checked={!givenUp.has(id)}
            label={words.editsKeep}
            onChange={() => toggle(id)}
          />
        </div>
      ))}
      <div className={styles.actions}>
        <Button
          appearance="primary"
          size="small"
          disabledFocusable={busy !== null}
          onClick={() => void model.narrative.addSheet(givenUp, model.narrative.isWarned)}
        >
          {words.editsConfirm}
        </Button>
        <Button size="small" onClick={() => model.narrative.dismissEdits()}>
          {words.cancel}
        </Button>
      </div>
    </section>
  );
}

function Version({ label, text }: { readonly label: string; readonly text: string }): ReactNode {
  const styles = useNarrativeStyles();
  return (
    <p className={styles.paragraph}>
      <strong>{label}：</strong>
      <span lang="zh-CN">{text}</span>
    </p>
  );
}
