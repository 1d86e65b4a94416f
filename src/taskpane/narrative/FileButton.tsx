import { Button } from "@fluentui/react-components";
import { useRef, type ChangeEvent, type ReactNode } from "react";
import type { ChosenFile } from "../../app/budget-assistant";
import { usePane } from "../use-pane";
import { useNarrativeStyles } from "./NarrativeTab.styles";

interface Props {
  readonly label: string;
  /** File name endings, ".docx,.txt". */
  readonly accept: string;
  readonly testId: string;
  readonly onChoose: (file: ChosenFile) => Promise<unknown>;
}

/** Opens a file from disk; it is read here and sent nowhere. */
export function FileButton({ label, accept, testId, onChoose }: Props): ReactNode {
  const styles = useNarrativeStyles();
  const [, { busy }] = usePane();
  const input = useRef<HTMLInputElement>(null);

  const choose = async (event: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const field = event.currentTarget;
    const [file] = field.files ?? [];
    if (!file) return;
    const bytes = new Uint8Array(await file.arrayBuffer());
    // Emptied, or choosing the same file again would not be noticed.
    field.value = "";
    await onChoose({ fileName: file.name, bytes });
  };

  return (
    <>
      <input
        ref={input}
        type="file"
        accept={accept}
        className={styles.hiddenInput}
        aria-label={label}
        data-testid={testId}
        onChange={(event) => void choose(event)}
      />
      <Button size="small" disabledFocusable={busy !== null} onClick={() => input.current?.click()}>
        {label}
      </Button>
    </>
  );
}
