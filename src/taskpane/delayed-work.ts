/** Work that waits until nothing has asked for it again for a while. */
export class DelayedWork {
  private timer: ReturnType<typeof setTimeout> | null = null;

  /** @param delay - in milliseconds */
  constructor(
    private readonly work: () => void,
    private readonly delay: number
  ) {}

  schedule(): void {
    this.cancel();
    this.timer = setTimeout(this.work, this.delay);
  }

  cancel(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
  }
}
