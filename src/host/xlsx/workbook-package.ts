import { openContentTypes, type ContentTypes } from "./content-types";
import { assertZipFile } from "./file-kind";
import type { Unpacking } from "./inflate-entry";
import { foreignPackage } from "./foreign-kind";
import { LIMITS } from "./limits";
import { namespaceOf } from "./namespaces";
import { PackageFault } from "./package-fault";
import { createPackageParts, type PackageParts } from "./package-parts";
import { openRelationships, type Relationships } from "./relationships";
import { readSharedStrings } from "./shared-strings";
import { dropSignature, isSigned } from "./signature";
import { emptyStylesheet, openStylesheet, type Stylesheet } from "./stylesheet";
import { endingOf } from "./workbook-kind";
import { openWorkbookPart, type WorkbookPart } from "./workbook-part";
import { childOf } from "./xml-element";
import { parseXml } from "./xml-tree";
import { readZipEntries } from "./zip-reader";

/** An opened package: its parts, and those of them parsed that concern the whole workbook. */
export interface WorkbookPackage {
  readonly parts: PackageParts;
  readonly contentTypes: ContentTypes;
  readonly workbookPath: string;
  readonly relationships: Relationships;
  readonly workbook: WorkbookPart;
  readonly strings: readonly string[];
  readonly stylesheet: Stylesheet;
  readonly title: string | null;
  /** Namespace of the spreadsheet's own elements; a strict file has another one. */
  readonly namespace: string;
  /** What the name of such a file ends with. */
  readonly ending: string;
  readonly isSigned: boolean;
  /** Puts the changed workbook-wide parts back into the package; a signature does not outlive a change. */
  store(): void;
}

const STYLES_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml";

/** @throws PackageFault - every reason but "missing" */
export function openWorkbookPackage(bytes: Uint8Array, unpacking?: Unpacking): WorkbookPackage {
  if (bytes.length > LIMITS.fileBytes) throw new PackageFault("too-large", "file size");
  assertZipFile(bytes);
  const parts = createPackageParts(readZipEntries(bytes), unpacking);
  const root = openRelationships(parts, "");
  const workbookPath = findWorkbook(parts, root);
  const workbookTree = parseXml(parts.text(workbookPath));
  if (workbookTree.root.local !== "workbook")
    throw new PackageFault(
      "not-a-workbook",
      `main part is a ${workbookTree.root.local}`,
      foreignPackage(parts.paths)
    );
  const contentTypes = openContentTypes(parts);
  const relationships = openRelationships(parts, workbookPath);
  const targetOf = (kind: string) =>
    relationships.all.find((relationship) => relationship.kind === kind)?.target ?? null;
  const textOf = (kind: string): string | null => {
    const target = targetOf(kind);
    return target !== null && parts.has(target) ? parts.text(target) : null;
  };
  const [strings, styles, theme] = [textOf("sharedStrings"), textOf("styles"), textOf("theme")];
  const workbook = openWorkbookPart(workbookTree);
  if (workbook.entries.length > LIMITS.sheets) throw new PackageFault("too-large", "sheets");
  const namespace = namespaceOf([workbookTree.root]);
  const noStyles = emptyStylesheet(namespace);
  const stylesheet = openStylesheet(
    parseXml(styles ?? noStyles),
    theme === null ? null : parseXml(theme).root
  );
  const storeStyles = () => {
    const source = stylesheet.toSource();
    if (source === (styles ?? noStyles)) return;
    const known = targetOf("styles");
    const path = known ?? `${folderOf(workbookPath)}styles.xml`;
    if (known === null) relationships.add("styles", path);
    contentTypes.add(path, STYLES_TYPE);
    parts.setText(path, source);
  };
  return {
    parts,
    contentTypes,
    workbookPath,
    relationships,
    workbook,
    strings: strings === null ? [] : readSharedStrings(strings),
    stylesheet,
    title: readTitle(parts, root),
    namespace,
    ending: endingOf(contentTypes.typeOf(workbookPath)),
    isSigned: isSigned(root),
    store() {
      storeStyles();
      parts.setText(workbookPath, workbook.toSource());
      if (parts.isChanged) dropSignature(root, { parts, contentTypes });
    },
  };
}

/** Folder of a part with its slash: "xl/workbook.xml" -> "xl/". */
export function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf("/") + 1);
}

function findWorkbook(parts: PackageParts, root: Relationships): string {
  const target = root.all.find(({ kind }) => kind === "officeDocument")?.target ?? null;
  if (target === null || !parts.has(target))
    throw new PackageFault(
      "not-a-workbook",
      "the package has no main part",
      foreignPackage(parts.paths)
    );
  if (/\.bin$/iu.test(target)) throw new PackageFault("legacy-format", "binary workbook (.xlsb)");
  return target;
}

function readTitle(parts: PackageParts, root: Relationships): string | null {
  const target = root.all.find(({ kind }) => kind === "core-properties")?.target ?? null;
  if (target === null || !parts.has(target)) return null;
  const title = childOf(parseXml(parts.text(target)).root, "title")?.text.trim() ?? "";
  return title === "" ? null : title;
}
