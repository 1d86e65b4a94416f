import { createContext, useContext, useSyncExternalStore } from "react";
import type { PaneModel } from "./pane-model";
import type { PaneState } from "./pane-state";

export const PaneContext = createContext<PaneModel | null>(null);

/** The model and its current state. Throws outside the pane. */
export function usePane(): readonly [PaneModel, PaneState] {
  const model = useContext(PaneContext);
  if (!model) throw new Error("usePane outside PaneContext");
  return [model, useSyncExternalStore(model.subscribe, model.getState)];
}
