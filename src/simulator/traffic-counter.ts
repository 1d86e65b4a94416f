import type { BatchRequest } from "./protocol";

/** What passed between add-in and host since the last reset. Sizes are UTF-8 bytes. */
export interface Traffic {
  /** Batches other than clean-up: one for each `context.sync`. */
  readonly syncs: number;
  /** Batches that only give references back; the library sends them on its own after `run`. */
  readonly cleanups: number;
  readonly actions: number;
  /** Properties that were set: values of a range, a name, a color… */
  readonly writes: number;
  readonly requestBytes: number;
  readonly responseBytes: number;
  readonly largestRequest: number;
  readonly largestResponse: number;
}

export const NO_TRAFFIC: Traffic = {
  syncs: 0,
  cleanups: 0,
  actions: 0,
  writes: 0,
  requestBytes: 0,
  responseBytes: 0,
  largestRequest: 0,
  largestResponse: 0,
};

/** True for a batch that only gives references back. */
export function isCleanup({ Actions }: BatchRequest): boolean {
  const calls = Actions.filter(({ ActionType }) => ActionType === 3);
  return calls.length > 0 && calls.every(({ Name }) => Name === "_RemoveReference");
}

export function addRequest(traffic: Traffic, request: BatchRequest, bytes: number): Traffic {
  const cleanup = isCleanup(request) ? 1 : 0;
  return {
    ...traffic,
    syncs: traffic.syncs + 1 - cleanup,
    cleanups: traffic.cleanups + cleanup,
    actions: traffic.actions + request.Actions.length,
    writes: traffic.writes + request.Actions.filter(({ ActionType }) => ActionType === 4).length,
    requestBytes: traffic.requestBytes + bytes,
    largestRequest: Math.max(traffic.largestRequest, bytes),
  };
}

export function addResponse(traffic: Traffic, bytes: number): Traffic {
  return {
    ...traffic,
    responseBytes: traffic.responseBytes + bytes,
    largestResponse: Math.max(traffic.largestResponse, bytes),
  };
}
