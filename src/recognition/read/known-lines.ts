import type { BudgetRow } from "../../budget/block";
import { withoutNumbering } from "../../text/numbering";
import { captionWordings, type BlockLayout, type Caption } from "../layout";
import { toCommonWords } from "../locate/other-words";

/** A beginning shorter than this tells nothing. */
const SHORTEST_BEGINNING = 4;
/** Shorter names differ by one character and are both right: 外交支出, 教育支出. */
const SHORTEST_MISSPELT = 5;

/** A row that the form prints with a fixed label. */
export interface KnownLine extends Pick<BudgetRow, "key" | "kind" | "code"> {
  readonly level: number;
  /** Lines that it may be a part of. */
  readonly under: readonly string[];
  readonly labels: readonly string[];
  readonly like?: RegExp | undefined;
}

/** The fixed rows of a block and where in them the reading has got to. */
export class KnownLines {
  readonly #lines: readonly KnownLine[];
  readonly #mayCut: boolean;
  readonly #hasOwnClasses: boolean;
  #next = 0;

  constructor(block: BlockLayout) {
    const lines = block.lines.map(({ id, label, like, level = 0, under = [] }): KnownLine => {
      return { key: id, kind: "line", code: null, level, under, labels: labelsOf(label), like };
    });
    const categories = (block.categories ?? []).map(({ code, label }): KnownLine => {
      return { key: code, kind: "category", code, level: 0, under: [], labels: labelsOf(label) };
    });
    const before = block.linesBeforeCategories ?? 0;
    this.#lines = [...lines.slice(0, before), ...categories, ...lines.slice(before)];
    this.#mayCut = block.mayCutLabels ?? false;
    this.#hasOwnClasses = block.others === "categories";
  }

  /**
   * Labels repeat (“单位资金”), so the order of the form decides; a line out of order is still found.
   * @param isUsed - true for keys of rows already read
   */
  find(comparable: string, isUsed: (key: string) => boolean): KnownLine | null {
    const label = withoutNumbering(comparable);
    const free = this.#lines.filter(({ key }) => !isUsed(key));
    const exact = free.filter(({ labels }) => labels.includes(label));
    const matches = exact.length > 0 ? exact : this.#inOtherWords(label, free);
    const found = matches.find((line) => this.#lines.indexOf(line) >= this.#next) ?? matches[0];
    if (!found) return null;
    this.#next = this.#lines.indexOf(found) + 1;
    return found;
  }

  #inOtherWords(label: string, lines: readonly KnownLine[]): readonly KnownLine[] {
    const words = toCommonWords(label);
    const same = lines.filter(({ labels }) => labels.some((one) => toCommonWords(one) === words));
    const alike = same.length > 0 ? same : lines.filter(({ like }) => like?.test(label));
    if (alike.length > 0) return alike;
    const begun = this.#begunBy(label, lines);
    return begun.length > 0 ? begun : this.#misspelt(label, lines);
  }

  /**
   * The only class that is written so but for one character, where a class of the unit's own would be made of it; that the
   * name is wrong is told by the names of the codes.
   */
  #misspelt(label: string, lines: readonly KnownLine[]): readonly KnownLine[] {
    if (!this.#hasOwnClasses || label.length < SHORTEST_MISSPELT) return [];
    const near = lines.filter(
      ({ kind, labels }) => kind === "category" && labels.some((one) => differsByOne(one, label))
    );
    return near.length === 1 ? near : [];
  }

  /** The only line that begins so: labels are cut at the width of their column. */
  #begunBy(label: string, lines: readonly KnownLine[]): readonly KnownLine[] {
    if (!this.#mayCut || label.length < SHORTEST_BEGINNING) return [];
    const begun = lines.filter(({ labels }) => labels.some((one) => one.startsWith(label)));
    return begun.length === 1 ? begun : [];
  }
}

/** True for texts that are the same but for one character in the place of another. */
function differsByOne(one: string, other: string): boolean {
  if (one.length !== other.length) return false;
  return Array.from(one).filter((character, at) => character !== other[at]).length === 1;
}

function labelsOf(caption: Caption): readonly string[] {
  return captionWordings(caption).map(({ text }) => withoutNumbering(text));
}
