import { apiNotFound, HostError } from "./host-error";
import type { HostObject } from "./object-type";

/** Objects that the client keeps beyond a batch. */
export class References {
  readonly #byName = new Map<string, HostObject>();
  readonly #names = new Map<HostObject, string>();
  #last = 0;

  get size(): number {
    return this.#byName.size;
  }

  keep(object: HostObject): void {
    if (!object.isReferenced) throw apiNotFound(object.typeName, "_KeepReference");
    if (this.#names.has(object)) return;
    const name = `r${++this.#last}`;
    this.#byName.set(name, object);
    this.#names.set(object, name);
  }

  /** An unknown reference is an error, as after `untrack` in the middle of a batch. */
  get(name: string): HostObject {
    const object = this.#byName.get(name);
    if (!object)
      throw new HostError("InvalidReference", `This reference is not valid: ${name}`, 404);
    return object;
  }

  remove(name: string): void {
    const object = this.#byName.get(name);
    if (object) this.#names.delete(object);
    this.#byName.delete(name);
  }

  identityOf(object: HostObject): Readonly<Record<string, string>> {
    const name = this.#names.get(object);
    return name === undefined ? {} : { _ReferenceId: name };
  }
}
