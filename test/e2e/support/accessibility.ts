import axe from "axe-core";
import type { Frame, Page } from "playwright-core";

/**
 * Faults that axe finds, as "rule: element".
 * @param unjudged - rules that do not apply here
 */
export async function faultsOf(
  target: Page | Frame,
  unjudged: readonly string[] = []
): Promise<readonly string[]> {
  await target.evaluate(axe.source);
  return target.evaluate(async (off) => {
    const { axe: engine } = window as unknown as { axe: typeof axe };
    const { violations: all } = await engine.run({
      // Tabster's focus sentinels are hidden on purpose.
      exclude: [["[data-tabster-dummy]"], ["iframe"]],
    });
    const violations = all.filter(({ id }) => !off.includes(id));
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  }, unjudged);
}
