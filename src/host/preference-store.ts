/** Where a program keeps what a user prefers on this machine; nothing of it goes into a workbook or over the network. */
export interface PreferenceStore {
  /** null when nothing was kept, or the machine does not tell. */
  read(key: string): string | null;
  /** Keeps a text, null forgets it; false where the machine refuses, so that it holds for this session only. */
  write(key: string, text: string | null): boolean;
}
