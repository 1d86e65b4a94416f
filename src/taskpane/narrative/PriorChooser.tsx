import { Button } from "@fluentui/react-components";
import { WarningFilled } from "@fluentui/react-icons/svg/warning";
import { useRef, type ChangeEvent, type ReactNode } from "react";
import { useStrings } from "../strings/strings-context";
import { usePane } from "../use-pane";
import { useNarrativeStyles } from "./NarrativeTab.styles";

/** Last year's workbook: chosen from disk, read here, sent nowhere. */
export function PriorChooser(): ReactNode {
  const styles = useNarrativeStyles();
  const { narrative: words } = useStrings();
  const [model, { prior, busy }] = usePane();
  const input = useRef<HTMLInputElement>(null);

  const choose = async (event: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const field = event.currentTarget;
    const [file] = field.files ?? [];
    if (!file) return;
    const bytes = new Uint8Array(await file.arrayBuffer());
    // Emptied, or choosing the same file again would not be noticed.
    field.value = "";
    await model.choosePrior({ fileName: file.name, bytes });
  };

  return (
    <section className={styles.prior} aria-labelledby="prior-title">
      <h2 className={styles.priorTitle} id="prior-title">
        {words.priorTitle}
      </h2>
      <div role="status">
        {prior ? (
          <>
            <p className={styles.priorFact}>{prior.fileName}</p>
            <p className={styles.priorFact}>
              {words.priorFacts(prior.budgetUnit, prior.fiscalYear)}
            </p>
            {prior.remarks.map((remark) => (
              <p key={remark} className={styles.remark}>
                <WarningFilled aria-hidden /> {remark}
              </p>
            ))}
          </>
        ) : (
          <p className={styles.priorFact}>{words.priorNone}</p>
        )}
      </div>
      <input
        ref={input}
        type="file"
        accept=".xlsx"
        className={styles.hiddenInput}
        aria-label={words.choosePrior}
        data-testid="prior-file"
        onChange={(event) => void choose(event)}
      />
      <div className={styles.actions}>
        <Button
          size="small"
          disabledFocusable={busy !== null}
          onClick={() => input.current?.click()}
        >
          {prior ? words.changePrior : words.choosePrior}
        </Button>
        {prior ? (
          <Button
            size="small"
            appearance="subtle"
            disabledFocusable={busy !== null}
            onClick={() => void model.choosePrior(null)}
          >
            {words.removePrior}
          </Button>
        ) : null}
      </div>
    </section>
  );
}
