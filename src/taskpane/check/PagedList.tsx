import { Button } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { useCheckWords } from "../strings/check-words";
import { useCheckTabStyles } from "./CheckTab.styles";

/** As many as anyone reads at once; the rest comes on demand. */
const PAGE = 50;

interface Props<T> {
  readonly items: readonly T[];
  /** What is shown even beyond the page. */
  readonly mustShow: (item: T) => boolean;
  readonly render: (item: T, index: number) => ReactNode;
}

/** A list that shows a page more at a time. */
export function PagedList<T>({ items, mustShow, render }: Props<T>): ReactNode {
  const styles = useCheckTabStyles();
  const { check } = useCheckWords();
  const [limit, setLimit] = useState(PAGE);
  const shown = items.filter((item, index) => index < limit || mustShow(item));
  const hidden = items.length - shown.length;
  return (
    <>
      <ul className={styles.findings}>{shown.map(render)}</ul>
      {hidden > 0 ? (
        <Button onClick={() => setLimit(limit + PAGE)}>{check.more(Math.min(PAGE, hidden))}</Button>
      ) : null}
    </>
  );
}
