import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useCheckWords } from "../strings/check-words";
import { usePane } from "../use-pane";
import { useCheckTabStyles } from "./CheckTab.styles";

/** Says that the list is older than the workbook. */
export function StaleBar(): ReactNode {
  const styles = useCheckTabStyles();
  const strings = useCheckWords();
  const [model, { busy, isAutoRecheck }] = usePane();
  return (
    <MessageBar intent="warning" layout="multiline" className={styles.banner}>
      <MessageBarBody>
        {isAutoRecheck ? strings.check.staleAuto : strings.check.stale}
      </MessageBarBody>
      <MessageBarActions>
        <Button
          size="small"
          disabledFocusable={busy !== null}
          onClick={() => void model.checking.check()}
        >
          {strings.check.rerun}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
