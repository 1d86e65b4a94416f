import { Button, Checkbox } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { TakenInput, TakenInputs } from "../../app/take-inputs";
import { useInputWords } from "../strings/input-words";
import { usePane } from "../use-pane";
import { FileButton } from "./FileButton";
import { useNarrativeStyles } from "./NarrativeTab.styles";
import { ReviewView } from "./ReviewView";

/** An existing text: what it gives to 填报事项, confirmed before anything is stored, or how it agrees with the tables. */
export function TextChooser(): ReactNode {
  const styles = useNarrativeStyles();
  const words = useInputWords();
  const [model, { taken, reviewed }] = usePane();
  return (
    <section className={styles.prior} aria-labelledby="text-title">
      <h2 className={styles.priorTitle} id="text-title">
        {words.textTitle}
      </h2>
      <p className={styles.priorFact}>{words.textIntro}</p>
      <div className={styles.actions}>
        <FileButton
          label={words.chooseText}
          accept=".docx,.txt"
          testId="text-file"
          onChoose={(file) => model.narrative.chooseText(file)}
        />
        <FileButton
          label={words.reviewText}
          accept=".docx,.txt"
          testId="review-file"
          onChoose={(file) => model.narrative.reviewText(file)}
        />
      </div>
      {taken ? <Taken key={taken.inputs.length} taken={taken} /> : null}
      {reviewed ? <ReviewView reviewed={reviewed} /> : null}
    </section>
  );
}

function Taken({ taken }: { readonly taken: TakenInputs }): ReactNode {
  const styles = useNarrativeStyles();
  const words = useInputWords();
  const [model, { busy }] = usePane();
  const { inputs, remarks } = taken;
  const fillsGap = inputs.filter(
    ({ typed, isOffer, otherWay }) => typed === "" && !isOffer && otherWay === null
  );
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () => new Set(fillsGap.map(({ key }) => key))
  );
  const toggle = ({ key }: TakenInput): void =>
    setChosen((before) => {
      const after = new Set(before);
      if (!after.delete(key)) after.add(key);
      return after;
    });
  return (
    <div role="group" aria-label={words.takenTitle(inputs.length)}>
      {remarks.map((remark) => (
        <p key={remark} className={styles.remark}>
          {remark}
        </p>
      ))}
      <p className={styles.summary}>{words.takenTitle(inputs.length)}</p>
      <ul className={styles.takenList}>
        {inputs.map((input) => (
          <li key={input.key}>
            <Checkbox
              checked={input.isOffer || chosen.has(input.key)}
              disabled={input.isOffer}
              label={`${input.item}：${input.content}`}
              onChange={() => toggle(input)}
            />
            {input.isOffer ? <p className={styles.guide}>{words.takenOffer}</p> : null}
            {input.otherWay && !input.isOffer ? (
              <p className={styles.guide}>{words.takenOtherWay(input.otherWay)}</p>
            ) : null}
            {input.typed === "" || input.typed === input.content ? null : (
              <p className={styles.guide}>{words.takenTyped(input.typed)}</p>
            )}
          </li>
        ))}
      </ul>
      <div className={styles.actions}>
        <Button
          appearance="primary"
          size="small"
          disabledFocusable={busy !== null || inputs.length === 0}
          onClick={() => void model.narrative.confirmTaken(chosen)}
        >
          {words.takenConfirm(chosen.size)}
        </Button>
        <Button size="small" onClick={() => model.narrative.dismissTaken()}>
          {words.cancel}
        </Button>
      </div>
    </div>
  );
}
