import { Button } from "@fluentui/react-components";
import { useEffect, useRef, useState, type ReactNode } from "react";
import type { NarrativeDocument } from "../../narrative/text/phrase";
import { useNarrativeWords } from "../strings/narrative-words";
import { usePane } from "../use-pane";
import { copyText } from "./copy-text";
import { toDocumentText } from "./narrative-text";
import { useNarrativeStyles } from "./NarrativeTab.styles";

/** Copies the whole text; where the system refuses, shows it selected to be copied by hand. */
export function CopyButton({ document }: { readonly document: NarrativeDocument }): ReactNode {
  const styles = useNarrativeStyles();
  const words = useNarrativeWords();
  const [model] = usePane();
  const [isRefused, setRefused] = useState(false);
  const box = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (isRefused) box.current?.select();
  }, [isRefused]);

  const copy = async (): Promise<void> => {
    const isCopied = await copyText(toDocumentText(document));
    setRefused(!isCopied);
    if (isCopied) model.tell({ kind: "copied" });
  };

  return (
    <>
      <Button size="small" onClick={() => void copy()}>
        {words.copy}
      </Button>
      {isRefused ? (
        <div role="alert">
          <p>{words.copyManually}</p>
          <textarea
            ref={box}
            readOnly
            className={styles.copyBox}
            aria-label={words.copyBox}
            value={toDocumentText(document)}
          />
        </div>
      ) : null}
    </>
  );
}
