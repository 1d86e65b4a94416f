import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  readNarrative,
  toNarrativeText,
  writeNarrative,
  type NarrativeSource,
} from "../../src/narrative";
import { xinjiangSections } from "../../src/families/xinjiang/sections";
import { buildUnit, type ItemSpec, type UnitSpec } from "../support/build-unit";
import { withInputs } from "../support/units";

/** 万元 with two decimals, zero often enough. */
const amount = fc.oneof(
  fc.constant(""),
  fc.integer({ min: 1, max: 99_999_999 }).map((cents) => (cents / 100).toFixed(2))
);

const NAMES: Readonly<Record<string, ItemSpec["names"]>> = {
  "2010101": ["一般公共服务支出", "人大事务", "行政运行"],
  "2080109": ["社会保障和就业支出", "人力资源和社会保障管理事务", "社会保险经办机构"],
  "2080501": ["社会保障和就业支出", "行政事业单位养老支出", "行政单位离退休"],
  "2101101": ["卫生健康支出", "行政事业单位医疗", "行政单位医疗"],
  "2210201": ["住房保障支出", "住房改革支出", "住房公积金"],
};

const itemsOf = (names: Readonly<Record<string, ItemSpec["names"]>>): fc.Arbitrary<ItemSpec[]> =>
  fc
    .subarray(Object.entries(names))
    .chain((chosen) =>
      fc.tuple(
        ...chosen.map(([code, item]) =>
          fc
            .record({ basic: amount, project: amount })
            .map((split): ItemSpec => ({ code, names: item, ...split }))
        )
      )
    );

const named = (prefix: string) =>
  fc
    .array(amount, { maxLength: 3 })
    .map((amounts) =>
      amounts
        .filter((one) => one !== "")
        .map((total, index) => ({ name: `${prefix}${"甲乙丙"[index] ?? ""}`, total }))
    );

const unitSpec: fc.Arbitrary<UnitSpec> = fc
  .record({
    items: itemsOf(NAMES),
    fundItems: itemsOf({
      "2120803": ["城乡社区支出", "国有土地使用权出让收入安排的支出", "城市建设支出"],
    }),
    stateItems: itemsOf({
      "2230105": ["国有资本经营预算支出", "解决历史遗留问题及改革成本支出", "补助支出"],
    }),
    projects: named("项目"),
    commissioned: named("委托"),
    carryOver: named("结转"),
    organizationKind: fc.constantFrom("budgetUnit" as const, "department" as const),
    overseasVisits: amount,
    vehicleOperation: amount,
    officialReception: amount,
    salary: amount,
    office: amount,
    ownFunds: amount,
  })
  .map((one) => ({
    items: one.items,
    fundItems: one.fundItems,
    stateItems: one.stateItems,
    organizationKind: one.organizationKind,
    projects: one.projects.map(({ name, total }) => ({ code: "2080109", name, total })),
    commissioned: one.commissioned,
    carryOver: one.carryOver.map(({ name, total }) => ({ name, appropriation: total })),
    otherRevenue: { ownFunds: one.ownFunds },
    threePublic: {
      overseasVisits: one.overseasVisits,
      vehicleOperation: one.vehicleOperation,
      officialReception: one.officialReception,
    },
    economic: [
      { code: "30101", name: "基本工资", personnel: one.salary },
      { code: "30201", name: "办公费", operating: one.office },
    ],
  }));

interface Generated {
  readonly current: UnitSpec;
  readonly prior: UnitSpec | null;
  readonly source: NarrativeSource;
}

const generated: fc.Arbitrary<Generated> = fc
  .tuple(unitSpec, fc.option(unitSpec), fc.constantFrom(2025, 2026))
  .map(([current, prior, year]) => ({
    current,
    prior,
    source: {
      current: buildUnit({ ...current, fiscalYear: year, formYear: year }),
      prior: prior && buildUnit({ ...prior, fiscalYear: year - 1, formYear: year - 1 }),
      inputs: new Map(),
    },
  }));

/** The text with nothing typed, and with everything it asks for: last year's amounts decide which reasons are due. */
function* filledIn(source: NarrativeSource): Iterable<NarrativeSource> {
  let filled = source;
  for (let round = 0; round < ROUNDS; round += 1) {
    yield filled;
    const { missing } = writeNarrative(xinjiangSections, filled);
    filled = withInputs(
      filled,
      missing.map(({ key }) => key)
    );
  }
}
const ROUNDS = 3;

/** 分: the arithmetic of this file is its own, in whole numbers. */
function centsOf(...texts: readonly (string | undefined)[]): bigint {
  return texts.reduce((sum, text) => sum + BigInt(text?.replace(".", "") || "0"), 0n);
}

/** “3,095.00”. */
function grouped(cents: bigint): string {
  const whole = String(cents / 100n).replace(/\B(?=(\d{3})+$)/g, ",");
  return `${whole}.${String(cents % 100n).padStart(2, "0")}`;
}

/** Hundredths of a percent, half a step rounded up. */
function percentage(part: bigint, whole: bigint): string {
  if (whole === 0n) return part === 0n ? "0.00" : "100.00";
  const steps = (part * 20_000n + whole) / (2n * whole);
  return `${steps / 100n}.${String(steps % 100n).padStart(2, "0")}`;
}

function changeOf(now: bigint, before: bigint): string {
  const [isDown, size] = [now < before, now < before ? before - now : now - before];
  const [direction, trend] = isDown ? ["减少", "下降"] : ["增加", "增长"];
  return `比上年预算${direction}${grouped(size)}万元，${trend}${percentage(size, before)}%`;
}

const sum = (items: readonly ItemSpec[]): bigint =>
  items.reduce((total, { basic, project }) => total + centsOf(basic, project), 0n);

/** What the text must say, worked out from the generated amounts alone. */
function* expectedWords({ current, prior }: Generated): Iterable<string> {
  for (const kind of ["items", "fundItems", "stateItems"] as const) {
    const [now, before] = [current[kind] ?? [], prior?.[kind] ?? []];
    const all = sum(now);
    const isListed = kind === "items" || all > 0n;
    for (const { code, names } of new Map(
      [...before, ...now].map((one) => [one.code, one])
    ).values()) {
      const [own, last] = [now, before].map((items) =>
        sum(items.filter((one) => one.code === code))
      );
      if (!isListed || !prior || own === undefined || last === undefined || own + last === 0n)
        continue;
      const [category, section, item] = names;
      const chain = `${category}（类）${section}（款）${item}（项）`;
      yield `${chain}：#年预算数为${grouped(own)}万元，${changeOf(own, last)}`;
    }
    if (kind !== "items") continue;
    for (const name of new Set(now.map(({ names: [category] }) => category))) {
      const own = sum(now.filter(({ names: [category] }) => category === name));
      if (own > 0n) yield `${name}（类）${grouped(own)}万元，占${percentage(own, all)}%。`;
    }
  }
}

describe("the text of any budget", () => {
  it("is read back without a finding, empty and filled in, and holds no digit without a source", () => {
    fc.assert(
      fc.property(generated, ({ source }) => {
        for (const one of filledIn(source)) {
          const document = writeNarrative(xinjiangSections, one);
          const reading = readNarrative(xinjiangSections, toNarrativeText(document), one);
          expect(reading.findings.map(({ message }) => message)).toEqual([]);
          expect(reading.unread).toEqual([]);
          for (const { heading, paragraphs } of document.sections)
            for (const phrase of [heading, ...paragraphs.map(({ phrases }) => phrases)].flat())
              if (phrase.kind === "text") expect(phrase.text).not.toMatch(/\p{Nd}/u);
        }
      }),
      { seed: 20261, numRuns: 30 }
    );
  }, 120_000);

  it("has no mark where last year is known and everything asked for is given", () => {
    fc.assert(
      fc.property(generated, ({ source }) => {
        const [last] = [...filledIn(source)].reverse();
        const { missing } = writeNarrative(xinjiangSections, last ?? source);
        expect(missing).toEqual([]);
      }),
      { seed: 20262, numRuns: 30 }
    );
  }, 120_000);

  it("asks for nothing that the tables and last year's tables tell", () => {
    fc.assert(
      fc.property(generated, (one) => {
        const { missing } = writeNarrative(xinjiangSections, one.source);
        const askable =
          /^(reason:|purpose[.:]|project\.|running-costs\.|procurement|assets\.|performance\.|other-matters$)/;
        const keys = missing.map(({ key }) => key).filter((key) => !askable.test(key));
        if (one.prior) expect(keys).toEqual([]);
        else expect(keys.filter((key) => !key.startsWith("prior:"))).toEqual([]);
      }),
      { seed: 20263, numRuns: 60 }
    );
  }, 120_000);

  it("has amounts, changes, rates and shares right to the last digit", () => {
    let compared = 0;
    fc.assert(
      fc.property(generated, (one) => {
        const text = toNarrativeText(writeNarrative(xinjiangSections, one.source));
        const plain = text.replace(/\d{4}(?=年预算数)/gu, "#");
        for (const words of expectedWords(one)) {
          compared += 1;
          expect(plain).toContain(words);
        }
      }),
      { seed: 20264, numRuns: 100 }
    );
    expect(compared).toBeGreaterThan(200);
  }, 120_000);
});
