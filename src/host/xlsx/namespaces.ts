import type { XmlElement } from "./xml-element";

/** Namespaces by prefix, "" for the default one, as they hold inside the last of these elements, outermost first. */
export function namespacesIn(path: readonly (XmlElement | null)[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const element of path)
    for (const [name, uri] of Object.entries(element?.attributes ?? {}))
      if (name === "xmlns") found.set("", uri);
      else if (name.startsWith("xmlns:")) found.set(name.slice("xmlns:".length), uri);
  return found;
}

/** Namespace of the last of these elements, outermost first; "" for none. */
export function namespaceOf(path: readonly XmlElement[]): string {
  const { name = "", local = "" } = path[path.length - 1] ?? {};
  const prefix = name.slice(0, Math.max(0, name.length - local.length - 1));
  return namespacesIn(path).get(prefix) ?? "";
}
