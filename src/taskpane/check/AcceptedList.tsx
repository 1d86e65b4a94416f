import { Link } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { AcceptedFinding } from "../../checking/index";
import type { CheckReport } from "../../report/check-report";
import { CellLink } from "../CellLink";
import { Disclosure } from "../Disclosure";
import { useCheckWords } from "../strings/check-words";
import { useFindingText } from "../strings/finding-text";
import { usePane } from "../use-pane";
import { useCheckTabStyles } from "./CheckTab.styles";

/** Findings accepted with a reason, apart from the others, and exceptions that hold no more. */
export function AcceptedList({ report }: { readonly report: CheckReport }): ReactNode {
  const styles = useCheckTabStyles();
  const { exceptions } = useCheckWords();
  const { accepted, lapsed } = report;
  // An exception that holds no more must not hide in a fold.
  const [isOpen, setOpen] = useState(lapsed.length > 0);
  if (accepted.length + lapsed.length === 0) return null;
  return (
    <Disclosure
      label={exceptions.title(accepted.length, lapsed.length)}
      isOpen={isOpen}
      onToggle={setOpen}
    >
      <ul className={styles.list}>
        {accepted.map((one) => (
          <AcceptedEntry key={one.key} one={one} />
        ))}
        {lapsed.map((exception) => (
          <li key={exception.key} className={styles.listItem}>
            {exceptions.lapsed}：{exception.title}（{exception.code}）。
            {exceptions.reason}：{exception.reason}{" "}
            <Withdraw id={exception.key} title={exception.title} />
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

function AcceptedEntry({
  one: { key, finding, acceptance },
}: {
  readonly one: AcceptedFinding;
}): ReactNode {
  const styles = useCheckTabStyles();
  const { exceptions } = useCheckWords();
  const told = useFindingText();
  const [cell] = finding.cells;
  return (
    <li className={styles.listItem}>
      {told(finding.title)}（{finding.code}） {cell ? <CellLink cell={cell} /> : null}
      <p className={styles.small}>{told(finding.message)}</p>
      <p className={styles.fact}>
        {exceptions.reason}（{acceptance.at}）：{acceptance.reason}{" "}
        <Withdraw id={key} title={finding.title} />
      </p>
    </li>
  );
}

function Withdraw({ id, title }: { readonly id: string; readonly title: string }): ReactNode {
  const { exceptions } = useCheckWords();
  const told = useFindingText();
  const [model, { busy }] = usePane();
  return (
    <Link
      as="button"
      inline
      disabledFocusable={busy !== null}
      aria-label={exceptions.withdrawThis(told(title))}
      onClick={() => void model.checking.withdraw(id)}
    >
      {exceptions.withdraw}
    </Link>
  );
}
