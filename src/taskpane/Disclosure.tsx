import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  summary: {
    display: "flex",
    alignItems: "center",
    gap: "6px",
    padding: "6px 4px",
    cursor: "pointer",
    listStyle: "none",
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground1,
    "::-webkit-details-marker": { display: "none" },
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-1px" },
  },
  chevron: { flexShrink: 0, fontSize: "14px", display: "inline-flex" },
  open: { transform: "rotate(90deg)" },
  label: { flexGrow: 1, minWidth: 0 },
});

interface Props {
  readonly label: ReactNode;
  readonly isOpen: boolean;
  readonly onToggle: (isOpen: boolean) => void;
  readonly children: ReactNode;
}

/** A heading that folds its content; the browser's own element, so keyboard and screen reader know it. */
export function Disclosure({ label, isOpen, onToggle, children }: Props): ReactNode {
  const styles = useStyles();
  return (
    <details open={isOpen} onToggle={(event) => onToggle(event.currentTarget.open)}>
      <summary className={styles.summary}>
        <span className={mergeClasses(styles.chevron, isOpen && styles.open)} aria-hidden>
          <ChevronRightRegular />
        </span>
        <span className={styles.label}>{label}</span>
      </summary>
      {isOpen ? children : null}
    </details>
  );
}
