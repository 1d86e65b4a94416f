/**
 * The jobs behind the ribbon buttons, under the function names of the manifest. A job never rejects; it gives true when
 * the pane has something to show.
 */
export interface RibbonJobs {
  readonly checkWorkbook: () => Promise<boolean>;
  readonly clearMarks: () => Promise<boolean>;
  readonly writeAudit: () => Promise<boolean>;
  readonly writeReport: () => Promise<boolean>;
  readonly writeNarrative: () => Promise<boolean>;
  readonly writeTargets: () => Promise<boolean>;
}

/** Connects the ribbon with the jobs. Called by the pane's entry: pane and commands share one runtime. */
export function registerCommands(jobs: RibbonJobs): void {
  for (const [name, job] of Object.entries(jobs) as [string, RibbonJobs[keyof RibbonJobs]][]) {
    Office.actions.associate(name, (event: Office.AddinCommands.Event) => {
      void runCommand(job, event);
    });
  }
}

async function runCommand(
  job: () => Promise<boolean>,
  event: Office.AddinCommands.Event
): Promise<void> {
  try {
    if (await job()) await Office.addin.showAsTaskpane();
  } catch {
    // The pane did not open; its model holds the result and shows it as soon as the clerk opens it.
  } finally {
    // Excel keeps the button waiting, and after a while complains, until it is told.
    event.completed();
  }
}
