import type { MessageEntry } from "../protocol";

/** Category of event messages, and the numbers of the events that are simulated. */
const EVENT_CATEGORY = 65_536;

export const EVENTS = {
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selectionChanged: 14,
  deleted: 15,
  visibilityChanged: 65_539,
} as const;

/** Target of collection-wide events. */
export const WORKBOOK_TARGET = "Workbook";

/** Which events the add-in listens to, and the messages that wait for delivery. */
export class EventHub {
  readonly #registered = new Map<string, number>();
  readonly #listeners = new Set<(entries: readonly MessageEntry[]) => void>();
  #queue: MessageEntry[] = [];
  #lastId = 0;

  register(eventType: number, target: string): void {
    const key = `${eventType} ${target}`;
    this.#registered.set(key, (this.#registered.get(key) ?? 0) + 1);
  }

  unregister(eventType: number, target: string): void {
    const key = `${eventType} ${target}`;
    const count = (this.#registered.get(key) ?? 0) - 1;
    if (count > 0) this.#registered.set(key, count);
    else this.#registered.delete(key);
  }

  isRegistered(eventType: number, target: string): boolean {
    return this.#registered.has(`${eventType} ${target}`);
  }

  /** Number of distinct registrations, for tests of clean-up. */
  get registrationCount(): number {
    return this.#registered.size;
  }

  /** Fires for listeners of the sheet and for those of the whole collection. */
  fireForSheet(eventType: number, sheetId: string, payload: object): void {
    for (const target of [sheetId, WORKBOOK_TARGET])
      if (this.isRegistered(eventType, target)) this.fire(eventType, target, payload);
  }

  /** Queues a message whoever listens. */
  fire(eventType: number, target: string, payload: object): void {
    if (this.#queue.length === 0)
      setTimeout(() => {
        this.#deliver();
      }, 0);
    this.#queue.push([EVENT_CATEGORY, eventType, target, JSON.stringify(payload), ++this.#lastId]);
  }

  onMessages(listener: (entries: readonly MessageEntry[]) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #deliver(): void {
    const entries = this.#queue;
    this.#queue = [];
    for (const listener of this.#listeners) listener(entries);
  }
}
