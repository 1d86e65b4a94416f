import type { ContentTypes } from "./content-types";
import type { PackageParts } from "./package-parts";
import type { Relationship, Relationships } from "./relationships";
import { removePart } from "./remove-part";

/** Last word of the type of the relationship that leads to the signatures of a package (ECMA-376 part 2, 13.2.4.2). */
const ORIGIN = "origin";

/** True for a package with a digital signature over its parts. */
export function isSigned(root: Relationships): boolean {
  return originOf(root) !== undefined;
}

/** Takes the signatures out: of a changed package they would only say that it was tampered with. */
export function dropSignature(
  root: Relationships,
  opened: { readonly parts: PackageParts; readonly contentTypes: ContentTypes }
): void {
  const origin = originOf(root);
  if (!origin) return;
  root.remove(origin.id);
  if (origin.target !== null) removePart(opened, origin.target);
}

function originOf(root: Relationships): Relationship | undefined {
  return root.all.find(({ kind }) => kind === ORIGIN);
}
