import { describe, expect, it } from "vitest";
import { recognizeWorkbook } from "../../../src/app/recognize-workbook";
import { reviewClaims } from "../../../src/review/ledger/review-claims";
import { readCase } from "../../support/read-workbook";

const hejing = recognizeWorkbook(await readCase("hejing-2026")).budget;
const messagesOf = (...lines: readonly string[]): readonly string[] =>
  reviewClaims(lines.join("\n"), hejing, null).findings.map(({ message }) => message);

describe("changes of the parts and of the whole", () => {
  const parts = (whole: string, second: string): readonly string[] =>
    messagesOf(
      "三、支出预算",
      `支出预算470.02万元，同比增加${whole}万元。`,
      "基本支出400.62万元，同比增加108.89万元。",
      `项目支出69.40万元，同比减少${second}万元。`
    );

  it("says nothing where they add up", () => {
    expect(parts("102.68", "6.21")).toEqual([]);
  });

  it("reports a change that does not fit the others, with both sums", () => {
    const [message, ...more] = parts("102.68", "2.61");
    expect(more).toEqual([]);
    expect(message).toContain("106.28万元");
    expect(message).toContain("102.68万元");
  });

  it("counts what divides a part again once", () => {
    const divided = (change: string): readonly string[] =>
      messagesOf(
        "三、支出预算",
        "支出预算470.02万元，同比增加102.68万元。",
        `基本支出400.62万元，同比增加${change}万元。其中：人员经费384.25万元，同比增加100.00万元；公用经费16.37万元，同比增加8.89万元。`,
        "项目支出69.40万元，同比减少6.21万元。"
      );
    expect(divided("108.89")).toEqual([]);
    expect(divided("180.89").join()).toContain("合计的增减是102.68万元");
  });

  it("compares income and expenditure of the same money", () => {
    const both = (change: string): readonly string[] =>
      messagesOf(
        "二、收入预算",
        "一般公共预算400.62万元，同比增加108.89万元。",
        `上级一般公共预算安排的转移支付69.40万元，同比减少${change}万元。`,
        "三、支出预算",
        "基本支出400.62万元，同比增加108.89万元。",
        "项目支出69.40万元，同比减少6.21万元。"
      );
    expect(both("6.21")).toEqual([]);
    expect(both("0.48")).toHaveLength(1);
  });

  it("leaves to a source that is no more what one side lacks", () => {
    const both = (gone: string): readonly string[] =>
      messagesOf(
        "二、收入预算",
        "一般公共预算400.62万元，同比增加108.89万元。",
        "上级一般公共预算安排的转移支付69.40万元，同比减少0.48万元。",
        gone,
        "三、支出预算",
        "基本支出400.62万元，同比增加108.89万元。",
        "项目支出69.40万元，同比减少6.21万元。"
      );
    expect(both("单位资金：本年未安排（上年57,300.00元）。")).toEqual([]);
    expect(both("财政拨款结转：上年5.73万元，本年无。")).toEqual([]);
    expect(both("单位资金：本年未安排。")).toHaveLength(1);
  });
});

describe("changes of three expenses", () => {
  it("add up to that of all three, whichever has not changed", async () => {
    const { budget } = recognizeWorkbook(await readCase("nine-tables-rich"));
    const said = (change: string): readonly string[] =>
      reviewClaims(
        [
          "七、“三公”经费支出",
          "“三公”经费7.30万元，比上年减少1.20万元。",
          `公务接待费1.27万元，减少${change}万元；公务用车运行维护费6.03万元，与上年持平；无因公出国（境）费。`,
        ].join("\n"),
        budget,
        null
      ).findings.map(({ message }) => message);
    expect(said("1.20")).toEqual([]);
    expect(said("2.40")).toEqual([
      "各项增减相加是-2.40万元，合计的增减是-1.20万元，相差1.20万元，请核对各项增减。",
    ]);
  });
});

describe("reasons against figures elsewhere", () => {
  it("leaves alone items that only end alike", () => {
    const items = [
      "五、一般公共预算支出",
      "行政单位离退休15.31万元，比上年减少1.00万元。",
      "事业单位离退休3.10万元，比上年增加2.10万元，主要原因是事业单位离退休标准提高。",
    ];
    expect(messagesOf(...items).join()).not.toContain("是否一致");
  });

  it("asks about a project that is said to be gone and still has money, once", () => {
    const reason = "主要原因是减少自治区国有企业改革成本项目。";
    const messages = messagesOf(
      "三、支出预算",
      `项目支出69.40万元，同比减少6.21万元，${reason}`,
      "五、一般公共预算支出",
      `项目支出69.40万元，同比减少0.48万元，${reason}`
    );
    expect(messages.filter((message) => message.includes("37万元"))).toHaveLength(1);
  });

  it("asks about staff counted otherwise", () => {
    const messages = (count: number): readonly string[] =>
      messagesOf(
        "实有在职20人，增加3人。",
        "三、支出预算",
        `基本支出400.62万元，同比增加108.89万元，主要原因是在职人员增加${String(count)}人。`
      );
    expect(messages(3)).toEqual([]);
    expect(messages(2)).toHaveLength(1);
  });
});

describe("changes told behind 其中", () => {
  const parts = (change: string): readonly string[] =>
    messagesOf(
      "三、支出预算",
      `支出预算较上年增加102.68万元，其中基本支出增加${change}万元，项目支出减少6.21万元。`
    );

  it("are those of the whole where they are all there is of it", () => {
    expect(parts("108.89")).toEqual([]);
    expect(parts("108.98")).toHaveLength(1);
  });
});

describe("a sentence that begins with the comparison", () => {
  it("speaks of what its paragraph began with", () => {
    const [message, ...more] = messagesOf(
      "一、收入预算",
      "收入预算470.02万元，其中上级转移支付69.40万元。与上年相比增加102.68万元，增长29.75%。"
    );
    expect(more).toEqual([]);
    expect(message).toContain("27.95%");
  });
});
