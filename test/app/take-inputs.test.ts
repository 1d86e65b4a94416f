import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { openCase } from "../../src/app/open-case";
import { narrateWorkbook } from "../../src/app/narrate-workbook";
import { recognizeWorkbook } from "../../src/app/recognize-workbook";
import { takeInputs, withTaken } from "../../src/app/take-inputs";
import type { WorkbookSnapshot } from "../../src/grid/snapshot";
import { numberFormatAt } from "../../src/grid/snapshot";
import { Amount } from "../../src/money/amount";
import { NO_INPUTS, usableInputs } from "../../src/narrative/hands/input-list";
import { casePath, readCase } from "../support/read-workbook";

const SLUGS = ["hejing-2026", "aketao-2025"] as const;

function linesOf(slug: string): readonly string[] {
  return readFileSync(casePath(slug, "text.txt"), "utf8").split("\n");
}

async function open(slug: string) {
  const workbook = await readCase(slug);
  const prior = recognizeWorkbook(await readCase(slug, "prior.xlsx")).budget;
  return { workbook, prior, lines: linesOf(slug) };
}

/** Text of the workbook with everything taken out of a written one. */
function retold(workbook: WorkbookSnapshot, lines: readonly string[]) {
  const taken = takeInputs(openCase(workbook), lines);
  const kept = withTaken(openCase(workbook).inputs, taken);
  return { taken, narrated: narrateWorkbook(openCase(workbook), kept) };
}

/** All amounts of the tables multiplied; codes, years and names stay. */
function scaled(workbook: WorkbookSnapshot, factor: string): WorkbookSnapshot {
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => ({
      ...sheet,
      values: sheet.values.map((row, r) =>
        row.map((value, c) => {
          const position = { row: sheet.top + r, column: sheet.left + c };
          const isAmount =
            typeof value === "number" && /0\.00/.test(numberFormatAt(sheet, position));
          return isAmount ? Number(Amount.of(value, "yuan").times(factor).toString()) : value;
        })
      ),
    })),
  };
}

describe.each(SLUGS)("a written text beside its workbook: %s", (slug) => {
  it("leaves nothing to type that it says, and is retold without a finding", async () => {
    const { workbook, lines } = await open(slug);
    const { taken, narrated } = retold(workbook, lines);
    expect(taken.remarks).toEqual([]);
    expect(taken.inputs.length).toBeGreaterThan(70);
    expect(narrated.proof.findings).toEqual([]);
    // The text of one case leaves a whole project and one line out.
    const left = new Set(narrated.document.missing.map(({ key }) => key.split(".")[0]));
    expect([...left]).toEqual(slug === "hejing-2026" ? ["project"] : []);
  });

  it("tells last year's amounts as last year's workbook does", async () => {
    const { workbook, prior, lines } = await open(slug);
    const { narrated } = retold(workbook, lines);
    const beside = withTaken(
      NO_INPUTS,
      takeInputs(openCase(workbook, {}, { budget: prior, targets: [] }), lines)
    );
    const other = narrateWorkbook(openCase(workbook, {}, { budget: prior, targets: [] }), beside);
    expect(narrated.text).toBe(other.text);
  });

  it("takes no number that the tables give: the text follows the tables", async () => {
    const { workbook, lines } = await open(slug);
    const tripled = scaled(workbook, "3");
    const [once, thrice] = [retold(workbook, lines), retold(tripled, lines)];
    expect(thrice.narrated.proof.findings).toEqual([]);
    const known = (one: typeof once) =>
      new Map(one.taken.inputs.map(({ key, content }) => [key, content]));
    expect([...known(thrice)].filter(([key, content]) => known(once).get(key) !== content)).toEqual(
      []
    );
    const figures = (one: typeof once) =>
      one.narrated.document.sections.flatMap(({ paragraphs }) =>
        paragraphs.flatMap(({ phrases }) =>
          phrases.flatMap((phrase) =>
            phrase.kind === "fact" && phrase.explanation === "" && /^\d+\.\d\d$/.test(phrase.value)
              ? [phrase.value]
              : []
          )
        )
      );
    const expected = figures(once).map((value) => Amount.of(value, "yuan").times("3").toFixed(2));
    expect(expected.length).toBeGreaterThan(40);
    expect(figures(thrice)).toEqual(expected);
  });

  it("fills gaps only: what the clerk typed stays", async () => {
    const { workbook, lines } = await open(slug);
    const taken = takeInputs(openCase(workbook), lines);
    const [first] = taken.inputs;
    const line = { key: first!.key, section: "", item: "", content: "自己写的", previous: "" };
    const kept = withTaken(
      { year: taken.fiscalYear, lines: [line] },
      {
        ...taken,
        inputs: taken.inputs.map((one) => (one === first ? { ...one, typed: line.content } : one)),
      }
    );
    expect(usableInputs(kept, taken.fiscalYear).get(line.key)).toBe("自己写的");
  });
});

describe("last year's own text", () => {
  it("gives last year's amounts; reasons and descriptions are only offered", async () => {
    const { workbook, lines } = await open("hejing-2026");
    // The same unit a year later: this year's text becomes last year's.
    const later: WorkbookSnapshot = {
      ...workbook,
      sheets: workbook.sheets.map((sheet) => ({
        ...sheet,
        values: sheet.values.map((row) =>
          row.map((value) =>
            typeof value === "string" ? value.replace(/2026年/g, "2027年") : value
          )
        ),
      })),
    };
    const taken = takeInputs(openCase(later, { fiscalYear: 2027, formYear: 2026 }), lines);
    expect(taken.year).toBe(2026);
    expect(taken.remarks.join()).toContain("2026 年的");
    const byKey = new Map(taken.inputs.map((one) => [one.key, one]));
    expect(byKey.get("prior:revenue.general-public-budget")).toMatchObject({
      content: "400.62",
      isOffer: false,
    });
    expect(byKey.get("prior:revenue.government-fund")?.content).toBe("0.00");
    expect(byKey.get("prior:three-public.vehicle-operation")?.content).toBe("2.14");
    expect(byKey.get("prior:running-costs")?.content).toBe("16.37");
    const kept = withTaken(NO_INPUTS, taken);
    const narrated = narrateWorkbook(openCase(later, { fiscalYear: 2027, formYear: 2026 }), kept);
    // Nothing changed against a year with the same tables, so no reason is asked for.
    expect(narrated.document.missing.filter(({ key }) => /^(prior|reason):/.test(key))).toEqual([]);
    expect(narrated.text).toContain("占85.23%，比上年预算增加0.00万元，增长0.00%");
    const offered = narrated.inputs.filter(({ previous }) => previous !== "");
    expect(offered.map(({ key }) => key)).toContain("procurement.goods");
    for (const { content } of offered) expect(content).toBe("");
  });

  it("matches a project whose name differs by the year only", async () => {
    const { workbook, lines } = await open("hejing-2026");
    const renamed: WorkbookSnapshot = {
      ...workbook,
      sheets: workbook.sheets.map((sheet) => ({
        ...sheet,
        values: sheet.values.map((row) =>
          row.map((value) =>
            typeof value === "string"
              ? value.replace(/2026年/g, "2027年").replace("98号", "17号")
              : value
          )
        ),
      })),
    };
    const taken = takeInputs(openCase(renamed, { fiscalYear: 2027, formYear: 2026 }), lines);
    const basis = taken.inputs.filter(({ key }) => /17号\.basis$/.test(key));
    expect(basis).toHaveLength(1);
    expect(basis[0]).toMatchObject({ isOffer: true });
  });
});

describe("a reason for a change that goes the other way by the amounts", () => {
  const SOUND =
    "上级一般公共预算安排的转移支付69.40万元，占14.77%，比上年预算减少0.48万元，下降0.69%";

  it("is told, and left to the clerk; the others fill their gaps", async () => {
    const { workbook, prior, lines } = await open("hejing-2026");
    const opened = openCase(workbook, {}, { budget: prior, targets: [] });
    const turned = lines.map((line) =>
      line.replace(SOUND, SOUND.replace("减少0.48", "增加0.48").replace("下降", "增长"))
    );
    const against = (of: readonly string[]) =>
      takeInputs(opened, of).inputs.filter(({ otherWay }) => otherWay !== null);
    expect(against(lines)).toEqual([]);
    const found = against(turned);
    expect(found.map(({ otherWay }) => otherWay)).toEqual([{ said: "增加", is: "减少" }]);
    const taken = takeInputs(opened, turned);
    expect(taken.remarks.join()).toContain("有 1 处增减的原因，文稿写的方向与金额相反");
    const kept = withTaken(NO_INPUTS, taken);
    const contents = usableInputs(kept, 2026);
    expect(contents.has(found[0]!.key)).toBe(false);
    expect(contents.size).toBeGreaterThan(40);
  });

  it("shows without last year's workbook, where the tables have changed since the text was written", async () => {
    const { workbook, lines } = await open("hejing-2026");
    const halved = scaled(workbook, "0.5");
    const { inputs } = takeInputs(openCase(halved), lines);
    const reasons = inputs.filter(({ key, otherWay }) => key.startsWith("reason:") && otherWay);
    expect(reasons.length).toBeGreaterThan(0);
    for (const { otherWay } of reasons) expect(otherWay).toEqual({ said: "增加", is: "减少" });
    expect(takeInputs(openCase(workbook), lines).inputs.some(({ otherWay }) => otherWay)).toBe(
      false
    );
  });
});

describe("what is no such text", () => {
  it("gives nothing and says so", async () => {
    const workbook = await readCase("hejing-2026");
    const taken = takeInputs(openCase(workbook), ["会议纪要", "一、出席人员：略"]);
    expect(taken.inputs).toEqual([]);
    expect(taken.remarks.join()).toContain("什么也没有提取");
  });

  it("is pointed out when it is of another year", async () => {
    const workbook = await readCase("hejing-2026");
    const lines = linesOf("hejing-2026").map((line) => line.replace(/2026年/g, "2023年"));
    expect(takeInputs(openCase(workbook), lines).remarks.join()).toContain("请确认选对了文件");
  });
});
