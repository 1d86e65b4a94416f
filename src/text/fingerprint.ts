const FIRST_SEED = 0x811c9dc5;
const SECOND_SEED = 0x1b873593;
const PRIME = 0x01000193;

/** 16 hexadecimal digits that differ for different texts (FNV-1a over UTF-16, twice); no protection against intent. */
export function fingerprint(text: string): string {
  return [FIRST_SEED, SECOND_SEED].map((seed) => hash(text, seed)).join("");
}

function hash(text: string, seed: number): string {
  let value = seed;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    value = Math.imul(value ^ (code & 0xff), PRIME);
    value = Math.imul(value ^ (code >>> 8), PRIME);
  }
  return (value >>> 0).toString(16).padStart(8, "0");
}
