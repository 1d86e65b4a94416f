import type { PackageParts } from "./package-parts";
import { partKey } from "./part-name";
import { appendChild, childrenOf, prefixOf, removeChild, toSource } from "./xml-element";
import { parseElement, parseXml, treeSource } from "./xml-tree";

const PATH = "[Content_Types].xml";

/** Content types of the package's parts, patched in place. */
export interface ContentTypes {
  /** Declares the type of a part that has no declaration of its own yet. */
  add(path: string, type: string): void;
  /** The type of a part: its own, or that of its ending; null for none. */
  typeOf(path: string): string | null;
  /** Drops a part's declaration. */
  remove(path: string): void;
}

export function openContentTypes(parts: PackageParts): ContentTypes {
  const tree = parseXml(parts.text(PATH));
  const store = () => parts.setText(PATH, treeSource(tree, toSource(tree.root)));
  const overridesOf = (path: string) =>
    childrenOf(tree.root, "Override").filter(
      ({ attributes }) => partKey(attributes.PartName ?? "") === partKey(path)
    );
  return {
    add(path, type) {
      if (overridesOf(path).length > 0) return;
      const name = `${prefixOf(tree.root.name)}Override`;
      appendChild(tree.root, parseElement(`<${name} PartName="/${path}" ContentType="${type}"/>`));
      store();
    },
    typeOf(path) {
      const ending = /\.([^./]*)$/u.exec(path)?.[1]?.toLowerCase();
      const ofEnding = childrenOf(tree.root, "Default").find(
        ({ attributes }) => attributes.Extension?.toLowerCase() === ending
      );
      return (overridesOf(path)[0] ?? ofEnding)?.attributes.ContentType ?? null;
    },
    remove(path) {
      for (const element of overridesOf(path)) removeChild(tree.root, element);
      store();
    },
  };
}
