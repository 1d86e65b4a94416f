import type { WorkbookPackage } from "./workbook-package";

/** Keeps stored results honest: Excel is told to compute anew when a formula, or a value that formulas may use, changes. */
export interface StoredResults {
  formulaChanged(): void;
  valueChanged(): void;
}

/** @param hasFormulas - asked once, before the first change */
export function createStoredResults(
  opened: WorkbookPackage,
  hasFormulas: () => boolean
): StoredResults {
  let known: boolean | null = null;
  let isChainDropped = false;
  return {
    formulaChanged() {
      // Nothing here makes a new one.
      if (!isChainDropped) dropCalculationChain(opened);
      isChainDropped = true;
      opened.workbook.requestCalculation();
    },
    valueChanged() {
      known ??= hasFormulas();
      if (known) opened.workbook.requestCalculation();
    },
  };
}

/** The chain lists every formula cell; a wrong one makes Excel repair the file, a missing one is made anew. */
function dropCalculationChain({ parts, relationships, contentTypes }: WorkbookPackage): void {
  const chain = relationships.all.find(({ kind }) => kind === "calcChain");
  if (!chain) return;
  relationships.remove(chain.id);
  if (chain.target === null) return;
  contentTypes.remove(chain.target);
  parts.remove(chain.target);
}
