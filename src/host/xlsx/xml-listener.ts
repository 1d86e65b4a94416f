/**
 * What a reader of one kind of part hears while it is parsed; positions are indexes into the source text. Attributes may be
 * shared between elements: who changes them makes a copy.
 */
export interface XmlListener {
  open(name: string, attributes: Record<string, string>, start: number, end: number): void;
  text(text: string): void;
  close(name: string, start: number, end: number): void;
  /**
   * Reads whole elements by itself, where the listener knows them by heart and the parser lets it: gives the position
   * behind them, or `start`, that of a "<", where there is nothing it knows.
   */
  readAhead?(start: number): number;
}
