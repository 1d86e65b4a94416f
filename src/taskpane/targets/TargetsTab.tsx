import {
  Button,
  Checkbox,
  Label,
  makeStyles,
  Radio,
  RadioGroup,
  tokens,
} from "@fluentui/react-components";
import { WarningFilled } from "@fluentui/react-icons/svg/warning";
import { useState, type ReactNode } from "react";
import type { WrittenTargets } from "../../app/budget-assistant";
import { CellLink } from "../CellLink";
import { Disclosure } from "../Disclosure";
import { PriorChooser } from "../PriorChooser";
import { useTargetWords } from "../strings/target-words";
import { usePane } from "../use-pane";
import { TargetProgressList } from "./TargetProgressList";

const useStyles = makeStyles({
  fact: { margin: "8px 0", color: tokens.colorNeutralForeground2 },
  choices: { display: "flex", flexDirection: "column", margin: "4px 0 8px" },
  remark: { margin: "4px 0", overflowWrap: "anywhere" },
  actions: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

/** 绩效: how to write the tables, what was written, and how far each is filled in. */
export function TargetsTab(): ReactNode {
  const styles = useStyles();
  const words = useTargetWords();
  const [model, { busy, prior, targets }] = usePane();
  // Once there are tables, what matters is how far they are filled in; unless the clerk opens or closes it.
  const [wanted, setWanted] = useState<boolean | null>(null);
  const isOpen = wanted ?? targets === null;
  const written = targets?.written ?? null;
  return (
    <>
      {targets ? null : <p className={styles.fact}>{words.intro}</p>}
      <Disclosure
        label={words.choices}
        isOpen={isOpen}
        // The browser also tells what we opened or closed ourselves.
        onToggle={(isNow) => isNow !== isOpen && setWanted(isNow)}
      >
        <TargetChoicesForm />
        <PriorChooser none={words.priorNone} />
        {prior?.hasTargets === false ? <p className={styles.fact}>{words.priorEmpty}</p> : null}
      </Disclosure>
      <div className={styles.actions}>
        <Button
          appearance="primary"
          disabledFocusable={busy !== null}
          onClick={() => void model.targets.addSheets()}
        >
          {words.run}
        </Button>
        <Button disabledFocusable={busy !== null} onClick={() => void model.targets.check()}>
          {words.showProgress}
        </Button>
      </div>
      <div role="status">{written ? <WrittenFacts written={written} /> : null}</div>
      {targets ? <TargetProgressList progress={targets.progress} /> : null}
    </>
  );
}

/** How the tables are to be written. */
function TargetChoicesForm(): ReactNode {
  const styles = useStyles();
  const words = useTargetWords();
  const [model, { targetChoices: choices }] = usePane();
  return (
    <div className={styles.choices}>
      <Label id="target-arrangement">{words.arrangement}</Label>
      <RadioGroup
        aria-labelledby="target-arrangement"
        value={choices.arrangement ?? "one"}
        onChange={(_event, { value }) =>
          model.targets.choose({ arrangement: value === "each" ? "each" : "one" })
        }
      >
        <Radio value="one" label={words.oneSheet} />
        <Radio value="each" label={words.eachSheet} />
      </RadioGroup>
      <Checkbox
        label={words.suggests}
        checked={choices.suggests === true}
        onChange={(_event, { checked }) => model.targets.choose({ suggests: checked === true })}
      />
      <Checkbox
        label={words.merges}
        checked={choices.carryOver === "merge"}
        onChange={(_event, { checked }) =>
          model.targets.choose({ carryOver: checked === true ? "merge" : "separate" })
        }
      />
    </div>
  );
}

/** What was written, and what of the clerk's stays though the tables tell something else. */
function WrittenFacts({ written }: { readonly written: WrittenTargets }): ReactNode {
  const styles = useStyles();
  const words = useTargetWords();
  return (
    <>
      <p>{words.written(written.sheets.length - written.renewed, written.renewed)}</p>
      {written.kept.map(({ cell, message }) => (
        <p key={`${cell.sheet}!${cell.address}`} className={styles.remark}>
          <WarningFilled aria-hidden /> {message} <CellLink cell={cell}>{cell.address}</CellLink>
        </p>
      ))}
      <p className={styles.fact}>{words.next}</p>
    </>
  );
}
