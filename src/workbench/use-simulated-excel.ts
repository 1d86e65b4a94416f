import { useCallback, useRef, useSyncExternalStore } from "react";
import type { SimulatedExcel } from "../simulator/simulated-excel";

/** Numbers that grow when the document or the view of it changes; draw again what depends on them. */
export interface Versions {
  readonly document: number;
  readonly view: number;
}

/** Follows a simulated Excel. */
export function useSimulatedExcel(excel: SimulatedExcel): Versions {
  const versions = useRef<Versions>({ document: 0, view: 0 });
  const subscribe = useCallback(
    (listener: () => void) => {
      const stopDocument = excel.onDocumentChanged(() => {
        versions.current = { ...versions.current, document: versions.current.document + 1 };
        listener();
      });
      const stopView = excel.onViewChanged(() => {
        versions.current = { ...versions.current, view: versions.current.view + 1 };
        listener();
      });
      return () => {
        stopDocument();
        stopView();
      };
    },
    [excel]
  );
  return useSyncExternalStore(subscribe, () => versions.current);
}
