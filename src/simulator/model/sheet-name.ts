import { HostError, invalidArgument } from "../host-error";

const FORBIDDEN = /[:\\/?*[\]]/u;

/** Refuses what Excel refuses as the name of a sheet, among those that exist. */
export function checkSheetName(name: unknown, existing: readonly string[]): string {
  if (typeof name !== "string") throw invalidArgument("name");
  if (name === "" || name.length > 31 || FORBIDDEN.test(name))
    throw invalidArgument(`sheet name "${name}"`);
  if (name.startsWith("'") || name.endsWith("'") || name.toLowerCase() === "history")
    throw invalidArgument(`sheet name "${name}"`);
  if (existing.some((other) => other.toLowerCase() === name.toLowerCase()))
    throw new HostError("ItemAlreadyExists", `A sheet named "${name}" already exists.`, 409);
  return name;
}

/** "Sheet1", "Sheet2" … : the first that is free. */
export function nextDefaultName(existing: readonly string[]): string {
  const taken = new Set(existing.map((name) => name.toLowerCase()));
  let number = existing.length + 1;
  while (taken.has(`sheet${number}`)) number++;
  return `Sheet${number}`;
}
