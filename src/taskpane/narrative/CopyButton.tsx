import { Button } from "@fluentui/react-components";
import { useEffect, useRef, useState, type ReactNode } from "react";
import { useNarrativeWords } from "../strings/narrative-words";
import { usePane } from "../use-pane";
import { copyText } from "./copy-text";
import { useNarrativeStyles } from "./NarrativeTab.styles";

interface Props {
  readonly label: string;
  /** Over the text where it has to be copied by hand. */
  readonly boxLabel: string;
  readonly toText: () => string;
}

/** Copies a text; where the system refuses, shows it selected to be copied by hand. */
export function CopyButton({ label, boxLabel, toText }: Props): ReactNode {
  const styles = useNarrativeStyles();
  const words = useNarrativeWords();
  const [model] = usePane();
  const [isRefused, setRefused] = useState(false);
  const box = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (isRefused) box.current?.select();
  }, [isRefused]);

  const copy = async (): Promise<void> => {
    const isCopied = await copyText(toText());
    setRefused(!isCopied);
    if (isCopied) model.tell({ kind: "copied" });
  };

  return (
    <>
      <Button size="small" onClick={() => void copy()}>
        {label}
      </Button>
      {isRefused ? (
        <div role="alert">
          <p>{words.copyManually}</p>
          <textarea
            ref={box}
            readOnly
            className={styles.copyBox}
            aria-label={boxLabel}
            value={toText()}
          />
        </div>
      ) : null}
    </>
  );
}
