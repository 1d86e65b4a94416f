import { describe, expect, it } from "vitest";
import { recognizeWorkbook } from "../../../src/app/recognize-workbook";
import { tablesOf } from "../../../src/budget/budget";
import { reviewParts } from "../../../src/review/parts/review-parts";
import { readCase } from "../../support/read-workbook";

const workbook = await readCase("hejing-2026");
const { budget } = recognizeWorkbook(workbook);

/** What is said of some lines, with the words it is said of. */
function said(...lines: readonly string[]): readonly string[] {
  const text = lines.join("\n");
  const { findings, blanks } = reviewParts(lines, budget);
  return [...findings, ...blanks].map(
    ({ start, end, message }) => `${text.slice(start, end)}｜${message}`
  );
}

const ORDINALS = "一 二 三 四 五 六 七 八 九 十 十一 十二".split(" ");
const COVER = ["2026年和静县社会保险中心", "单位预算公开", "目 录"];
const CONTENTS = [
  "第一部分 2026年单位概况",
  "第二部分 2026年单位预算公开表",
  "第三部分 2026年单位预算情况说明",
  "第四部分 名词解释",
];
const BODY = CONTENTS.flatMap((heading) => [heading, "内容。"]);
const WHOLE = [...COVER, ...CONTENTS, ...BODY];

describe("years of titles", () => {
  it("are the budget's on the cover, in the contents and above the parts", () => {
    expect(said(...WHOLE)).toEqual([]);
    for (const index of [0, 3, 5, 9]) {
      const lines = WHOLE.map((line, at) => (at === index ? line.replace("2026", "2025") : line));
      expect(said(...lines)).toEqual([
        "2025年｜这里写的是2025年，表格是2026年的预算，是否沿用了上年的标题？",
      ]);
    }
    const short = WHOLE.map((line) => line.replace("2026年单位概况", "202 年度单位概况"));
    expect(said(...short)[0]).toBe("202 年｜年份“202 年”不完整，应为2026年。");
  });

  it.each(["页眉：和静县社会保险中心2025年单位预算", "页脚：2025年度部门预算公开"])(
    "are the budget's above and below the pages: %s",
    (line) => {
      expect(said(...WHOLE, line.replace("2025", "2026"))).toEqual([]);
      expect(said(...WHOLE, line)).toEqual([expect.stringContaining("这里写的是2025年")]);
      expect(said("收入470.02万元。", line)).toHaveLength(1);
    }
  );

  it("may be others where days, periods and last year are spoken of", () => {
    expect(said("2025年12月31日印发", "2025年决算", ...WHOLE)).toEqual([]);
    expect(said(...WHOLE, "与2025年相比没有变化。")).toEqual([]);
  });
});

describe("parts", () => {
  it("are missed where the numbers skip one, or the contents announce it", () => {
    const without = (number: string): readonly string[] => [
      ...COVER,
      ...CONTENTS,
      ...BODY.filter((_, at) => !BODY[at - (at % 2)]?.startsWith(`第${number}`)),
    ];
    expect(said(...without("二"))).toEqual([
      "｜没有找到“第二部分”，是否漏了这一部分，或标题写错？",
    ]);
    expect(said(...without("四"))).toEqual([
      "第四部分 名词解释｜目录里有“第四部分 名词解释”，正文里没有这一部分，是否漏了？",
    ]);
    expect(said(...WHOLE.slice(0, -1))).toEqual([
      "第四部分 名词解释｜“第四部分 名词解释”下面没有内容，是否漏了？",
    ]);
  });

  it("are not missed before the part with which an excerpt begins", () => {
    const third = BODY.findIndex((line) => line.startsWith("第三"));
    expect(said("2026年单位预算公开说明", ...BODY.slice(third))).toEqual([]);
  });

  it("may stand in another file", () => {
    const elsewhere = WHOLE.slice(0, -1).map((line) =>
      line.startsWith("第四部分") ? `${line}（见附件）` : line
    );
    expect(said(...elsewhere)).toEqual([]);
  });

  it("are not asked for in a text of one part", () => {
    expect(said("第三部分 2026年单位预算情况说明", "一、收支情况")).toEqual([]);
  });
});

describe("contents", () => {
  const LISTED = ["一、收支情况的总体说明", "二、收入预算情况说明", "三、支出预算情况说明"];
  const [first = "", second = "", third = ""] = LISTED;
  const listed = (body: readonly string[], contents: readonly string[] = LISTED): string[] => [
    ...COVER,
    ...CONTENTS.flatMap((heading) =>
      heading.includes("情况说明") ? [heading, ...contents] : [heading]
    ),
    ...CONTENTS.flatMap((heading) =>
      heading.includes("情况说明")
        ? [heading, ...body.flatMap((line) => [line, "内容。"])]
        : [heading, "内容。"]
    ),
  ];

  it("are the headings, with dots, page numbers and the unit's name as the case may be", () => {
    expect(said(...listed(LISTED))).toEqual([]);
    const paged = LISTED.map((line, at) => `- ${line}……………${at + 7}`);
    expect(said(...listed(LISTED, paged))).toEqual([]);
    const named = LISTED.map((line) => line.replace("、", "、关于甲单位2026年"));
    expect(said(...listed(named))).toEqual([]);
  });

  const TABBED: readonly ((line: string, page: number) => string)[] = [
    (line, page) => `${line}\t${page}`,
    (line, page) => `${line.replace("、", "、\t")}\t${page}`,
    (line, page) => `${line}\t- ${page} -`,
  ];

  it.each(TABBED)("are read with the tabs of a word processor: %s", (tab) => {
    const paged = LISTED.map((line, at) => tab(line, at + 7));
    expect(said(...listed(LISTED, paged))).toEqual([]);
    expect(said(...listed([first, third], paged))[0]).toContain("目录里有“二、");
    const old = WHOLE.map((line, at) => (at === 5 ? tab(line.replace("2026", "2025"), 9) : line));
    expect(said(...old)[0]).toContain("这里写的是2025年");
    const gone = WHOLE.map((line, at) => (at < 7 ? tab(line, 3) : line)).slice(0, -2);
    expect(said(...gone)[0]).toContain("正文里没有这一部分");
  });

  it("announce every table of the workbook that is printed, where they announce tables", () => {
    const tables = tablesOf(budget).map(({ title }) => title.text);
    const numbered = tables.map((title, at) => `${ORDINALS[at] ?? ""}、${title}`);
    const document = (contents: readonly string[]): readonly string[] => [
      ...COVER,
      ...CONTENTS.flatMap((part) => (part.includes("公开表") ? [part, ...contents] : [part])),
      ...CONTENTS.flatMap((part) =>
        part.includes("公开表") ? [part, ...tables, "内容。"] : [part, "内容。"]
      ),
    ];
    expect(said(...document(numbered))).toEqual([]);
    const [question, ...more] = said(...document(numbered.slice(0, -1)));
    expect(more).toEqual([]);
    expect(question).toBe(
      `${tables[tables.length - 1] ?? ""}｜正文有“${tables[tables.length - 1] ?? ""}”，目录里没有，是否漏列？`
    );
  });

  it("announce what comes, and all of it", () => {
    expect(said(...listed([first, third]))).toEqual([
      expect.stringContaining(`目录里有“${second}”`),
    ]);
    expect(said(...listed([...LISTED, "四、其他重要事项的情况说明"]))).toEqual([
      expect.stringContaining("目录里没有，是否漏列"),
    ]);
  });

  it("have the numbers of the headings", () => {
    const moved = [first, third.replace("三", "二"), second.replace("二", "三")];
    expect(said(...listed(moved))).toHaveLength(2);
  });

  it("that the text does not follow are none of it", () => {
    expect(said(...listed(["一、甲", "二、乙", "三、丙"]))).toEqual([]);
  });
});

describe("leftovers of a template", () => {
  it.each([
    ["工作目标【请填写：目标】。", "【请填写：目标】"],
    ["联系人：XX", "XX"],
    ["由××负责", "××"],
    ["负责人：某某", "某某"],
    ["服务对象____人", "____"],
    ["绩效目标待补充", "待补充"],
    ["公开时间：   年  月  日", "   年  月  日"],
    ["（公开模板）", "（公开模板）"],
    ["（注：没有的请删除本段）", "（注：没有的请删除本段）"],
  ])("are found in “%s”", (line, words) => {
    expect(said(line).map((text) => text.split("｜")[0])).toEqual([words]);
  });

  it.each([
    "（注：本表无数据，为空表）",
    "型号XXL与X86，面积3×4米",
    "2026年1月5日",
    "推广服务新模式，建设模板化办公场所",
  ])("are not seen in “%s”", (line) => {
    expect(said(line)).toEqual([]);
  });
});

describe("staff and sections", () => {
  it.each([
    ["下设5个科室，分别是：综合室、征缴室、待遇科、稽核科。", "写的是5个，列出的是4个"],
    ["内设十二个科室，包括：综合室、征缴室。", "写的是十二个，列出的是2个"],
    ["内设综合股、征缴股和财务股5个股室。", "写的是5个，列出的是3个"],
    ["设办公室、征缴室、财务室，共4个科室，", "写的是4个，列出的是3个"],
    ["内设5室：①综合室②征缴室③财务室", "写的是5个，列出的是3个"],
    ["实有人数32人，其中：在职17人，退休14人，离休0人。", "在职、退休、离休之和是31人"],
  ])("are compared in “%s”", (line, expected) => {
    const found = said(line);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(expected);
  });

  it.each([
    "下设2个科室，分别是：综合室、征缴室。",
    "实有人数32人，其中：在职17人，退休15人，离休0人。",
    "内设综合股、征缴股和财务股3个股室。",
    "内设综合股、征缴股等5个股室。",
    "内设计划与财务室、征缴室2个科室。",
    "实有人数17人，其中在职17人，退休15人。",
    "下设3个科室，分别负责登记、征缴、稽核工作。",
  ])("say nothing of “%s”", (line) => {
    expect(said(line)).toEqual([]);
  });
});

describe("printed tables", () => {
  const printed = workbook.sheets.flatMap(({ values }) =>
    values.map((row) => {
      const cells = row.map((value) =>
        typeof value === "number"
          ? value.toFixed(2)
          : value === null
            ? ""
            : String(value as string | boolean)
      );
      return cells.slice(1).every((cell) => cell === "") ? (cells[0] ?? "") : cells.join("\t");
    })
  );
  const withLine = (at: number, line: string): readonly string[] =>
    printed.map((old, index) => (index === at ? line : old));

  it("that are the workbook's have no finding", () => {
    expect(said(...printed)).toEqual([]);
  });

  it("name table, row, column, both numbers and the cell where one differs", () => {
    const at = printed.findIndex((line) => line.includes("社会保险经办机构\t268.11"));
    const wrong = withLine(at, (printed[at] ?? "").replace("268.11", "286.11"));
    const [found, ...others] = reviewParts(wrong, budget).findings;
    expect(others).toEqual([]);
    expect(found?.message).toMatch(
      /^文稿里印的表2“.+”“社会保险经办机构”行“总计”是286\.11万元，工作簿里是268\.11万元。$/u
    );
    expect(found?.cells).toHaveLength(1);
    expect(wrong.join("\n").slice(found?.start, found?.end)).toBe("286.11");
  });

  it("see most changed amounts", () => {
    const places = printed.flatMap((line, index) =>
      [...line.matchAll(/(?<=\t)\d+\.\d{2}(?=\t|$)/gu)].map(({ index: at }) => ({ index, at }))
    );
    const seen = places.filter(({ index, at }) => {
      const line = printed[index] ?? "";
      const digit = (Number(line[at]) + 1) % 10;
      const wrong = withLine(index, `${line.slice(0, at)}${digit}${line.slice(at + 1)}`);
      return reviewParts(wrong, budget).findings.some(({ message }) =>
        message.startsWith("文稿里印的表")
      );
    });
    expect(places.length).toBeGreaterThan(100);
    expect(seen.length / places.length).toBeGreaterThan(0.9);
  });

  it("are said to be another version where many rows differ, and left alone in another measure", () => {
    const other = printed.map((line) => line.replace(/(\d)\.(\d\d)(?=\t|$)/u, "$1.99"));
    expect(said(...other).some((text) => text.includes("是否印的是另一稿"))).toBe(true);
    const yuan = printed.map((line) => line.replace("万元", "元").replace("268.11", "286.11"));
    expect(said(...yuan)).toEqual([]);
  });
});
