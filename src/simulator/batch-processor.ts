import { apiNotFound, HostError, invalidArgument } from "./host-error";
import { isHostObject, type HostObject } from "./object-type";
import type {
  ActionResult,
  ArgumentInfo,
  BatchAction,
  BatchError,
  BatchRequest,
  BatchResponse,
  ObjectPath,
} from "./protocol";
import { answerQuery } from "./query";
import type { References } from "./references";

/** What a batch runs against. */
export interface BatchEnvironment {
  readonly root: HostObject;
  readonly references: References;
  /** A service object by its type name, null when it is not simulated. */
  service(typeName: string): HostObject | null;
  /** Called before each action; what it throws fails the action. */
  beforeAction?(index: number, action: BatchAction): void;
}

const PATH = { global: 1, service: 2, method: 3, property: 4, indexer: 5, reference: 6, null: 7 };
const ACTION = { instantiate: 1, query: 2, method: 3, setProperty: 4, trace: 5 };

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Runs one batch; a path is resolved once, or `add` would run twice. */
class BatchRun {
  readonly #resolved = new Map<number, HostObject | null>();
  #location = "";

  readonly #request: BatchRequest;
  readonly #environment: BatchEnvironment;

  constructor(request: BatchRequest, environment: BatchEnvironment) {
    this.#request = request;
    this.#environment = environment;
  }

  run(): BatchResponse {
    const Results: ActionResult[] = [];
    const TraceIds: number[] = [];
    for (const [index, action] of this.#request.Actions.entries()) {
      try {
        this.#environment.beforeAction?.(index, action);
        Results.push({ ActionId: action.Id, Value: this.#perform(action) });
        if (action.ActionType === ACTION.trace) TraceIds.push(action.Id);
      } catch (error) {
        return { Results, TraceIds, Error: this.#toError(error, index) };
      }
    }
    return { Results, TraceIds };
  }

  #toError(error: unknown, ActionIndex: number): BatchError {
    const Location = this.#location;
    if (error instanceof HostError)
      return {
        Code: error.code,
        Message: error.message,
        HttpStatusCode: error.httpStatus,
        ActionIndex,
        Location,
      };
    const Message = error instanceof Error ? `${error.message}\n${error.stack ?? ""}` : "unknown";
    return { Code: "GeneralException", Message, HttpStatusCode: 500, ActionIndex, Location };
  }

  #perform(action: BatchAction): unknown {
    if (action.ActionType === ACTION.trace) return null;
    const object = this.#resolve(action.ObjectPathId);
    if (object === null) return null;
    this.#location = `${object.typeName}.${action.Name ?? ""}`;
    switch (action.ActionType) {
      case ACTION.instantiate:
        return { ...object.identity(), ...this.#environment.references.identityOf(object) };
      case ACTION.query:
        return answerQuery(object, action.QueryInfo ?? {}, (found) =>
          this.#environment.references.identityOf(found)
        );
      case ACTION.method:
        return this.#callMethod(object, action);
      case ACTION.setProperty:
        object.writeScalar(action.Name ?? "", this.#toArguments(action.ArgumentInfo)[0]);
        return null;
      default:
        throw apiNotFound("Batch", `action type ${action.ActionType}`);
    }
  }

  #callMethod(object: HostObject, action: BatchAction): unknown {
    const args = this.#toArguments(action.ArgumentInfo);
    if (action.Name === "_KeepReference") {
      this.#environment.references.keep(object);
      return null;
    }
    if (action.Name === "_RemoveReference") {
      this.#environment.references.remove(String(args[0]));
      return null;
    }
    const value = object.invoke(action.Name ?? "", args);
    return isHostObject(value) ? null : (value ?? null);
  }

  #resolve(id: number): HostObject | null {
    const known = this.#resolved.get(id);
    if (known !== undefined) return known;
    const path = this.#request.ObjectPaths[String(id)];
    if (!path) throw invalidArgument(`object path ${id}`);
    const object = this.#follow(path);
    this.#resolved.set(id, object);
    return object;
  }

  #follow(path: ObjectPath): HostObject | null {
    switch (path.ObjectPathType) {
      case PATH.global:
        return this.#environment.root;
      case PATH.service:
        return this.#requireService(path.Name);
      case PATH.reference:
        return this.#environment.references.get(path.Name);
      case PATH.null:
        return null;
      default:
        return this.#followFromParent(path);
    }
  }

  #requireService(typeName: string): HostObject {
    const service = this.#environment.service(typeName);
    if (!service) throw apiNotFound(typeName, "newObject");
    return service;
  }

  #followFromParent(path: ObjectPath): HostObject | null {
    const parent = this.#resolve(path.ParentObjectPathId ?? -1);
    if (parent === null) return null;
    this.#location = `${parent.typeName}.${path.Name === "" ? "getItem" : path.Name}`;
    if (path.ObjectPathType === PATH.property) return parent.child(path.Name);
    const args = this.#toArguments(path.ArgumentInfo);
    if (path.ObjectPathType === PATH.indexer) return parent.item(args[0]);
    if (path.ObjectPathType !== PATH.method)
      throw apiNotFound("Batch", `object path type ${path.ObjectPathType}`);
    const value = parent.invoke(path.Name, args);
    if (value === null || isHostObject(value)) return value;
    throw apiNotFound(parent.typeName, `${path.Name} as an object`);
  }

  #toArguments(info: ArgumentInfo | undefined): readonly unknown[] {
    return this.#replaceObjects(info?.Arguments ?? [], info?.ReferencedObjectPathIds);
  }

  /** Puts live objects where the client wrote path ids. */
  #replaceObjects(values: readonly unknown[], ids: unknown): readonly unknown[] {
    const flags: readonly unknown[] = Array.isArray(ids) ? ids : [];
    return values.map((value, index) => {
      const flag = flags[index];
      if (typeof flag === "number" && flag > 0) return this.#resolve(flag);
      if (Array.isArray(value) && Array.isArray(flag)) return this.#replaceObjects(value, flag);
      if (isRecord(value) && typeof value._ObjectPathId === "number")
        return this.#resolve(value._ObjectPathId);
      return value;
    });
  }
}

/** Executes the actions in order; stops at the first failure, keeps the results so far, rolls nothing back. */
export function processBatch(request: BatchRequest, environment: BatchEnvironment): BatchResponse {
  return new BatchRun(request, environment).run();
}
