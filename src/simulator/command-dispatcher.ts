/** What became of a ribbon command. */
export interface CommandCompletion {
  /** 0 for success, an error code of the transport otherwise. */
  readonly status: number;
}

/** A ribbon command on its way to the add-in. */
export interface CommandInvocation {
  readonly commandId: string;
  readonly functionName: string;
  /** The event object as JSON. */
  readonly event: string;
}

/** Sends ribbon commands to the add-in and waits for `event.completed()`. */
export class CommandDispatcher {
  #listener: ((invocation: CommandInvocation) => void) | null = null;
  #waiting: readonly CommandInvocation[] = [];
  readonly #pending = new Map<string, (completion: CommandCompletion) => void>();
  #last = 0;

  /** Invocations wait until the add-in listens, as Excel starts the runtime first. */
  connect(listener: (invocation: CommandInvocation) => void): () => void {
    this.#listener = listener;
    const waiting = this.#waiting;
    this.#waiting = [];
    waiting.forEach(listener);
    return () => {
      if (this.#listener === listener) this.#listener = null;
    };
  }

  fire(functionName: string): Promise<CommandCompletion> {
    const commandId = `command-${++this.#last}`;
    const event = JSON.stringify({ source: { id: functionName } });
    const invocation = { commandId, functionName, event };
    const completed = new Promise<CommandCompletion>((resolve) => {
      this.#pending.set(commandId, resolve);
    });
    if (this.#listener) this.#listener(invocation);
    else this.#waiting = [...this.#waiting, invocation];
    return completed;
  }

  complete(commandId: string, status: number): void {
    this.#pending.get(commandId)?.({ status });
    this.#pending.delete(commandId);
  }
}
