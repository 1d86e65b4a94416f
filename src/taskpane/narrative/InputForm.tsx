import { Button, Field, Select, Textarea } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { InputLine } from "../../narrative/hands/input-list";
import { useInputWords } from "../strings/input-words";
import { usePane } from "../use-pane";
import { useNarrativeStyles } from "./NarrativeTab.styles";

/** What a section asks the clerk for, filled in in place and stored on the sheet 填报事项. */
export function InputForm({ lines }: { readonly lines: readonly InputLine[] }): ReactNode {
  const styles = useNarrativeStyles();
  const words = useInputWords();
  const [model, { busy }] = usePane();
  const [typed, setTyped] = useState<ReadonlyMap<string, string>>(new Map());
  if (lines.length === 0) return null;
  const open = lines.filter(({ state }) => state === "missing" || state === "unusable");
  const type = (key: string, content: string): void =>
    setTyped((before) => new Map([...before, [key, content]]));
  const save = async (): Promise<void> => {
    await model.narrative.saveInputs(typed);
    setTyped(new Map());
  };
  return (
    <div role="group" aria-label={words.inputsTitle(open.length)} className={styles.form}>
      <p className={styles.summary}>{words.inputsTitle(open.length)}</p>
      {lines.map((line) => (
        <InputField
          key={line.key}
          line={line}
          content={typed.get(line.key) ?? line.content}
          onType={(content) => type(line.key, content)}
        />
      ))}
      <Button
        size="small"
        appearance="primary"
        disabledFocusable={busy !== null || typed.size === 0}
        onClick={() => void save()}
      >
        {words.inputsSave}
      </Button>
    </div>
  );
}

interface FieldProps {
  readonly line: InputLine;
  readonly content: string;
  readonly onType: (content: string) => void;
}

function InputField({ line, content, onType }: FieldProps): ReactNode {
  const styles = useNarrativeStyles();
  const words = useInputWords();
  const { item, guide, choices, previous, state } = line;
  const isUnusable = state === "unusable" && content === line.content;
  return (
    <>
      <Field
        label={item}
        hint={guide}
        validationState={isUnusable ? "error" : "none"}
        validationMessage={isUnusable ? words.inputsUnusable : null}
      >
        {choices.length > 0 ? (
          <Select value={content} onChange={(_event, { value }) => onType(value)}>
            <option value="">{words.inputsChoose}</option>
            {choices.map((choice) => (
              <option key={choice} value={choice}>
                {choice}
              </option>
            ))}
          </Select>
        ) : (
          <Textarea value={content} onChange={(_event, { value }) => onType(value)} />
        )}
      </Field>
      {previous === "" ? null : (
        <p className={styles.guide}>
          {words.inputsPrevious(previous)}{" "}
          <Button size="small" appearance="subtle" onClick={() => onType(previous)}>
            {words.inputsUsePrevious}
          </Button>
        </p>
      )}
    </>
  );
}
