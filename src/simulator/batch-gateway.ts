import { processBatch, type BatchEnvironment } from "./batch-processor";
import { HostError } from "./host-error";
import {
  TRANSPORT_ERRORS,
  type BatchAction,
  type BatchRequest,
  type BatchResponse,
} from "./protocol";
import { addRequest, addResponse, isCleanup, NO_TRAFFIC, type Traffic } from "./traffic-counter";
import { utf8Length } from "./utf8-length";

/** A failure to come, used up once: of a whole batch by its transport code, or of one action by its error code. */
export type Fault =
  | {
      readonly kind: "batch";
      readonly errorCode: number;
      /** True when only the answer is lost: Excel did what the batch asks for. */
      readonly isApplied?: boolean;
    }
  | {
      readonly kind: "action";
      readonly code: string;
      /** True for the action that shall fail. */
      readonly matches: (action: BatchAction, index: number) => boolean;
    };

/** The answer to one batch: its body, or a code of the transport. */
export type BatchAnswer = { readonly body: string } | { readonly errorCode: number };

const SERVICE_PATH = 2;

/** Batches that the library sends on its own; faults are meant for the add-in's. */
function isOwnBatch(request: BatchRequest): boolean {
  const paths = Object.values(request.ObjectPaths);
  return isCleanup(request) || paths.some(({ ObjectPathType }) => ObjectPathType === SERVICE_PATH);
}

/** Takes batches as text, counts them, fails those it was told to fail, and answers as text. */
export class BatchGateway {
  traffic: Traffic = NO_TRAFFIC;
  #faults: readonly Fault[] = [];

  readonly #environment: Omit<BatchEnvironment, "beforeAction">;
  readonly #payloadLimit: number | null;

  constructor(environment: Omit<BatchEnvironment, "beforeAction">, payloadLimit: number | null) {
    this.#environment = environment;
    this.#payloadLimit = payloadLimit;
  }

  injectFault(fault: Fault): void {
    this.#faults = [...this.#faults, fault];
  }

  execute(text: string): BatchAnswer {
    const request = JSON.parse(text) as BatchRequest;
    const requestBytes = utf8Length(text);
    this.traffic = addRequest(this.traffic, request, requestBytes);
    if (this.#exceeds(requestBytes)) return { errorCode: TRANSPORT_ERRORS.requestTooLarge };
    const fault = isOwnBatch(request) ? null : this.#takeBatchFault();
    if (fault && fault.isApplied !== true) return { errorCode: fault.errorCode };
    const body = JSON.stringify(this.#process(request));
    if (fault) return { errorCode: fault.errorCode };
    const responseBytes = utf8Length(body);
    this.traffic = addResponse(this.traffic, responseBytes);
    return this.#exceeds(responseBytes)
      ? { errorCode: TRANSPORT_ERRORS.responseTooLarge }
      : { body };
  }

  #exceeds(bytes: number): boolean {
    return this.#payloadLimit !== null && bytes > this.#payloadLimit;
  }

  #takeBatchFault(): Extract<Fault, { kind: "batch" }> | null {
    const fault = this.#faults[0];
    if (fault?.kind !== "batch") return null;
    this.#faults = this.#faults.slice(1);
    return fault;
  }

  #process(request: BatchRequest): BatchResponse {
    const isOwn = isOwnBatch(request);
    return processBatch(request, {
      ...this.#environment,
      service: (typeName) => this.#environment.service(typeName),
      beforeAction: (index, action) => {
        if (!isOwn) this.#failAction(index, action);
      },
    });
  }

  #failAction(index: number, action: BatchAction): void {
    const fault = this.#faults.find(
      (candidate) => candidate.kind === "action" && candidate.matches(action, index)
    );
    if (fault?.kind !== "action") return;
    this.#faults = this.#faults.filter((candidate) => candidate !== fault);
    throw new HostError(fault.code, "injected by a test");
  }
}
