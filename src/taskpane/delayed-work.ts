/** Work that waits until nothing has asked for it again for a while. */
export class DelayedWork {
  #timer: ReturnType<typeof setTimeout> | null = null;

  readonly #work: () => void;
  readonly #delay: number;

  /** @param delay - in milliseconds */
  constructor(work: () => void, delay: number) {
    this.#work = work;
    this.#delay = delay;
  }

  schedule(): void {
    this.cancel();
    this.#timer = setTimeout(this.#work, this.#delay);
  }

  cancel(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }
}
