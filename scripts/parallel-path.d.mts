/** The first GNU parallel, null when there is none. */
export function findParallel(): string | null;
