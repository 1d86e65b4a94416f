import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { CellLink } from "../CellLink";
import { useStrings } from "../strings/strings-context";
import { usePane } from "../use-pane";

const useStyles = makeStyles({
  intro: { margin: "8px 0", color: tokens.colorNeutralForeground2 },
  list: { margin: "4px 0", paddingLeft: "20px" },
  item: { padding: "3px 0" },
});

/** 绩效: one button, then what was added. */
export function TargetsTab(): ReactNode {
  const styles = useStyles();
  const { targets: words } = useStrings();
  const [model, { busy, targets }] = usePane();
  return (
    <>
      <Button
        appearance="primary"
        disabledFocusable={busy !== null}
        onClick={() => void model.addTargetSheets()}
      >
        {words.run}
      </Button>
      <div role="status">
        {targets ? (
          <>
            <p>{words.added(targets.length)}</p>
            <ul className={styles.list}>
              {targets.map(({ id, name }) => (
                <li key={id} className={styles.item}>
                  <CellLink cell={{ sheet: name, address: "A1" }}>{name}</CellLink>
                </li>
              ))}
            </ul>
            <p className={styles.intro}>{words.next}</p>
          </>
        ) : (
          <p className={styles.intro}>{words.intro}</p>
        )}
      </div>
    </>
  );
}
