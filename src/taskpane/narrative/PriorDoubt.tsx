import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { DoubtfulPrior } from "../pane-state";
import { useNarrativeWords } from "../strings/narrative-words";
import { usePane } from "../use-pane";
import { FileButton } from "./FileButton";

/** Asks whether a workbook of another unit or year is meant, before anything is written from it. */
export function PriorDoubt({
  doubt: { file, prior },
}: {
  readonly doubt: DoubtfulPrior;
}): ReactNode {
  const words = useNarrativeWords();
  const [model] = usePane();
  return (
    <Dialog open modalType="alert" onOpenChange={() => model.dismissPrior()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{words.doubtTitle}</DialogTitle>
          <DialogContent>
            <p>{prior.fileName}</p>
            {prior.remarks.map((remark) => (
              <p key={remark}>{remark}</p>
            ))}
          </DialogContent>
          <DialogActions fluid>
            <FileButton
              label={words.doubtOther}
              accept=".xlsx"
              testId="other-prior-file"
              onChoose={(other) => model.choosePrior(other)}
            />
            <Button size="small" onClick={() => void model.choosePrior(file, true)}>
              {words.doubtUse}
            </Button>
            <Button size="small" appearance="subtle" onClick={() => model.dismissPrior()}>
              {words.doubtNone}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
