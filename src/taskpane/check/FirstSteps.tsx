import { Link } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { ownFile } from "../own-file";
import { TAB_NAMES } from "../pane-state";
import { useHelpWords } from "../strings/help-words";
import { useCheckTabStyles } from "./CheckTab.styles";

/** Before the first check: what the three jobs do, a sample to try them on, and the manual. */
export function FirstSteps(): ReactNode {
  const styles = useCheckTabStyles();
  const words = useHelpWords();
  return (
    <>
      <ul className={styles.jobs}>
        {TAB_NAMES.map((name) => (
          <li key={name}>{words.jobs[name]}</li>
        ))}
      </ul>
      <p className={styles.promise}>
        {words.sampleNote}{" "}
        <Link inline href={ownFile("sample.xlsx")} download="示例-部门预算公开表.xlsx">
          {words.sample}
        </Link>
        {"　"}
        <Link inline href={ownFile("help.html")} target="_blank">
          {words.manual}
        </Link>
      </p>
    </>
  );
}
