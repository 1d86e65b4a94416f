import type { Fact } from "../budget/fact";
import type { CellRef } from "../grid/address";
import { append } from "../lists/group-by";
import type { Amount } from "../money/amount";
import { carriedBy, partsUnder, type Change } from "./carried-change";
import { factsOfRelation } from "./evaluate";
import type { RuleEvaluation } from "./rule-evaluation";
import { boundOf, isEquation, keyOf, residualOf, termsOf, toLine, type Line } from "./slip-line";

/** A cell whose change would repair all broken relations of a slip. */
export interface Repair {
  readonly fact: Fact;
  readonly cell: CellRef;
  /** The amount the cell should hold, in the measure of its table. */
  readonly suggested: Amount;
}

/** One change of the workbook that repairs broken lines: a single cell, one with the totals that followed it, or two that hold each other's amount. */
export interface Candidate {
  readonly repairs: readonly Repair[];
  readonly repaired: readonly Line[];
}

/**
 * Looks for changes that repair broken relations without breaking a sound one. Only relations about cells of broken ones
 * are looked at, and after a slip was told only its neighbourhood is tried anew: the cost grows with the number of slips.
 */
export class RepairSearch {
  readonly #open: Set<Line>;
  /** Cells of broken equations, in the order met. */
  readonly #facts = new Map<string, Fact>();
  readonly #linesByCell = new Map<string, Line[]>();
  readonly #rows = new Map<string, Fact[]>();
  readonly #singles = new CandidateQueue();
  readonly #exchanges = new CandidateQueue();
  readonly #carried = new CandidateQueue();
  /** Cells of which no change together with others was looked for yet. */
  readonly #unthought = new Map<string, Fact>();
  /** Cells that a slip was told of. */
  readonly #told = new Set<string>();
  #allLines: ReadonlyMap<string, readonly Line[]> | null = null;

  readonly #linear: readonly RuleEvaluation[];

  /** @param linear - relations that are equations or limits */
  constructor(linear: readonly RuleEvaluation[]) {
    this.#linear = linear;
    const broken = linear.filter(({ outcome }) => outcome === "violated").map(toLine);
    this.#open = new Set(broken);
    const addresses = new Map<string, Set<string>>();
    for (const { fact } of broken.flatMap(equationTerms)) {
      if (!fact.cell || this.#facts.has(keyOf(fact.cell))) continue;
      this.#facts.set(keyOf(fact.cell), fact);
      append(this.#rows, rowOf(fact.cell), fact);
      const ofSheet = addresses.get(fact.cell.sheet) ?? new Set();
      addresses.set(fact.cell.sheet, ofSheet.add(fact.cell.address));
    }
    if (broken.length === 0) return;
    const isNear = ({ cell }: Fact): boolean =>
      cell !== null && addresses.get(cell.sheet)?.has(cell.address) === true;
    const sound = linear.filter(
      ({ outcome, relation }) => outcome !== "violated" && factsOfRelation(relation).some(isNear)
    );
    for (const line of [...broken, ...sound.map(toLine)])
      for (const key of line.coefficients.keys())
        if (this.#facts.has(key)) append(this.#linesByCell, key, line);
    this.#try(this.#facts.keys());
  }

  /** A broken line that was not settled yet. */
  get next(): Line | null {
    const [first] = this.#open;
    return first ?? null;
  }

  /** The single cells that repair most at once, and all others that repair the same. */
  get bestSingles(): readonly Candidate[] {
    const best = this.#singles.first;
    if (!best) return [];
    const repaired = new Set(best.repaired);
    const keys = new Set(best.repaired.flatMap(({ coefficients }) => [...coefficients.keys()]));
    const all = [...keys].flatMap((key) => {
      const other = this.#singles.get(key);
      const isAsGood =
        other?.repaired.length === repaired.size &&
        other.repaired.every((line) => repaired.has(line));
      return other && isAsGood ? [other] : [];
    });
    const likely = all.filter((one) => !isUnlikely(one));
    return likely.length > 0 ? likely : all;
  }

  /** The amounts in each other's cell whose exchange repairs most. */
  get bestExchange(): Candidate | null {
    this.#thinkLarger();
    return this.#isSimple ? null : this.#exchanges.first;
  }

  /** The cell whose change repairs most, with that of the totals which formulas made of it. */
  get bestCarried(): Candidate | null {
    this.#thinkLarger();
    return this.#isSimple ? null : this.#carried.first;
  }

  /** Takes lines as told, with the cells that repair them: what remains is explained without them. */
  settle(lines: readonly Line[], repairs: readonly Repair[]): void {
    for (const { cell } of repairs) this.#told.add(keyOf(cell));
    for (const line of lines) this.#open.delete(line);
    this.#try(new Set(lines.flatMap(({ coefficients }) => [...coefficients.keys()])));
  }

  /** Nothing explains more than one cell does. */
  get #isSimple(): boolean {
    const { size } = this.#open;
    return size <= 1 || this.#singles.first?.repaired.length === size;
  }

  #try(keys: Iterable<string>): void {
    for (const key of keys) {
      const fact = this.#facts.get(key);
      if (!fact?.cell) continue;
      this.#singles.set(key, this.#trySingle(key, fact));
      this.#unthought.set(key, fact);
    }
  }

  /** Changes of several cells cost most: they are looked for where no single one explains everything. */
  #thinkLarger(): void {
    if (this.#isSimple) return;
    const rows = new Set<string>();
    for (const [key, fact] of this.#unthought) {
      this.#carried.set(key, this.#singles.get(key) ? null : this.#tryCarried(key, fact));
      if (fact.cell) rows.add(rowOf(fact.cell));
    }
    for (const row of rows) this.#exchanges.set(row, this.#bestExchangeIn(row));
    this.#unthought.clear();
  }

  /** The change that repairs the tightest broken relation of the cell, if all its other relations can live with it. */
  #trySingle(key: string, fact: Fact): Candidate | null {
    const amount = this.#demandedOf(key);
    return amount && this.#tryChanges([{ key, amount }], [fact]);
  }

  /** The same change of the cell or of one that it adds up, together with the totals that followed. */
  #tryCarried(key: string, fact: Fact): Candidate | null {
    const amount = this.#demandedOf(key);
    if (!amount) return null;
    const linesOf = (one: string): readonly Line[] => this.#linesOf(one);
    const start = { key, amount, fact };
    const found = [start, ...partsUnder(start, linesOf(key))].flatMap((one) => {
      const changes = carriedBy(one, linesOf) ?? [];
      if (changes.length < 2) return [];
      const facts = changes.map((change) => change.fact);
      return this.#tryChanges(changes, facts) ?? [];
    });
    return found.length === 1 ? (found[0] ?? null) : null;
  }

  /** What the tightest broken equation of the cell demands of it. */
  #demandedOf(key: string): Amount | null {
    const own = (this.#linesByCell.get(key) ?? []).filter(
      (line) => this.#open.has(line) && isEquation(line.evaluation.relation)
    );
    const tightest = [...own].sort(
      (a, b) => Number(isAdvisory(a)) - Number(isAdvisory(b)) || boundOf(a).compare(boundOf(b))
    )[0];
    return tightest ? residualOf(tightest).times(-(tightest.coefficients.get(key) ?? 1)) : null;
  }

  /** Relations of any cell; those of cells that are in no broken equation are looked up only here. */
  #linesOf(key: string): readonly Line[] {
    const near = this.#linesByCell.get(key);
    if (near) return near;
    if (!this.#allLines) {
      const all = new Map<string, Line[]>();
      for (const line of this.#linear.map(toLine))
        for (const one of line.coefficients.keys()) append(all, one, line);
      this.#allLines = all;
    }
    return this.#allLines.get(key) ?? [];
  }

  /** Two cells of a row that hold each other's amount, the empty one first where one is empty. */
  #bestExchangeIn(row: string): Candidate | null {
    const facts = this.#rows.get(row) ?? [];
    const exchanges = facts.flatMap((one, index) =>
      facts.slice(index + 1).flatMap((other) => {
        if (one.amount.to(other.amount.measure).equals(other.amount)) return [];
        const [to, from] = other.amount.isZero ? [other, one] : [one, other];
        const change = from.amount.minus(to.amount.to(from.amount.measure));
        return (
          this.#tryChanges(
            [
              { key: placeOf(to), amount: change },
              { key: placeOf(from), amount: change.negated() },
            ],
            [to, from]
          ) ?? []
        );
      })
    );
    return exchanges.reduce<Candidate | null>(
      (best, one) => (one.repaired.length > (best?.repaired.length ?? 0) ? one : best),
      null
    );
  }

  /**
   * Whether changes leave every relation they touch sound; relations broken by another slip are left out. One that only asks
   * for a look may have a reason of its own: it may stay broken.
   */
  #tryChanges(changes: readonly Change[], facts: readonly Fact[]): Candidate | null {
    const touched = new Set(changes.flatMap(({ key }) => this.#linesOf(key)));
    const judged = [...touched].filter((line) => !line.isBroken || this.#open.has(line));
    const unsound: Line[] = [];
    for (const line of judged) {
      if (isSoundAfter(line, changes)) continue;
      if (!line.isBroken || !isAdvisory(line)) return null;
      unsound.push(line);
    }
    const repairs = facts.flatMap((fact, index) => {
      const change = changes[index];
      if (!fact.cell || !change) return [];
      const suggested = fact.amount.plus(change.amount.to(fact.amount.measure));
      return [{ fact, cell: fact.cell, suggested }];
    });
    const repaired = judged.filter((line) => this.#open.has(line) && !unsound.includes(line));
    // What a cell should hold is said once, and what only asks for a look says nothing against another of its kind.
    const isDoubtful = unsound.length > 0 || changes.some(({ key }) => this.#told.has(key));
    if (isDoubtful && repaired.every(isAdvisory)) return null;
    return { repairs, repaired };
  }
}

/** Nobody leaves out an amount below nothing. */
function isUnlikely({ repairs }: Candidate): boolean {
  return repairs.some(({ fact, suggested }) => fact.amount.isZero && suggested.isNegative);
}

function isAdvisory({ evaluation: { rule } }: Line): boolean {
  return rule.severity !== "error";
}

function isSoundAfter(line: Line, changes: readonly Change[]): boolean {
  const residual = changes.reduce((sum, { key, amount }) => {
    const coefficient = line.coefficients.get(key) ?? 0;
    return coefficient === 0 ? sum : sum.plus(amount.to("yuan").times(coefficient));
  }, residualOf(line));
  const gap = isEquation(line.evaluation.relation) ? residual.absolute() : residual;
  return gap.compare(boundOf(line)) <= 0;
}

/** Candidates by place; of those that repair most the one that was found first comes first. */
class CandidateQueue {
  readonly #byPlace = new Map<string, Candidate>();
  readonly #bySize = new Map<number, Set<string>>();

  get(place: string): Candidate | null {
    return this.#byPlace.get(place) ?? null;
  }

  set(place: string, candidate: Candidate | null): void {
    const known = this.#byPlace.get(place);
    if (known) this.#bySize.get(known.repaired.length)?.delete(place);
    this.#byPlace.delete(place);
    const size = candidate?.repaired.length ?? 0;
    if (!candidate || size === 0) return;
    this.#byPlace.set(place, candidate);
    this.#bySize.set(size, (this.#bySize.get(size) ?? new Set()).add(place));
  }

  get first(): Candidate | null {
    const sizes = [...this.#bySize].flatMap(([size, places]) => (places.size > 0 ? [size] : []));
    const [place] = this.#bySize.get(Math.max(0, ...sizes)) ?? [];
    return place === undefined ? null : this.get(place);
  }
}

function equationTerms({ evaluation: { relation } }: Line): ReturnType<typeof termsOf> {
  return isEquation(relation) ? termsOf(relation) : [];
}

function placeOf({ cell }: Fact): string {
  return cell ? keyOf(cell) : "";
}

function rowOf({ sheet, address }: CellRef): string {
  return `${sheet}!${address.replace(/^[A-Z]+/, "")}`;
}
