import { Button, makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import { useEffect, useState, type ReactNode } from "react";
import { useStrings } from "./strings/strings-context";
import { useWorkingWords } from "./strings/working-words";
import { usePane } from "./use-pane";

/** What is done sooner needs no bar, which would only flash. */
const PATIENCE = 500;
const STEPS = ["read", "judge", "write"] as const;

const useStyles = makeStyles({
  // Over the content, so that nothing moves when it comes and goes.
  bar: {
    position: "absolute",
    insetInline: 0,
    bottom: 0,
    padding: "8px 16px",
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    boxShadow: tokens.shadow8,
  },
  line: { display: "flex", alignItems: "center", gap: "8px", marginTop: "4px" },
  words: { margin: 0, flexGrow: 1, minWidth: 0, fontSize: tokens.fontSizeBase200 },
});

/** What a job is at, how far that is, and a way out; for all that takes over half a second. */
export function WorkingBar(): ReactNode {
  const styles = useStyles();
  const strings = useStrings();
  const words = useWorkingWords();
  const [model, { busy, progress }] = usePane();
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), PATIENCE);
    return () => clearTimeout(timer);
  }, []);
  if (!isLong || busy === null) return null;
  // Of what is done, not of time, which nobody knows: Excel answers when it answers.
  const done = progress ? { value: STEPS.indexOf(progress.step) + 0.5, max: STEPS.length } : {};
  return (
    <div className={styles.bar}>
      <ProgressBar {...done} thickness="large" aria-label={strings.busy[busy]} />
      <div className={styles.line}>
        <p className={styles.words}>
          {strings.busy[busy]}
          <br />
          {progress?.isStopping ? words.stopping : progress ? words.step[progress.step] : ""}
        </p>
        {progress?.canStop ? (
          <Button
            size="small"
            disabledFocusable={progress.isStopping}
            onClick={() => model.cancel()}
          >
            {words.cancel}
          </Button>
        ) : null}
      </div>
    </div>
  );
}
