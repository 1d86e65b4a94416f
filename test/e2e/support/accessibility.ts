import axe from "axe-core";
import type { Frame, Page } from "playwright-core";

/** Faults that axe finds, as "rule: element". */
export async function faultsOf(target: Page | Frame): Promise<readonly string[]> {
  await target.evaluate(axe.source);
  return target.evaluate(async () => {
    const { axe: engine } = window as unknown as { axe: typeof axe };
    const { violations } = await engine.run({
      // Tabster's focus sentinels are hidden on purpose.
      exclude: [["[data-tabster-dummy]"], ["iframe"]],
    });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  });
}
