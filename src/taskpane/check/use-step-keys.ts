import { useEffect, useEffectEvent } from "react";

/** Keys that go through the findings, with Alt. */
const STEPS: ReadonlyMap<string, number> = new Map([
  ["ArrowUp", -1],
  ["ArrowDown", 1],
]);

/** Wherever in the pane the focus is, e.g. still on the button that checked; a list that opens with these keys keeps them. */
export function useStepKeys(go: (steps: number) => void): void {
  const step = useEffectEvent((event: KeyboardEvent): void => {
    const steps = STEPS.get(event.key);
    const isList = event.target instanceof HTMLSelectElement;
    if (steps === undefined || !event.altKey || event.defaultPrevented || isList) return;
    event.preventDefault();
    go(steps);
  });
  useEffect(() => {
    document.addEventListener("keydown", step);
    return () => document.removeEventListener("keydown", step);
  }, []);
}
