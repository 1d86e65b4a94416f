import type { PackageParts } from "./package-parts";
import { appendChild, childrenOf, prefixOf, removeChild, toSource } from "./xml-element";
import { parseElement, parseXml, treeSource } from "./xml-tree";

const PATH = "[Content_Types].xml";

/** Content types of the package's parts, patched in place. */
export interface ContentTypes {
  /** Declares the type of a new part. */
  add(path: string, type: string): void;
  /** Drops a part's declaration. */
  remove(path: string): void;
}

export function openContentTypes(parts: PackageParts): ContentTypes {
  const tree = parseXml(parts.text(PATH));
  const store = () => parts.setText(PATH, treeSource(tree, toSource(tree.root)));
  return {
    add(path, type) {
      const name = `${prefixOf(tree.root.name)}Override`;
      appendChild(tree.root, parseElement(`<${name} PartName="/${path}" ContentType="${type}"/>`));
      store();
    },
    remove(path) {
      const wanted = `/${path}`.toLowerCase();
      for (const element of childrenOf(tree.root, "Override"))
        if (element.attributes.PartName?.toLowerCase() === wanted) removeChild(tree.root, element);
      store();
    },
  };
}
