import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from "react";
import { openPaneFrame } from "../simulator/external-host";
import type { SimulatedExcel } from "../simulator/simulated-excel";
import { openWebFrame } from "../simulator/web-host";
import { strings } from "./strings";

const PANE_ADDRESS = "taskpane.html";
const NARROWEST = 320;
const WIDEST = 800;
const FIRST_WIDTH = 380;
const KEY_STEP = 20;

function limit(width: number): number {
  return Math.min(WIDEST, Math.max(NARROWEST, width));
}

/** Width that the page's address may ask for: `?pane=320`. */
function firstWidth(): number {
  const asked = Number(new URLSearchParams(window.location.search).get("pane") ?? FIRST_WIDTH);
  return limit(Number.isFinite(asked) ? asked : FIRST_WIDTH);
}

/** `?host=web` plays Excel on the web, which talks to the pane by messages; it needs https. */
function chooseHost(): typeof openPaneFrame {
  const host = new URLSearchParams(window.location.search).get("host");
  return host === "web" ? openWebFrame : openPaneFrame;
}

/** The unmodified task pane in a frame. Hidden it goes on running, as the shared runtime does in Excel. */
export function PaneFrame({ excel }: { readonly excel: SimulatedExcel }): ReactNode {
  const holder = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(firstWidth);
  const [generation, setGeneration] = useState(0);

  useEffect(() => {
    const container = holder.current;
    if (!container) return;
    const frame = document.createElement("iframe");
    frame.title = strings.pane;
    frame.allow = "clipboard-write";
    // A page that loads itself again loses its host; it gets a new frame, as Excel would give it a new web view.
    let loads = 0;
    frame.addEventListener("load", () => {
      loads += 1;
      if (loads > 1) setGeneration((before) => before + 1);
    });
    const connection = chooseHost()(frame, PANE_ADDRESS, container, excel);
    return () => {
      connection.disconnect();
      frame.remove();
    };
  }, [excel, generation]);

  return (
    <aside className="pane" style={{ width }} hidden={!excel.isPaneVisible}>
      <Splitter width={width} onWidth={(wanted) => setWidth(limit(wanted))} />
      <div className="pane-title">
        <span>{strings.paneTitle}</span>
        <button
          type="button"
          aria-label={strings.closePane}
          onClick={() => excel.setPaneVisible(false)}
        >
          ✕
        </button>
      </div>
      <div className="pane-holder" ref={holder} />
    </aside>
  );
}

interface SplitterProps {
  readonly width: number;
  readonly onWidth: (wanted: number) => void;
}

/** The edge of the pane: dragged, or moved with the arrow keys. */
function Splitter({ width, onWidth }: SplitterProps): ReactNode {
  const [isDragging, setDragging] = useState(false);
  const nudge = (event: KeyboardEvent): void => {
    const step = event.key === "ArrowLeft" ? KEY_STEP : event.key === "ArrowRight" ? -KEY_STEP : 0;
    if (step !== 0) onWidth(width + step);
  };
  return (
    <div
      className="splitter"
      role="separator"
      aria-label={strings.splitter}
      aria-orientation="vertical"
      aria-valuenow={width}
      aria-valuemin={NARROWEST}
      aria-valuemax={WIDEST}
      tabIndex={0}
      onKeyDown={nudge}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        setDragging(true);
      }}
      onPointerMove={(event) => {
        if (isDragging) onWidth(window.innerWidth - event.clientX);
      }}
      onPointerUp={() => setDragging(false)}
    />
  );
}
