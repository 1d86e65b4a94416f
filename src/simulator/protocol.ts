/**
 * The JSON that the client library exchanges with its host ("ProcessQuery" batches). The request side is what the
 * library emits; the answer side is what it consumes. Names are the wire's.
 */
export interface BatchRequest {
  readonly AutoKeepReference?: boolean;
  readonly Actions: readonly BatchAction[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

/** How an object is reached: 1 global, 2 new service, 3 method, 4 property, 5 indexer, 6 reference, 7 null object. */
export interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

/** Plain arguments, or path ids where the parallel array says so. */
export interface ArgumentInfo {
  readonly Arguments?: readonly unknown[];
  readonly ReferencedObjectPathIds?: readonly unknown[];
}

/** What to do: 1 instantiate, 2 query, 3 method, 4 set property, 5 trace. */
export interface BatchAction {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name?: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: QueryInfo;
}

export interface QueryInfo {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

export interface ActionResult {
  readonly ActionId: number;
  readonly Value: unknown;
}

export interface BatchResponse {
  readonly Results: readonly ActionResult[];
  readonly TraceIds: readonly number[];
  readonly Error?: BatchError;
}

export interface BatchError {
  readonly Code: string;
  readonly Message: string;
  readonly HttpStatusCode: number;
  readonly ActionIndex: number;
  readonly Location: string;
}

/** One entry of a message to the add-in: category, event type, target, JSON payload, id. */
export type MessageEntry = readonly [
  category: number,
  eventType: number,
  target: string,
  payload: string,
  id: number,
];

/** Numeric codes of the transport, as the client library knows them. */
export const TRANSPORT_ERRORS = {
  cellEditMode: 5004,
  expiredSession: 5012,
  activityLimitReached: 5102,
  requestTooLarge: 5103,
  responseTooLarge: 5104,
  accessDenied: 7000,
} as const;
