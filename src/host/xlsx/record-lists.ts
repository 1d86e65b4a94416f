import { insertOrdered, STYLESHEET_ORDER } from "./insert-ordered";
import { appendChild, childOf, childrenOf, setAttribute, type XmlElement } from "./xml-element";
import { parseElement } from "./xml-tree";

/** The numbered records of a stylesheet. */
export interface RecordLists {
  at(list: string, index: number): XmlElement | null;
  /** Index of an equal record, or of the new one. */
  add(list: string, source: string): number;
}

/** The numbered records of a stylesheet; equal ones are found again by a text that ignores the order of attributes. */
export function createRecordLists(root: XmlElement, x: string): RecordLists {
  const records = new Map<string, XmlElement[]>();
  const indexes = new Map<string, Map<string, number>>();
  const recordsOf = (name: string): XmlElement[] => {
    const list = childOf(root, name);
    const known = records.get(name) ?? (list ? [...childrenOf(list)] : []);
    records.set(name, known);
    return known;
  };
  const indexOf = (name: string): Map<string, number> => {
    const index = indexes.get(name) ?? new Map<string, number>();
    if (!indexes.has(name))
      recordsOf(name).forEach((record, at) => {
        const key = canonical(record);
        if (!index.has(key)) index.set(key, at);
      });
    indexes.set(name, index);
    return index;
  };
  return {
    at: (name, index) => recordsOf(name)[index] ?? null,
    add(name, source) {
      const record = parseElement(source);
      const index = indexOf(name);
      const known = index.get(canonical(record));
      if (known !== undefined) return known;
      const list = obtainList(root, name, x);
      appendChild(list, record);
      const added = recordsOf(name).push(record) - 1;
      setAttribute(list, "count", String(added + 1));
      index.set(canonical(record), added);
      return added;
    },
  };
}

function obtainList(root: XmlElement, name: string, x: string): XmlElement {
  const known = childOf(root, name);
  if (known) return known;
  const list = parseElement(`<${x}${name} count="0"></${x}${name}>`);
  insertOrdered(root, list, STYLESHEET_ORDER);
  return list;
}

function canonical(element: XmlElement): string {
  const attributes = Object.entries(element.attributes).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([element.local, attributes, childrenOf(element).map(canonical)]);
}
