/** The text that occurs most often, the first one of equals; null for none. */
export function mostFrequent(texts: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  let best: string | null = null;
  for (const [text, count] of counts)
    if (best === null || count > (counts.get(best) ?? 0)) best = text;
  return best;
}
