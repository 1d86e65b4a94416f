import type { PackageParts } from "./package-parts";
import {
  appendChild,
  childrenOf,
  prefixOf,
  removeChild,
  toSource,
  type XmlElement,
} from "./xml-element";
import { parseElement, parseXml, treeSource } from "./xml-tree";

export interface Relationship {
  readonly id: string;
  /** Last word of the type, the same in transitional and strict files: "worksheet", "styles". */
  readonly kind: string;
  /** Path of the target in the package; null for an external one. */
  readonly target: string | null;
}

/** The relationships of one part, read and patched in place. */
export interface Relationships {
  readonly all: readonly Relationship[];
  /** Adds one and gives its id; `target` is a path in the package. */
  add(kind: string, target: string): string;
  remove(id: string): void;
}

const NAMESPACE = "http://schemas.openxmlformats.org/package/2006/relationships";
const TRANSITIONAL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** Path of the part that holds a part's relationships: "xl/workbook.xml" -> "xl/_rels/workbook.xml.rels". */
export function relationshipsPath(partPath: string): string {
  const slash = partPath.lastIndexOf("/") + 1;
  return `${partPath.slice(0, slash)}_rels/${partPath.slice(slash)}.rels`;
}

/** Reads the relationships of a part ("" for the package); none when there is no such part. */
export function openRelationships(parts: PackageParts, partPath: string): Relationships {
  const path = relationshipsPath(partPath);
  const empty = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${NAMESPACE}"></Relationships>`;
  const tree = parseXml(parts.has(path) ? parts.text(path) : empty);
  const elements = () => childrenOf(tree.root, "Relationship");
  const store = () => parts.setText(path, treeSource(tree, toSource(tree.root)));
  return {
    get all() {
      return elements().map((element) => toRelationship(element, partPath));
    },
    add(kind, target) {
      const id = freeId(elements());
      const name = `${prefixOf(tree.root.name)}Relationship`;
      appendChild(
        tree.root,
        parseElement(
          `<${name} Id="${id}" Type="${typeBase(elements())}/${kind}" Target="/${target}"/>`
        )
      );
      store();
      return id;
    },
    remove(id) {
      const element = elements().find(({ attributes }) => attributes.Id === id);
      if (element) removeChild(tree.root, element);
      store();
    },
  };
}

function toRelationship(element: XmlElement, partPath: string): Relationship {
  const { Id = "", Type = "", Target = "", TargetMode } = element.attributes;
  return {
    id: Id,
    kind: Type.slice(Type.lastIndexOf("/") + 1),
    target: TargetMode === "External" ? null : resolveTarget(Target, partPath),
  };
}

/** A target is relative to the folder of the part it starts from; "/" begins at the package. Some writers use backslashes. */
function resolveTarget(target: string, partPath: string): string {
  const plain = target.replace(/\\/gu, "/");
  const folder = plain.startsWith("/") ? "" : partPath.slice(0, partPath.lastIndexOf("/") + 1);
  const path: string[] = [];
  for (const step of `${folder}${plain}`.split("/")) {
    if (step === "..") path.pop();
    else if (step !== "" && step !== ".") path.push(step);
  }
  return path.join("/");
}

function freeId(elements: readonly XmlElement[]): string {
  const taken = new Set(elements.map(({ attributes }) => attributes.Id));
  let number = elements.length + 1;
  while (taken.has(`rId${number}`)) number++;
  return `rId${number}`;
}

/** A strict file names its relationship types differently; new ones follow the file. */
function typeBase(elements: readonly XmlElement[]): string {
  const type = elements.find(({ attributes }) => OFFICE_TYPE.test(attributes.Type ?? ""))
    ?.attributes.Type;
  return type?.slice(0, type.lastIndexOf("/")) ?? TRANSITIONAL;
}

const OFFICE_TYPE = /\/officeDocument\/(?:2006\/)?relationships\/[A-Za-z]+$/u;
