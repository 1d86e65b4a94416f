import type { writeDocument } from "../document/write-document";

/** A Word file. Its writer is a third of the program and is loaded only where one is wanted. */
export async function toWordFile(
  ...document: Parameters<typeof writeDocument>
): ReturnType<typeof writeDocument> {
  const word = await import(/* webpackChunkName: "word" */ "../document/write-document");
  return word.writeDocument(...document);
}
