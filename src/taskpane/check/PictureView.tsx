import { makeStyles, mergeClasses, ProgressBar, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { Picture, PictureRow } from "../../app/compose-pictures";
import { Amount } from "../../money/amount";
import { formatAmount } from "../../money/format";
import { CellLink } from "../CellLink";
import { Disclosure } from "../Disclosure";
import { usePictureWords } from "../strings/picture-words";
import { usePane } from "../use-pane";
import { useCheckTabStyles } from "./CheckTab.styles";

const useStyles = makeStyles({
  table: { width: "100%", borderCollapse: "collapse", marginBottom: "12px" },
  caption: { textAlign: "start", fontWeight: tokens.fontWeightSemibold, padding: "4px 0" },
  name: { textAlign: "start", fontWeight: tokens.fontWeightRegular, padding: "6px 0 0" },
  year: { textAlign: "start", fontWeight: tokens.fontWeightRegular, width: "3.5em" },
  amount: { textAlign: "end", whiteSpace: "nowrap", width: "7em" },
  way: { cursor: "pointer" },
  bar: { height: "10px" },
  // The year stands beside each: the lighter shade only helps.
  before: { opacity: 0.6 },
});

interface Props {
  readonly pictures: readonly Picture[];
}

/** Income by source and expenditure by class as bars, this year's above last year's: a table, which is read out as one. */
export function PictureView({ pictures }: Props): ReactNode {
  const words = usePictureWords();
  const lists = useCheckTabStyles();
  const [isOpen, setOpen] = useState(false);
  if (pictures.length === 0) return null;
  const hasPrior = pictures.some(({ priorYear }) => priorYear !== null);
  return (
    <Disclosure label={words.title} isOpen={isOpen} onToggle={setOpen}>
      {hasPrior ? null : <p className={lists.small}>{words.noPrior}</p>}
      {pictures.map((picture) => (
        <Bars key={picture.title} picture={picture} />
      ))}
    </Disclosure>
  );
}

function Bars({ picture }: { readonly picture: Picture }): ReactNode {
  const styles = useStyles();
  const words = usePictureWords();
  const { title, measure, year, priorYear, rows } = picture;
  const most = Math.max(...rows.flatMap(({ now, before }) => [lengthOf(now), lengthOf(before)]));
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>{words.caption(title, measure)}</caption>
      {rows.map((row) => (
        <tbody key={row.name}>
          <tr>
            <th colSpan={3} scope="rowgroup" className={styles.name}>
              {row.cell ? <CellLink cell={row.cell}>{row.name}</CellLink> : row.name}
            </th>
          </tr>
          <Bar
            label={words.year(year)}
            amount={row.now}
            picture={picture}
            most={most}
            cell={row.cell}
          />
          {priorYear === null ? null : (
            <Bar
              label={words.year(priorYear)}
              amount={row.before}
              picture={picture}
              most={most}
              isBefore
            />
          )}
        </tbody>
      ))}
    </table>
  );
}

interface BarProps {
  readonly label: string;
  readonly amount: PictureRow["now"];
  readonly picture: Picture;
  readonly most: number;
  readonly isBefore?: boolean;
  /** Where a click on the bar goes; the name above is the way there for the keyboard. */
  readonly cell?: PictureRow["cell"];
}

function Bar({
  label,
  amount,
  picture: { measure },
  most,
  isBefore = false,
  cell = null,
}: BarProps): ReactNode {
  const styles = useStyles();
  const [model] = usePane();
  const shown = amount === null ? "—" : formatAmount(Amount.of(amount, measure));
  return (
    <tr>
      <th scope="row" className={styles.year}>
        {label}
      </th>
      <td
        className={cell ? styles.way : undefined}
        onClick={cell ? () => void model.select([cell]) : undefined}
      >
        <ProgressBar
          aria-hidden
          thickness="large"
          shape="square"
          className={mergeClasses(styles.bar, isBefore && styles.before)}
          value={lengthOf(amount)}
          max={most}
        />
      </td>
      <td className={styles.amount}>{shown}</td>
    </tr>
  );
}

/** For drawing only: a bar is never shorter than nothing. */
function lengthOf(amount: string | null): number {
  return Math.max(0, Number(amount ?? 0));
}
