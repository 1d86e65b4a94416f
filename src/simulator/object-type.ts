import { apiNotFound } from "./host-error";

/** A live object of the simulated object model, as the protocol engine sees it. Names are PascalCase. */
export interface HostObject {
  readonly typeName: string;
  /** What `Instantiate` tells of the object, e.g. `{Id: "{…}"}`. */
  identity(): Readonly<Record<string, string>>;
  /** True when the object survives a batch only with a kept reference (ranges). */
  readonly isReferenced: boolean;
  readonly scalarNames: readonly string[];
  /** Canonical name of a scalar or child, case-insensitive; null when the type has none. */
  findScalar(name: string): string | null;
  findChild(name: string): string | null;
  readScalar(name: string): unknown;
  writeScalar(name: string, value: unknown): void;
  /** null stands for a null object. */
  child(name: string): HostObject | null;
  invoke(method: string, args: readonly unknown[]): unknown;
  item(key: unknown): HostObject | null;
  /** Members of a collection, null for a single object. `wanted` are the names asked for, lower case. */
  items(wanted: ReadonlySet<string>): readonly HostObject[] | null;
}

export interface Scalar<Self> {
  readonly get: (self: Self) => unknown;
  readonly set?: (self: Self, value: unknown) => void;
}

/** One simulated type: a line per member. */
export interface TypeSpec<Self> {
  readonly name: string;
  readonly identity?: (self: Self) => Readonly<Record<string, string>>;
  readonly isReferenced?: boolean;
  readonly scalars?: Readonly<Record<string, Scalar<Self>>>;
  readonly children?: Readonly<Record<string, (self: Self) => HostObject | null>>;
  readonly methods?: Readonly<Record<string, (self: Self, args: readonly unknown[]) => unknown>>;
  readonly item?: (self: Self, key: unknown) => HostObject | null;
  readonly items?: (self: Self, wanted: ReadonlySet<string>) => readonly HostObject[];
}

const hostObjects = new WeakSet();

export function isHostObject(value: unknown): value is HostObject {
  return typeof value === "object" && value !== null && hostObjects.has(value);
}

/** A property that can only be read. */
export function readOnly<Self>(get: (self: Self) => unknown): Scalar<Self> {
  return { get };
}

export function readWrite<Self>(
  get: (self: Self) => unknown,
  set: (self: Self, value: unknown) => void
): Scalar<Self> {
  return { get, set };
}

/** A method that answers nothing. */
export function procedure<Self>(
  run: (self: Self, args: readonly unknown[]) => void
): (self: Self, args: readonly unknown[]) => null {
  return (self, args) => {
    run(self, args);
    return null;
  };
}

function finder(names: readonly string[]): (name: string) => string | null {
  const byLowerCase = new Map(names.map((name) => [name.toLowerCase(), name]));
  return (name) => byLowerCase.get(name.toLowerCase()) ?? null;
}

/** Wraps plain values into objects of the type that `spec` describes. */
export function defineType<Self>(spec: TypeSpec<Self>): (self: Self) => HostObject {
  const scalars = spec.scalars ?? {};
  const children = spec.children ?? {};
  const methods = spec.methods ?? {};
  const scalarNames = Object.keys(scalars);
  const findScalar = finder(scalarNames);
  const findChild = finder(Object.keys(children));
  const member = <T>(table: Readonly<Record<string, T>>, name: string): T => {
    const found = Object.prototype.hasOwnProperty.call(table, name) ? table[name] : undefined;
    if (found === undefined) throw apiNotFound(spec.name, name);
    return found;
  };
  return (self) => {
    const object: HostObject = {
      typeName: spec.name,
      isReferenced: spec.isReferenced ?? false,
      scalarNames,
      findScalar,
      findChild,
      identity: () => spec.identity?.(self) ?? {},
      readScalar: (name) => member(scalars, name).get(self),
      writeScalar: (name, value) => {
        const { set } = member(scalars, name);
        if (!set) throw apiNotFound(spec.name, `${name} (write)`);
        set(self, value);
      },
      child: (name) => member(children, name)(self),
      invoke: (name, args) => member(methods, name)(self, args),
      item: (key) => {
        if (!spec.item) throw apiNotFound(spec.name, "getItem");
        return spec.item(self, key);
      },
      items: (wanted) => spec.items?.(self, wanted) ?? null,
    };
    hostObjects.add(object);
    return object;
  };
}
