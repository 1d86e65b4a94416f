/** A refusal of the simulated host; it becomes the `Error` of a batch answer. */
export class HostError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly httpStatus = 400
  ) {
    super(message);
  }
}

/** A member that the simulator does not model: always loud, never a silent no-op. */
export function apiNotFound(typeName: string, member: string): HostError {
  return new HostError("ApiNotFound", `${typeName}.${member} is not simulated`, 404);
}

export function invalidArgument(detail: string): HostError {
  return new HostError("InvalidArgument", `The argument is invalid or missing: ${detail}`);
}

export function itemNotFound(detail: string): HostError {
  return new HostError("ItemNotFound", `The requested resource doesn't exist: ${detail}`, 404);
}

export function accessDenied(detail: string): HostError {
  return new HostError(
    "AccessDenied",
    `You cannot perform the requested operation: ${detail}`,
    403
  );
}

export function invalidOperation(detail: string): HostError {
  return new HostError("InvalidOperation", `The operation is invalid here: ${detail}`);
}
