export function findSoffice(): string | null;
