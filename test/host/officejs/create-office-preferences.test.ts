import { afterEach, describe, expect, it, vi } from "vitest";
import { createOfficePreferences } from "../../../src/host/officejs/create-office-preferences";

afterEach(() => vi.unstubAllGlobals());

function stubStorage(): Map<string, string> {
  const kept = new Map<string, string>();
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  });
  return kept;
}

describe("preferences of the pane on this machine", () => {
  it("are kept apart for every site that shows the add-in", () => {
    const kept = stubStorage();
    vi.stubGlobal("Office", { context: { partitionKey: "site|" } });
    const preferences = createOfficePreferences();
    expect(preferences.read("rules")).toBeNull();
    expect(preferences.write("rules", "{}")).toBe(true);
    expect([...kept]).toEqual([["site|budget-disclosure:rules", "{}"]]);
    expect(preferences.read("rules")).toBe("{}");
    vi.stubGlobal("Office", { context: {} });
    expect(createOfficePreferences().read("rules")).toBeNull();
    expect(preferences.write("rules", null)).toBe(true);
    expect(kept.size).toBe(0);
  });

  it("say so where the browser forbids storage", () => {
    vi.stubGlobal("Office", { context: {} });
    const preferences = createOfficePreferences();
    // Without the global even naming it throws, as a forbidden storage does.
    expect(preferences.read("rules")).toBeNull();
    expect(preferences.write("rules", "{}")).toBe(false);
  });
});
