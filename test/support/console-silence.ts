import { afterEach, beforeEach, vi } from "vitest";

/** Keeps expected error logs out of a test file's output; unexpected ones fail through their promise anyway. */
export function silenceConsole(): void {
  beforeEach(() => {
    for (const method of ["error", "log", "group", "groupCollapsed"] as const)
      vi.spyOn(console, method).mockImplementation(() => undefined);
  });
  afterEach(() => {
    vi.restoreAllMocks();
  });
}
