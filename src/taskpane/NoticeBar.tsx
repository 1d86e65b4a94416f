import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
} from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import type { ReactNode } from "react";
import { toSentence } from "../errors/sentences";
import { countInputs } from "./narrative/input-progress";
import type { Notice } from "./pane-state";
import { useNoticeWords, type NoticeWords } from "./strings/notice-words";
import { useStrings } from "./strings/strings-context";
import { usePane } from "./use-pane";

const useStyles = makeStyles({
  // Between the tabs and what is scrolled: always in sight, over nothing; a long one leaves room for the rest.
  notice: { flexShrink: 0, maxHeight: "40%", overflowY: "auto" },
  bar: { margin: "8px 16px" },
});

type Intent = "error" | "warning" | "success" | "info";

/** @param open - number of inputs of the text that are still to be filled in, as its tab counts them */
function toWords(notice: Notice, notices: NoticeWords, open: number): readonly [Intent, string] {
  switch (notice.kind) {
    case "failed":
      return ["error", toSentence(notice.error)];
    case "marks-cleared":
      return notice.count === 0
        ? ["info", notices.noMarks]
        : ["success", notices.marksCleared(notice.count)];
    case "report-written":
      return ["success", notices.reportWritten(notice.sheet.name, notice.sheet.isRenewed === true)];
    case "audit-written":
      return ["success", notices.auditWritten(notice.sheet.name, notice.sheet.isRenewed === true)];
    case "narrative-written":
      return [
        open === 0 ? "success" : "warning",
        notices.narrativeWritten(notice.sheet.name, notice.sheet.isRenewed === true, open),
      ];
    case "grades-not-kept":
      return ["warning", notices.gradesNotKept];
    case "word-written":
      return [
        notice.missing === 0 ? "success" : "warning",
        notices.wordWritten(notice.fileName, notice.missing),
      ];
    case "inputs-stored":
      return [open === 0 ? "success" : "info", notices.inputsStored(notice.sheet.name, open)];
    case "review-written":
      return [
        notice.unplaced === "" ? "success" : "warning",
        notices.reviewWritten(notice.fileName, notice.unplaced),
      ];
    case "copied":
      return ["success", notices.copied];
    case "accepted":
      return ["success", notices.accepted(notice.sheet.name)];
    case "withdrawn":
      return ["success", notices.withdrawn];
    case "canceled":
      return ["info", notices.canceled];
    case "still-busy":
      return ["info", notices.stillBusy];
  }
}

/** What just happened; read out by screen readers, dismissed by the clerk. */
export function NoticeBar(): ReactNode {
  const styles = useStyles();
  const strings = useStrings();
  const notices = useNoticeWords();
  const [model, { notice, busy, narrative, drafts }] = usePane();
  const { filled, all } = countInputs(narrative?.value.lines ?? [], drafts);
  const [intent, words] = notice ? toWords(notice, notices, all - filled) : (["info", ""] as const);
  return (
    <div className={styles.notice} aria-live={intent === "error" ? "assertive" : "polite"}>
      {notice ? (
        <MessageBar intent={intent} layout="multiline" className={styles.bar}>
          <MessageBarBody>{words}</MessageBarBody>
          <MessageBarActions
            containerAction={
              <Button
                appearance="transparent"
                size="small"
                icon={<DismissRegular />}
                aria-label={strings.dismiss}
                onClick={() => model.dismissNotice()}
              />
            }
          >
            {notice.kind === "accepted" ? (
              <Button
                size="small"
                disabledFocusable={busy !== null}
                onClick={() => void model.checking.withdraw(notice.key)}
              >
                {notices.undo}
              </Button>
            ) : null}
          </MessageBarActions>
        </MessageBar>
      ) : null}
    </div>
  );
}
