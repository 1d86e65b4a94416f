import { Button, Field, Link, makeStyles, Textarea } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { Finding } from "../../checking/index";
import { useCheckWords } from "../strings/check-words";
import { usePane } from "../use-pane";

const useStyles = makeStyles({
  form: { margin: "6px 0 2px" },
  actions: { display: "flex", gap: "8px", marginTop: "6px" },
});

/** Accepts a finding as it stands, with the reason in writing. */
export function AcceptForm({ finding }: { readonly finding: Finding }): ReactNode {
  const styles = useStyles();
  const { exceptions } = useCheckWords();
  const [model, { busy }] = usePane();
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState("");
  if (!isOpen)
    return (
      <Link
        as="button"
        inline
        aria-label={exceptions.acceptThis(finding.title)}
        onClick={() => setOpen(true)}
      >
        {exceptions.accept}
      </Link>
    );
  const isReady = reason.trim() !== "" && busy === null;
  return (
    <div className={styles.form}>
      <Field label={exceptions.reason} hint={exceptions.where} size="small" required>
        <Textarea
          size="small"
          rows={2}
          autoFocus
          value={reason}
          onChange={(_event, { value }) => setReason(value)}
        />
      </Field>
      <div className={styles.actions}>
        <Button
          size="small"
          appearance="primary"
          disabledFocusable={!isReady}
          onClick={() => void model.checking.accept(finding, reason)}
        >
          {exceptions.confirm}
        </Button>
        <Button size="small" onClick={() => setOpen(false)}>
          {exceptions.cancel}
        </Button>
      </div>
    </div>
  );
}
