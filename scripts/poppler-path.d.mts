export function findPoppler(): string | null;
