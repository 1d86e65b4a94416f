import { useState, type ReactNode } from "react";
import { toAddress, toRangeAddress } from "../grid/address";
import type { SimulatedExcel } from "../simulator/simulated-excel";
import { toInputText } from "./cell-input";
import { areaOf } from "./grid-layout";
import { strings } from "./strings";
import type { Versions } from "./use-simulated-excel";

interface Props {
  readonly excel: SimulatedExcel;
  readonly versions: Versions;
  readonly onEdit: (row: number, column: number, text: string) => boolean;
}

/** Name box and editing line of the active cell. */
export function FormulaBar({ excel, versions, onEdit }: Props): ReactNode {
  const { activeSheet, selection } = excel;
  const area = selection[0] ?? { top: 0, left: 0, bottom: 0, right: 0 };
  const merged = areaOf(activeSheet, area.top, area.left);
  const isOneCell = area.bottom <= merged.bottom && area.right <= merged.right;
  const first = toAddress({ row: area.top, column: area.left });
  const text = toInputText(activeSheet.cell(area.top, area.left));
  return (
    <div className="formula-bar">
      <output className="name-box" aria-label={strings.nameBox}>
        {isOneCell ? first : toRangeAddress(area)}
      </output>
      <span className="formula-sign" aria-hidden>
        fx
      </span>
      <FormulaField
        key={`${activeSheet.id} ${first} ${versions.document}`}
        text={text}
        onCommit={(changed) => onEdit(area.top, area.left, changed)}
      />
    </div>
  );
}

interface FieldProps {
  readonly text: string;
  readonly onCommit: (text: string) => boolean;
}

function FormulaField({ text, onCommit }: FieldProps): ReactNode {
  const [draft, setDraft] = useState(text);
  const commit = (): void => {
    if (draft !== text && !onCommit(draft)) setDraft(text);
  };
  return (
    <input
      className="formula-field"
      aria-label={strings.formulaBar}
      value={draft}
      onChange={(event) => setDraft(event.currentTarget.value)}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === "Enter") commit();
        if (event.key === "Escape") setDraft(text);
      }}
    />
  );
}
