import { useCallback, useEffect, useState, type DragEvent, type ReactNode } from "react";
import { toSentence } from "../errors/sentences";
import type { SimulatedExcel } from "../simulator/simulated-excel";
import { ExcelWindow } from "./ExcelWindow";
import { openWorkbook } from "./open-workbook";
import { strings } from "./strings";

const SAMPLE = "sample/workbook.xlsx";

async function fetchSample(): Promise<Uint8Array> {
  const response = await fetch(SAMPLE);
  if (!response.ok) throw new Error(String(response.status));
  return new Uint8Array(await response.arrayBuffer());
}

interface OpenedWorkbook {
  readonly excel: SimulatedExcel | null;
  readonly message: string | null;
  readonly setMessage: (message: string | null) => void;
  readonly openFile: (file: File) => Promise<void>;
  readonly openSample: () => Promise<void>;
}

/** The workbook that is played, the sample first. */
function useOpenedWorkbook(): OpenedWorkbook {
  const [excel, setExcel] = useState<SimulatedExcel | null>(null);
  const [message, setMessage] = useState<string | null>(null);

  const openBytes = useCallback((bytes: Uint8Array, fileName: string): void => {
    try {
      setExcel(openWorkbook(bytes, fileName));
      setMessage(null);
    } catch (error) {
      setMessage(toSentence(error));
    }
  }, []);

  const openFile = useCallback(
    async (file: File): Promise<void> => {
      try {
        openBytes(new Uint8Array(await file.arrayBuffer()), file.name);
      } catch {
        setMessage(strings.readFailed(file.name));
      }
    },
    [openBytes]
  );

  const openSample = useCallback(async (): Promise<void> => {
    try {
      openBytes(await fetchSample(), strings.sampleName);
    } catch {
      setMessage(strings.sampleFailed);
    }
  }, [openBytes]);

  useEffect(() => void openSample(), [openSample]);

  return { excel, message, setMessage, openFile, openSample };
}

/** The page that plays Excel: opens the sample by itself, any other workbook by choosing or dropping. */
export function Workbench(): ReactNode {
  const { excel, message, setMessage, openFile, openSample } = useOpenedWorkbook();
  const [isDropping, setDropping] = useState(false);

  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setDropping(false);
    const [file] = event.dataTransfer.files;
    if (file) void openFile(file);
  };

  return (
    <div
      className="workbench"
      onDragOver={(event) => {
        event.preventDefault();
        setDropping(true);
      }}
      onDragLeave={(event) => {
        if (event.currentTarget === event.target) setDropping(false);
      }}
      onDrop={drop}
    >
      {excel ? (
        <ExcelWindow
          // A pane belongs to one workbook: another workbook gets another one.
          key={windowKey(excel)}
          excel={excel}
          onOpenFile={(file) => void openFile(file)}
          onOpenSample={() => void openSample()}
          message={message}
          onMessage={setMessage}
        />
      ) : (
        <p className="loading" role="status">
          {message ?? strings.opening}
          {message === null ? null : <FileField onOpenFile={(file) => void openFile(file)} />}
        </p>
      )}
      {isDropping ? <div className="drop-hint">{strings.dropHere}</div> : null}
    </div>
  );
}

const keys = new WeakMap<SimulatedExcel, number>();
let lastKey = 0;

function windowKey(excel: SimulatedExcel): number {
  const known = keys.get(excel) ?? ++lastKey;
  keys.set(excel, known);
  return known;
}

function FileField({ onOpenFile }: { readonly onOpenFile: (file: File) => void }): ReactNode {
  return (
    <input
      type="file"
      accept=".xlsx"
      aria-label={strings.open}
      onChange={(event) => {
        const [file] = event.currentTarget.files ?? [];
        if (file) onOpenFile(file);
      }}
    />
  );
}
