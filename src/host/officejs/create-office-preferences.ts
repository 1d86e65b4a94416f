import type { PreferenceStore } from "../preference-store";

/**
 * Preferences in the storage of the pane's own address on this machine. Excel on the web may show the add-in inside
 * several sites; its partition key keeps their storages apart, as Microsoft asks for.
 */
export function createOfficePreferences(): PreferenceStore {
  const partition = (Office.context as { readonly partitionKey?: string }).partitionKey ?? "";
  const toKey = (key: string): string => `${partition}budget-disclosure:${key}`;
  return {
    read(key) {
      try {
        return localStorage.getItem(toKey(key));
      } catch {
        // A browser may forbid storage to pages inside other pages.
        return null;
      }
    },
    write(key, text) {
      try {
        if (text === null) localStorage.removeItem(toKey(key));
        else localStorage.setItem(toKey(key), text);
        return true;
      } catch {
        return false;
      }
    },
  };
}
