import { useEffect, useRef, type KeyboardEvent, type ReactNode } from "react";
import type { DocumentSheet } from "../host/xlsx/workbook-document";
import type { SimulatedExcel } from "../simulator/simulated-excel";
import { strings } from "./strings";

/** The sheet tabs at the bottom; arrow keys go from one to the next. */
export function SheetTabs({ excel }: { readonly excel: SimulatedExcel }): ReactNode {
  const sheets = excel.document.sheets.filter(({ visibility }) => visibility === "visible");
  const activeId = excel.activeSheet.id;
  // The pane takes its room from the tabs.
  const { isPaneVisible } = excel;
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current
      ?.querySelector("[aria-selected=true]")
      ?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [activeId, isPaneVisible]);

  const move = (event: KeyboardEvent): void => {
    const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    if (step === 0) return;
    const index = sheets.findIndex(({ id }) => id === activeId);
    const next = sheets[(index + step + sheets.length) % sheets.length];
    if (!next) return;
    event.preventDefault();
    excel.activateSheet(next.name);
    requestAnimationFrame(() =>
      list.current?.querySelector<HTMLElement>("[aria-selected=true]")?.focus()
    );
  };

  return (
    <div
      ref={list}
      className="sheet-tabs"
      role="tablist"
      aria-label={strings.sheetTabs}
      onKeyDown={move}
    >
      {sheets.map((sheet) => (
        <SheetTab
          key={sheet.id}
          sheet={sheet}
          isActive={sheet.id === activeId}
          onClick={() => excel.activateSheet(sheet.name)}
        />
      ))}
    </div>
  );
}

interface TabProps {
  readonly sheet: DocumentSheet;
  readonly isActive: boolean;
  readonly onClick: () => void;
}

function SheetTab({ sheet, isActive, onClick }: TabProps): ReactNode {
  return (
    <button
      type="button"
      role="tab"
      aria-selected={isActive}
      tabIndex={isActive ? 0 : -1}
      className="sheet-tab"
      onClick={onClick}
    >
      {sheet.name}
      {sheet.isProtected ? <span title={strings.protectedSheet}> 🔒</span> : null}
    </button>
  );
}
