import { Button, Field, Select, Textarea } from "@fluentui/react-components";
import type { KeyboardEvent, ReactNode } from "react";
import type { InputLine } from "../../narrative/index";
import { useInputWords } from "../strings/input-words";
import { usePane } from "../use-pane";
import { isOpenInput } from "./input-progress";
import { useNarrativeStyles } from "./NarrativeTab.styles";

interface Props {
  readonly lines: readonly InputLine[];
  readonly onNext: () => void;
}

/** What a section asks the clerk for, filled in in place; it is stored on the sheet 填报事项 by itself. */
export function InputForm({ lines, onNext }: Props): ReactNode {
  const styles = useNarrativeStyles();
  const words = useInputWords();
  const [, { drafts }] = usePane();
  if (lines.length === 0) return null;
  const title = words.inputsTitle(lines.filter((line) => isOpenInput(line, drafts)).length);
  const goOn = (event: KeyboardEvent): void => {
    if (event.key !== "Enter" || !event.ctrlKey) return;
    event.preventDefault();
    onNext();
  };
  return (
    <div role="group" aria-label={title} className={styles.form} onKeyDown={goOn}>
      <p className={styles.summary}>{title}</p>
      {lines.map((line) => (
        <InputField key={line.key} line={line} />
      ))}
    </div>
  );
}

function InputField({ line }: { readonly line: InputLine }): ReactNode {
  const styles = useNarrativeStyles();
  const words = useInputWords();
  const [model, { drafts }] = usePane();
  const { key, item, guide, choices, previous, state, sameChange = [] } = line;
  const content = drafts.get(key) ?? line.content;
  const type = (typed: string): void => model.narrative.drafts.type(key, typed);
  const isUnusable = state === "unusable" && content === line.content;
  const same = sameChange.length === 0 ? "" : words.inputsSameChange(sameChange.length);
  return (
    <div data-input={key} onFocus={() => (model.narrative.lastInput = key)}>
      <Field
        label={item}
        hint={same === "" ? guide : `${guide}；${same}`}
        validationState={isUnusable ? "error" : "none"}
        validationMessage={isUnusable ? words.inputsUnusable : null}
      >
        {choices.length > 0 ? (
          <Select value={content} onChange={(_event, { value }) => type(value)}>
            <option value="">{words.inputsChoose}</option>
            {choices.map((choice) => (
              <option key={choice} value={choice}>
                {choice}
              </option>
            ))}
          </Select>
        ) : (
          <Textarea value={content} onChange={(_event, { value }) => type(value)} />
        )}
      </Field>
      {previous === "" ? null : (
        <p className={styles.guide}>
          {words.inputsPrevious(previous)}{" "}
          <Button size="small" appearance="subtle" onClick={() => type(previous)}>
            {words.inputsUsePrevious}
          </Button>
        </p>
      )}
    </div>
  );
}
