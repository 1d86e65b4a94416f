import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { TableReport } from "../../report/check-report";
import { CellLink } from "../CellLink";
import { useCheckWords } from "../strings/check-words";

const useStyles = makeStyles({
  lacking: { color: tokens.colorPaletteRedForeground1, fontWeight: tokens.fontWeightSemibold },
  sheet: { color: tokens.colorNeutralForeground3 },
  details: {
    margin: "2px 0 6px",
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    overflowWrap: "anywhere",
  },
  line: { margin: "2px 0" },
  list: { margin: 0, padding: "0 0 0 16px" },
});

/** One table: where it was found, a click goes there; on demand why there, how much was read and what was left out. */
export function TableEntry({ table }: { readonly table: TableReport }): ReactNode {
  const styles = useStyles();
  const { check } = useCheckWords();
  // What is lacking must not hide in a fold.
  const [isOpen, setOpen] = useState(table.sheet === null);
  return (
    <>
      <Place table={table} />{" "}
      <Link
        as="button"
        inline
        aria-expanded={isOpen}
        aria-label={check.details(check.tableName(table))}
        onClick={() => setOpen(!isOpen)}
      >
        {check.tableReason}
      </Link>
      {isOpen ? (
        <div className={styles.details}>
          <p className={styles.line}>{table.reason}</p>
          {table.sheet === null ? null : (
            <p className={styles.line}>{check.rowsRead(table.rows, table.measure)}</p>
          )}
          <Ignored table={table} />
        </div>
      ) : null}
    </>
  );
}

function Place({ table }: { readonly table: TableReport }): ReactNode {
  const styles = useStyles();
  const { check } = useCheckWords();
  const name = check.tableName(table);
  const status = check.tableStatus[table.status];
  if (table.sheet === null || table.range === null)
    return (
      <>
        {name} <span className={styles.lacking}>{status}</span>
      </>
    );
  return (
    <>
      <CellLink cell={{ sheet: table.sheet, address: table.range }}>{name}</CellLink>{" "}
      <span className={styles.sheet}>
        {table.sheet}
        {table.status === "recognized" ? "" : ` · ${status}`}
      </span>
    </>
  );
}

function Ignored({ table: { ignored } }: { readonly table: TableReport }): ReactNode {
  const styles = useStyles();
  const { check } = useCheckWords();
  if (ignored.length === 0) return null;
  return (
    <>
      <p className={styles.line}>{check.ignored}：</p>
      <ul className={styles.list}>
        {ignored.map((one) => (
          <li key={one.message}>
            {check.ignoredCells(one, one.cells.map(({ address }) => address).join("、"))}
          </li>
        ))}
      </ul>
    </>
  );
}
