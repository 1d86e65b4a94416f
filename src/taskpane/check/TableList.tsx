import { makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { TableReport } from "../../report/check-report";
import { CellLink } from "../CellLink";
import { Disclosure } from "../Disclosure";
import { useStrings } from "../strings/strings-context";
import { useCheckTabStyles } from "./CheckTab.styles";

const useStyles = makeStyles({
  lacking: { color: tokens.colorPaletteRedForeground1, fontWeight: tokens.fontWeightSemibold },
  sheet: { color: tokens.colorNeutralForeground3 },
});

/** The tables of the layout and where each was found; a click goes there. */
export function TableList({ tables }: { readonly tables: readonly TableReport[] }): ReactNode {
  const lists = useCheckTabStyles();
  const { check } = useStrings();
  const nil = tables.filter(({ status }) => status === "nil").length;
  const found = nil + tables.filter(({ status }) => status === "recognized").length;
  // What is lacking must not hide in a fold.
  const [isOpen, setOpen] = useState(found < tables.length);
  return (
    <Disclosure label={check.tables(found, tables.length, nil)} isOpen={isOpen} onToggle={setOpen}>
      <ul className={lists.list}>
        {tables.map((table) => (
          <li key={table.id} className={lists.listItem}>
            <TableEntry table={table} />
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

function TableEntry({ table }: { readonly table: TableReport }): ReactNode {
  const styles = useStyles();
  const { check } = useStrings();
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
