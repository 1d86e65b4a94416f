/** What an `OfficeExtension.Error` tells. */
export interface HostFailure extends Error {
  readonly code: string;
  readonly debugInfo: { readonly errorLocation?: string };
}

/** The error a promise ends with; fails when it does not. */
export async function failureOf(promise: Promise<unknown>): Promise<HostFailure> {
  const outcome = await promise.then(
    () => null,
    (error: unknown) => error
  );
  if (!(outcome instanceof Error)) throw new Error("expected a failure");
  return outcome as HostFailure;
}
