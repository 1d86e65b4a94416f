import { useRef, type ReactNode } from "react";
import type { SimulatedExcel } from "../simulator/simulated-excel";
import { download } from "./download";
import { strings } from "./strings";

interface Props {
  readonly excel: SimulatedExcel;
  readonly onOpenFile: (file: File) => void;
  readonly onOpenSample: () => void;
  readonly onCommand: (functionName: string) => void;
}

/** The add-in's ribbon tab with its buttons, and what the File menu of Excel would offer. */
export function Ribbon({ excel, onOpenFile, onOpenSample, onCommand }: Props): ReactNode {
  const { commands } = strings;
  return (
    <nav className="ribbon" aria-label={strings.ribbonTab}>
      <div className="ribbon-tab">{strings.ribbonTab}</div>
      <div className="ribbon-body">
        <Group label={strings.ribbonGroup}>
          <Command
            icon="icon"
            label={commands.openPane}
            onClick={() => excel.setPaneVisible(true)}
          />
          <Command icon="check" label={commands.check} onClick={() => onCommand("checkWorkbook")} />
          <Command icon="clear" label={commands.clear} onClick={() => onCommand("clearMarks")} />
        </Group>
        <Group label={strings.sheetsGroup}>
          <Command icon="audit" label={commands.audit} onClick={() => onCommand("writeAudit")} />
          <Command icon="report" label={commands.report} onClick={() => onCommand("writeReport")} />
          <Command
            icon="narrative"
            label={commands.narrative}
            onClick={() => onCommand("writeNarrative")}
          />
          <Command
            icon="targets"
            label={commands.targets}
            onClick={() => onCommand("writeTargets")}
          />
        </Group>
        <Group label={strings.fileGroup}>
          <FileCommands excel={excel} onOpenFile={onOpenFile} onOpenSample={onOpenSample} />
        </Group>
      </div>
    </nav>
  );
}

function FileCommands({ excel, onOpenFile, onOpenSample }: Omit<Props, "onCommand">): ReactNode {
  const input = useRef<HTMLInputElement>(null);
  const save = (): void =>
    download(excel.document.save(), excel.document.fileName ?? strings.unnamed);
  return (
    <div className="file-commands">
      <input
        ref={input}
        hidden
        type="file"
        accept=".xlsx"
        data-testid="workbook-file"
        aria-label={strings.open}
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          if (file) onOpenFile(file);
          event.currentTarget.value = "";
        }}
      />
      <button type="button" title={strings.openHint} onClick={() => input.current?.click()}>
        {strings.open}
      </button>
      <button type="button" title={strings.saveHint} onClick={save}>
        {strings.save}
      </button>
      <button type="button" title={strings.sampleHint} onClick={onOpenSample}>
        {strings.sample}
      </button>
      <a className="button" href="sample/prior.xlsx" download={strings.priorName}>
        {strings.prior}
      </a>
      <p className="prior-note">{strings.priorNote}</p>
    </div>
  );
}

function Group({
  label,
  children,
}: {
  readonly label: string;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <div className="ribbon-group" role="group" aria-label={label}>
      <div className="ribbon-buttons">{children}</div>
      <div className="ribbon-label" aria-hidden>
        {label}
      </div>
    </div>
  );
}

interface CommandProps {
  readonly icon: string;
  readonly label: string;
  readonly onClick: () => void;
}

function Command({ icon, label, onClick }: CommandProps): ReactNode {
  return (
    <button type="button" className="command" onClick={onClick}>
      <img src={`assets/${icon}-80.png`} width={32} height={32} alt="" />
      {label}
    </button>
  );
}
