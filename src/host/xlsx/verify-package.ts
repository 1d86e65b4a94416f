import { BudgetToolError } from "../../errors/budget-tool-error";
import { openContentTypes, type ContentTypes } from "./content-types";
import { PackageFault } from "./package-fault";
import { createPackageParts, type PackageParts } from "./package-parts";
import { openRelationships, relationshipsPath, type Relationship } from "./relationships";
import { scanNamespaces } from "./scan-namespaces";
import { WORKBOOK_TYPES } from "./workbook-kind";
import type { ZipEntry } from "./zip-entry";
import { readZipEntries } from "./zip-reader";

/** What is looked at: parts of a package, and which of them are as they came. */
interface OpenedPackage {
  readonly parts: PackageParts;
  readonly types: ContentTypes;
  readonly isCopied: (path: string) => boolean;
}

/** Content types that a relationship of a workbook leads to, by the last words of both. */
const SHEET_KINDS = ["worksheet", "chartsheet", "dialogsheet"];

/**
 * Opens a saved package again, as a program would that looks at namespaces: every part that was written is well-formed and
 * of a known type, relationships lead somewhere, the list of sheets is right. What the original has wrong already is not
 * held against the copy, and parts that were copied as they are cost nothing.
 * @throws BudgetToolError - "unsound-output"
 */
export function verifyPackage(bytes: Uint8Array, original: Uint8Array | null = null): void {
  const entries = original === null ? [] : readZipEntries(original);
  const [fault] = faultsOf(bytes, entries);
  if (fault === undefined) return;
  const known = new Set(original === null ? [] : faultsOf(original, []));
  const detail = faultsOf(bytes, entries).find((one) => !known.has(one));
  if (detail !== undefined) throw new BudgetToolError("unsound-output", { detail });
}

function faultsOf(bytes: Uint8Array, originals: readonly ZipEntry[]): readonly string[] {
  const faults: string[] = [];
  const note = (place: string, look: () => void): void => {
    try {
      look();
    } catch (error) {
      if (!(error instanceof PackageFault)) throw error;
      faults.push(`${place}: ${error.message}`);
    }
  };
  note("package", () => {
    const entries = readZipEntries(bytes);
    const parts = createPackageParts(entries);
    const opened = { parts, types: openContentTypes(parts), isCopied: copies(entries, originals) };
    const paths = parts.paths.filter((path) => path !== "[Content_Types].xml" && !isFolder(path));
    for (const path of paths) note(path, () => lookAtPart(opened, path));
    for (const path of paths.filter(isRelationshipsPart))
      note(path, () => lookAtRelationships(opened, path));
    note("workbook", () => lookAtWorkbook(opened));
  });
  return faults;
}

function isFolder(path: string): boolean {
  return path.endsWith("/");
}

function isRelationshipsPart(path: string): boolean {
  return /(?:^|\/)_rels\/[^/]*\.rels$/iu.test(path);
}

/** True for parts with the same bytes as in the original. */
function copies(
  entries: readonly ZipEntry[],
  originals: readonly ZipEntry[]
): (path: string) => boolean {
  const old = new Map(originals.map((entry) => [entry.path, entry]));
  const same = entries.filter((entry) => {
    const before = old.get(entry.path);
    return before?.crc === entry.crc && before.size === entry.size;
  });
  const paths = new Set(same.map(({ path }) => path));
  return (path) => paths.has(path);
}

function demand(isRight: boolean, detail: string): void {
  if (!isRight) throw new PackageFault("damaged", detail);
}

function lookAtPart({ parts, types, isCopied }: OpenedPackage, path: string): void {
  const type = types.typeOf(path);
  demand(type !== null, "no content type");
  if (isCopied(path) || !/[/+]xml$/iu.test(type ?? "")) return;
  scanNamespaces(parts.text(path), ({ uri, local }) =>
    demand(uri !== "", `element ${local} without a namespace`)
  );
}

function lookAtRelationships({ parts }: OpenedPackage, path: string): void {
  const source = path.replace(/_rels\/([^/]*)\.rels$/iu, "$1");
  demand(source === "" || parts.has(source), "nothing to start from");
  const { all } = openRelationships(parts, source);
  demand(new Set(all.map(({ id }) => id)).size === all.length, "an id twice");
  for (const { id, target } of all)
    demand(
      target === null || parts.has(target),
      `${id} leads to ${target ?? ""}, which is missing`
    );
}

/** One sheet of the list, by what programs look for. */
interface ListedSheet {
  readonly name: string;
  readonly sheetId: string;
  readonly relationshipId: string;
}

function lookAtWorkbook({ parts, types }: OpenedPackage): void {
  const { all: roots } = openRelationships(parts, "");
  const main = roots.find(({ kind }) => kind === "officeDocument")?.target ?? "";
  demand(parts.has(main), "no main part");
  const mainType = types.typeOf(main)?.toLowerCase() ?? "";
  demand(WORKBOOK_TYPES.has(mainType), `content type ${mainType}`);
  const { sheets, scopes } = readList(parts.text(main));
  demand(sheets.length > 0, "no sheet");
  demand(isUnique(sheets.map(({ name }) => name.toLowerCase())), "a sheet name twice");
  demand(isUnique(sheets.map(({ sheetId }) => sheetId)), "a sheetId twice");
  demand(
    scopes.every((scope) => Number(scope) < sheets.length),
    "a name of no sheet"
  );
  const byId = new Map(openRelationships(parts, main).all.map((one) => [one.id, one]));
  for (const { name, relationshipId } of sheets) lookAtSheet(name, byId.get(relationshipId), types);
  demand(parts.has(relationshipsPath(main)), "no relationships");
}

function lookAtSheet(
  name: string,
  relationship: Relationship | undefined,
  types: ContentTypes
): void {
  demand(relationship !== undefined, `sheet ${name} without a part`);
  const { kind = "", target = null } = relationship ?? {};
  if (target === null || !SHEET_KINDS.includes(kind)) return;
  const type = types.typeOf(target) ?? "";
  demand(type.toLowerCase().endsWith(`.${kind}+xml`), `sheet ${name} is ${type}`);
}

function readList(source: string): {
  readonly sheets: readonly ListedSheet[];
  readonly scopes: readonly string[];
} {
  const sheets: ListedSheet[] = [];
  const scopes: string[] = [];
  let main = "";
  scanNamespaces(source, ({ uri, local, depth, attribute }) => {
    if (depth === 1) main = uri;
    if (depth !== 3 || uri !== main) return;
    const scope = local === "definedName" ? attribute("localSheetId") : null;
    if (scope !== null) scopes.push(scope);
    if (local !== "sheet") return;
    const isRelationships = (other: string) => /\/(?:officeDocument\/)?relationships$/u.test(other);
    sheets.push({
      name: attribute("name") ?? "",
      sheetId: attribute("sheetId") ?? "",
      relationshipId: attribute("id", isRelationships) ?? "",
    });
  });
  return { sheets, scopes };
}

function isUnique(values: readonly string[]): boolean {
  return new Set(values).size === values.length;
}
