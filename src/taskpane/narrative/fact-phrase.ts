import type { Phrase } from "../../narrative/phrase";

/** A piece of the text that the tables give. */
export type FactPhrase = Extract<Phrase, { kind: "fact" }>;
