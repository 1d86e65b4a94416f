import type * as OfficeHelpers from "@microsoft/office-js-helpers";

/**
 * The only place that imports @microsoft/office-js-helpers (deprecated and archived, but honest in two small things:
 * naming the host and printing an error's debug information). It loads lazily, when something has gone wrong; of the rest
 * nothing is used: its storage loses values, its dialogs inject markup, `forceCreateSheet` deletes a user's sheet.
 */
type Helpers = typeof OfficeHelpers;

let loading: Promise<Helpers | null> | null = null;

function loadHelpers(): Promise<Helpers | null> {
  loading ??= import("@microsoft/office-js-helpers").then(
    (helpers) => helpers,
    () => null
  );
  return loading;
}

/** Name and platform of the host, e.g. "EXCEL" and "PC"; null outside of one. */
export interface HostDescription {
  readonly host: string;
  readonly platform: string;
}

/**
 * What the page runs in. The library's own answer is wrong in a plain browser and throws in Node, so `Office.context` is
 * asked first.
 */
export async function describeHost(): Promise<HostDescription | null> {
  if (typeof window === "undefined" || typeof Office === "undefined") return null;
  // Before the library is ready there is no context, whatever its declarations say.
  const context = Office.context as Partial<Office.Context> | undefined;
  if (!context?.host) return null;
  const helpers = await loadHelpers();
  if (!helpers) return null;
  const { host, platform } = helpers.Utilities;
  return { host, platform };
}

/** Prints an error to the console, with the host's debug information where it has some. Never throws. */
export async function logHostError(error: unknown): Promise<void> {
  const helpers = typeof window === "undefined" ? null : await loadHelpers();
  try {
    if (helpers && error instanceof Error) {
      helpers.Utilities.log(error);
      return;
    }
  } catch {
    // The page may be gone by now; what is left is the plain console.
  }
  console.error(error);
}
