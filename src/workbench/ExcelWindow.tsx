import { useState, type ReactNode } from "react";
import type { SimulatedExcel } from "../simulator/simulated-excel";
import { FormulaBar } from "./FormulaBar";
import { PaneFrame } from "./PaneFrame";
import { Ribbon } from "./Ribbon";
import { SelectionSummary } from "./SelectionSummary";
import { SheetGrid } from "./SheetGrid";
import { SheetTabs } from "./SheetTabs";
import { strings } from "./strings";
import { useSimulatedExcel } from "./use-simulated-excel";

interface Props {
  readonly excel: SimulatedExcel;
  readonly onOpenFile: (file: File) => void;
  readonly onOpenSample: () => void;
  readonly message: string | null;
  readonly onMessage: (message: string | null) => void;
}

/** One open workbook: title, ribbon, formula bar, grid with tabs, and the task pane at the side. */
export function ExcelWindow(props: Props): ReactNode {
  const { excel, message, onMessage } = props;
  const versions = useSimulatedExcel(excel);
  const [running, setRunning] = useState(0);

  const runCommand = async (functionName: string): Promise<void> => {
    setRunning((count) => count + 1);
    await excel.fireCommand(functionName);
    setRunning((count) => count - 1);
  };

  const edit = (row: number, column: number, text: string): boolean => {
    const { name, isProtected } = excel.activeSheet;
    try {
      excel.editCell(name, row, column, text);
      onMessage(null);
      return true;
    } catch {
      onMessage(isProtected ? strings.protectedRefusal : strings.editRefusal);
      return false;
    }
  };

  return (
    <>
      <header className="title-bar">
        <h1>{excel.document.fileName ?? strings.unnamed}</h1>
        <span className="title-note">
          {strings.product}：{strings.productNote}
        </span>
      </header>
      <Ribbon
        excel={excel}
        onOpenFile={props.onOpenFile}
        onOpenSample={props.onOpenSample}
        onCommand={(name) => void runCommand(name)}
      />
      <main className="window-body">
        <FormulaBar excel={excel} versions={versions} onEdit={edit} />
        {message === null ? null : (
          <p className="message" role="alert">
            {message}
          </p>
        )}
        <div className="desk">
          <div className="sheet-side">
            <SheetGrid excel={excel} versions={versions} onEdit={edit} />
            <SheetTabs excel={excel} />
          </div>
          <PaneFrame excel={excel} />
        </div>
      </main>
      <footer className="status-bar">
        <span role="status">{running > 0 ? strings.working : strings.ready}</span>
        <SelectionSummary excel={excel} />
      </footer>
    </>
  );
}
