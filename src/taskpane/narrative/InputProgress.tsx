import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { toSentence } from "../../errors/sentences";
import type { InputLine } from "../../narrative/index";
import type { DraftState } from "../pane-state";
import { useInputWords, type InputWords } from "../strings/input-words";
import { usePane } from "../use-pane";
import { countInputs } from "./input-progress";
import { useNarrativeStyles } from "./NarrativeTab.styles";

interface Props {
  readonly lines: readonly InputLine[];
  readonly onNext: () => void;
}

/** How many inputs are filled in, whether they are stored, and the way to the next; stays in sight. */
export function InputProgress({ lines, onNext }: Props): ReactNode {
  const styles = useNarrativeStyles();
  const words = useInputWords();
  const [model, { drafts, draftState }] = usePane();
  const { filled, all } = countInputs(lines, drafts);
  if (all === 0) return null;
  const isRefused = draftState?.kind === "refused" && !draftState.isEditing;
  return (
    <div className={styles.progressBar}>
      <span className={styles.progressCount}>{words.progress(filled, all)}</span>
      <Button size="small" disabledFocusable={filled === all} onClick={onNext}>
        {words.nextInput}
      </Button>
      <span role="status" className={isRefused ? styles.lacking : styles.draftState}>
        {describe(draftState, words)}
      </span>
      {isRefused ? (
        <Button size="small" onClick={() => void model.storeTyped()}>
          {words.storeAgain}
        </Button>
      ) : null}
    </div>
  );
}

function describe(state: DraftState | null, words: InputWords): string {
  switch (state?.kind) {
    case undefined:
      return "";
    case "waiting":
    case "storing":
      return words.draftWaiting;
    case "stored":
      return words.draftStored(state.sheet);
    case "refused":
      return words.draftRefused(toSentence(state.error), state.isEditing);
  }
}
