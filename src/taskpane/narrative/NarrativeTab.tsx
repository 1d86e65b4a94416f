import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useStrings } from "../strings/strings-context";
import { usePane } from "../use-pane";
import { NarrativeView } from "./NarrativeView";
import { useNarrativeStyles } from "./NarrativeTab.styles";
import { PriorChooser } from "./PriorChooser";

/** 说明: last year's workbook, one button, then the text. */
export function NarrativeTab(): ReactNode {
  const styles = useNarrativeStyles();
  const { narrative: words } = useStrings();
  const [model, { busy, narrative }] = usePane();
  return (
    <>
      {narrative ? null : <p className={styles.intro}>{words.intro}</p>}
      <PriorChooser />
      <div className={styles.actions}>
        <Button
          appearance="primary"
          disabledFocusable={busy !== null}
          onClick={() => void model.writeNarrative()}
        >
          {narrative ? words.rerun : words.run}
        </Button>
        {narrative ? (
          <Button disabledFocusable={busy !== null} onClick={() => void model.addNarrativeSheet()}>
            {words.write}
          </Button>
        ) : null}
        {narrative ? (
          <Button disabledFocusable={busy !== null} onClick={() => void model.saveWordFile()}>
            {words.saveWord}
          </Button>
        ) : null}
      </div>
      {narrative ? <NarrativeView result={narrative} /> : null}
    </>
  );
}
