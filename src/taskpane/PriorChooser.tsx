import { Button } from "@fluentui/react-components";
import { WarningFilled } from "@fluentui/react-icons/svg/warning";
import { lazy, Suspense, type ReactNode } from "react";
import { useNarrativeWords } from "./strings/narrative-words";
import { usePane } from "./use-pane";
import { FileButton } from "./narrative/FileButton";
import { useNarrativeStyles } from "./narrative/NarrativeTab.styles";

/** Only who chose a doubtful workbook needs the dialog. */
const PriorDoubt = lazy(async () => ({
  default: (await import(/* webpackChunkName: "prior-doubt" */ "./narrative/PriorDoubt"))
    .PriorDoubt,
}));

interface Props {
  /** What it means that none is chosen. */
  readonly none: string;
}

/** Last year's workbook: chosen from disk, read here, sent nowhere. */
export function PriorChooser({ none }: Props): ReactNode {
  const styles = useNarrativeStyles();
  const words = useNarrativeWords();
  const [model, { prior, doubtfulPrior, busy }] = usePane();

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
          <p className={styles.priorFact}>{none}</p>
        )}
      </div>
      {doubtfulPrior ? (
        <Suspense>
          <PriorDoubt doubt={doubtfulPrior} />
        </Suspense>
      ) : null}
      <div className={styles.actions}>
        <FileButton
          label={prior ? words.changePrior : words.choosePrior}
          accept=".xlsx"
          testId="prior-file"
          onChoose={(file) => model.choosePrior(file)}
        />
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
