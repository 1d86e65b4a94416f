import { useState, type ReactNode } from "react";
import type { ProblemReport } from "../../report/check-report";
import { CellLink } from "../CellLink";
import { Disclosure } from "../Disclosure";
import { useCheckWords } from "../strings/check-words";
import { useCheckTabStyles } from "./CheckTab.styles";

/** What could not be read, with the way there. */
export function ProblemList({
  problems,
}: {
  readonly problems: readonly ProblemReport[];
}): ReactNode {
  const styles = useCheckTabStyles();
  const { check } = useCheckWords();
  const [isOpen, setOpen] = useState(true);
  if (problems.length === 0) return null;
  return (
    <Disclosure label={check.problems(problems.length)} isOpen={isOpen} onToggle={setOpen}>
      <ul className={styles.list}>
        {problems.map(({ message, cell }, index) => (
          <li key={index} className={styles.listItem}>
            {message}
            {cell ? (
              <>
                {" "}
                <CellLink cell={cell} />
              </>
            ) : null}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
