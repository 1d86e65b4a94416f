import { SaxesParser } from "saxes";
import { PackageFault } from "./package-fault";

/** A start tag with its namespaces resolved. */
export interface NamespacedTag {
  readonly uri: string;
  readonly local: string;
  /** 1 for the root. */
  readonly depth: number;
  /** Value of an attribute, of no namespace unless one is given; null when it is not there. */
  readonly attribute: (local: string, isNamespace?: (uri: string) => boolean) => string | null;
}

/**
 * Reads XML as programs do that look at namespaces, unlike our own patching.
 * @throws PackageFault - "damaged" for XML that is not well-formed or uses a prefix that is not declared
 */
export function scanNamespaces(source: string, visit: (tag: NamespacedTag) => void): void {
  const parser = new SaxesParser({ xmlns: true });
  let depth = 0;
  parser.on("error", (error) => {
    throw new PackageFault("damaged", error.message);
  });
  parser.on("opentag", ({ uri, local, attributes }) => {
    depth++;
    visit({
      uri,
      local,
      depth,
      attribute: (wanted, isNamespace = (other) => other === "") =>
        Object.values(attributes).find((one) => one.local === wanted && isNamespace(one.uri))
          ?.value ?? null,
    });
  });
  parser.on("closetag", () => {
    depth--;
  });
  parser.write(source).close();
}
