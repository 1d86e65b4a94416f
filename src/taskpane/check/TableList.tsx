import { useState, type ReactNode } from "react";
import type { OtherSheet } from "../../recognition/locate/evidence";
import type { TableReport } from "../../report/check-report";
import { Disclosure } from "../Disclosure";
import { useCheckWords } from "../strings/check-words";
import { useCheckTabStyles } from "./CheckTab.styles";
import { TableEntry } from "./TableEntry";

interface Props {
  readonly tables: readonly TableReport[];
  readonly otherSheets: readonly OtherSheet[];
}

/** The tables of the layout and where each was found, and the sheets where none was. */
export function TableList({ tables, otherSheets }: Props): ReactNode {
  const lists = useCheckTabStyles();
  const { check } = useCheckWords();
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
      {otherSheets.length === 0 ? null : (
        <>
          <p className={lists.small}>{check.otherSheets}：</p>
          <ul className={lists.list}>
            {otherSheets.map((sheet) => (
              <li key={sheet.name}>{check.otherSheet(sheet)}</li>
            ))}
          </ul>
        </>
      )}
    </Disclosure>
  );
}
