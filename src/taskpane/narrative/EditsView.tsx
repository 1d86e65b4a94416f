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
      {edits.map((edit) => (
        <Edit
          key={edit.id}
          edit={edit}
          isGivenUp={givenUp.has(edit.id)}
          onToggle={() => toggle(edit.id)}
        />
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

interface EditProps {
  readonly edit: EditedParagraph;
  /** True where it is written as it is generated. */
  readonly isGivenUp: boolean;
  readonly onToggle: () => void;
}

/** What was deleted is named by what would stand there, and comes back where the clerk says so. */
function Edit({ edit, isGivenUp, onToggle }: EditProps): ReactNode {
  const styles = useNarrativeStyles();
  const words = useInputWords();
  const { written, updated, generated, remarks } = edit;
  if (written === "")
    return (
      <div className={styles.form}>
        <Version label={words.editsDeleted} text={generated} isDeleted={!isGivenUp} />
        <Checkbox checked={isGivenUp} label={words.editsRestore} onChange={onToggle} />
      </div>
    );
  return (
    <div className={styles.form}>
      <Version label={words.editsWritten} text={written} />
      {updated === written ? null : <Version label={words.editsUpdated} text={updated} />}
      <Version label={words.editsGenerated} text={generated} />
      {remarks.map((remark) => (
        <p key={remark} className={styles.guide}>
          {remark}
        </p>
      ))}
      <Checkbox checked={!isGivenUp} label={words.editsKeep} onChange={onToggle} />
    </div>
  );
}

interface VersionProps {
  readonly label: string;
  readonly text: string;
  readonly isDeleted?: boolean;
}

function Version({ label, text, isDeleted = false }: VersionProps): ReactNode {
  const styles = useNarrativeStyles();
  return (
    <p className={styles.paragraph}>
      <strong>{label}：</strong>
      {isDeleted ? <del lang="zh-CN">{text}</del> : <span lang="zh-CN">{text}</span>}
    </p>
  );
}
