import { namespacesIn } from "./namespaces";
import type { XmlElement } from "./xml-element";

/** Namespaces of the attribute `r:id`: of the transitional file format and of the strict one. */
const TRANSITIONAL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships";
const STRICT_MAIN = "http://purl.oclc.org/ooxml/spreadsheetml/main";

/** The id of a relationship that an element names; `path` ends with it, outermost first. "" without one. */
export function relationshipIdOf(path: readonly XmlElement[]): string {
  const attributes = Object.entries(path[path.length - 1]?.attributes ?? {});
  const namespaces = namespacesIn(path);
  const ids = attributes.filter(([name]) => name.endsWith(":id"));
  const isBound = ([name]: readonly [string, string]) =>
    isRelationships(namespaces.get(name.slice(0, -":id".length)));
  return (ids.find(isBound) ?? ids[0])?.[1] ?? "";
}

/** The attribute for such an id on a new child of the last element, with a declaration where none holds there. */
export function relationshipIdXml(
  path: readonly XmlElement[],
  mainNamespace: string,
  id: string
): string {
  const bound = [...namespacesIn(path)].find(
    ([prefix, uri]) => prefix !== "" && isRelationships(uri)
  );
  if (bound) return `${bound[0]}:id="${id}"`;
  const uri = mainNamespace === STRICT_MAIN ? STRICT : TRANSITIONAL;
  return `xmlns:r="${uri}" r:id="${id}"`;
}

function isRelationships(uri: string | undefined): boolean {
  return uri === TRANSITIONAL || uri === STRICT;
}
