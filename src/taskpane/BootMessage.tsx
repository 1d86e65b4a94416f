import type { ReactNode } from "react";
import { useStrings } from "./strings/strings-context";

interface Props {
  readonly title: string;
  readonly help: string;
  readonly detail?: string;
}

/** A message in place of the pane. Plain elements: it must appear even when everything else failed. */
export function BootMessage({ title, help, detail }: Props): ReactNode {
  const strings = useStrings();
  return (
    <div className="boot" role="alert">
      <p>
        <strong>{title}</strong>
      </p>
      <p>{help}</p>
      {detail === undefined ? null : <p>{detail}</p>}
      <button type="button" onClick={() => window.location.reload()}>
        {strings.boot.reload}
      </button>
    </div>
  );
}
