import { useEffect, useRef, type KeyboardEvent, type ReactNode } from "react";

interface Props {
  readonly label: string;
  readonly text: string;
  /** The new text, null to leave the cell as it was; and where to go next, in rows and columns. */
  readonly onFinish: (text: string | null, rows: number, columns: number) => void;
}

const LEAVING: Readonly<Record<string, readonly [number, number]>> = { Enter: [1, 0], Tab: [0, 1] };

/** The field that opens in a cell: Enter and Tab keep what was typed, Esc does not. */
export function CellEditor({ label, text, onFinish }: Props): ReactNode {
  const field = useRef<HTMLInputElement>(null);
  const isDone = useRef(false);
  useEffect(() => field.current?.focus(), []);

  const finish = (changed: string | null, rows: number, columns: number): void => {
    // Removing the field makes it lose focus, which must not count as a second answer.
    if (isDone.current) return;
    isDone.current = true;
    onFinish(changed, rows, columns);
  };
  const press = (event: KeyboardEvent<HTMLInputElement>): void => {
    event.stopPropagation();
    const step = LEAVING[event.key];
    if (step) {
      event.preventDefault();
      finish(event.currentTarget.value, step[0], step[1]);
    } else if (event.key === "Escape") finish(null, 0, 0);
  };
  return (
    <input
      ref={field}
      className="cell-editor"
      aria-label={label}
      defaultValue={text}
      onKeyDown={press}
      onBlur={(event) => finish(event.currentTarget.value, 0, 0)}
    />
  );
}
