import { describe, expect, it } from "vitest";
import { recognizeWorkbook } from "../../../src/app/recognize-workbook";
import { reviewClaims } from "../../../src/review/ledger/review-claims";
import { readCase } from "../../support/read-workbook";

const hejing = recognizeWorkbook(await readCase("hejing-2026")).budget;
const zizhou = recognizeWorkbook(await readCase("zizhou-2024")).budget;
const rich = recognizeWorkbook(await readCase("nine-tables-rich")).budget;

function review(lines: readonly string[], budget = hejing) {
  const { entries, findings } = reviewClaims(lines.join("\n"), budget, null);
  return {
    states: entries.map(({ quantity, state }) => `${quantity.digits} ${state}`),
    messages: findings.map(({ message }) => message),
  };
}

describe("figures in the order of other places", () => {
  it("reads where an amount comes from and where it goes to, and the rate of both", () => {
    const say = (rate: string): readonly string[] => [
      "一、支出预算",
      `基本支出由2025年的291.73万元增至400.62万元，增幅为${rate}；项目支出从75.61万元降到今年的69.40万元。`,
    ];
    expect(review(say("37.33%")).messages).toEqual([]);
    expect(review(say("33.73%")).messages[0]).toContain("37.33%");
  });

  it("reads a share before its amount, and one right behind it", () => {
    const before = (amount: string): readonly string[] => [
      "一、支出预算",
      `支出合计470.02万元，其中基本支出占85.23%，即${amount}万元。`,
    ];
    expect(review(before("400.62")).messages).toEqual([]);
    expect(review(before("402.62")).messages).not.toEqual([]);
    const behind = (share: string): readonly string[] => [
      "一、支出预算",
      `支出合计470.02万元：基本支出400.62万元，${share}；项目支出69.40万元，14.77%。`,
    ];
    expect(review(behind("85.23%")).messages).toEqual([]);
    expect(review(behind("83.25%")).messages[0]).toContain("85.23%");
  });

  it("takes the measure that the text says once", () => {
    const lines = (note: string): readonly string[] => [
      note,
      "一、支出预算",
      "基本支出400.62，其中公用经费16.73，人员经费384.25。",
    ];
    expect(review(lines("本文金额均以万元计。")).messages[0]).toContain("16.37万元");
    expect(review(lines("（金额单位：万元，下同）")).messages[0]).toContain("16.37万元");
  });

  it("knows a part of a name by its amount and by its neighbours", () => {
    const lines = (amount: string): readonly string[] => [
      "一、一般公共预算基本支出",
      `缴费：养老保险36.04万元，职业年金18.02万元，公积金29.67万元，差旅费1.14万元，邮电（${amount}万元）。`,
    ];
    const { states, messages } = review(lines("1.70"));
    expect(messages).toEqual([]);
    expect(states.filter((state) => !state.endsWith(" agrees"))).toEqual([]);
    expect(review(lines("1.07")).messages[0]).toContain("1.70万元");
  });

  it("does not take what a bracket divides for a cell of that name", () => {
    const lines = (part: string): readonly string[] => [
      "一、支出预算",
      `工资福利支出354.25万元，商品和服务支出19.87万元（含基本支出${part}万元、项目支出3.50万元）。`,
    ];
    expect(review(lines("16.37")).messages).toEqual([]);
    expect(review(lines("16.73")).messages).not.toEqual([]);
  });

  it("adds up goods and services of procurement without 其中", () => {
    const lines = (services: string): readonly string[] => [
      "一、政府采购",
      `政府采购预算16.00万元，货物类14.00万元、服务类${services}万元。`,
    ];
    expect(review(lines("2.00")).messages).toEqual([]);
    expect(review(lines("12.00")).messages[0]).toContain("比16万元还多");
  });

  it("adds up what the subsections above begin with", () => {
    const lines = (sum: string): readonly string[] => [
      "一、有关费用",
      "（一）购书",
      "安排10.11万元，购书100册。",
      "（二）购画",
      "安排20.22万元，购画20幅。",
      `上述两项合计${sum}万元。`,
    ];
    expect(review(lines("30.33")).messages).toEqual([]);
    expect(review(lines("33.03")).messages[0]).toContain("30.33");
  });

  it("compares a code with a dash behind it with its name", () => {
    const lines = (code: string): readonly string[] => [
      "一、一般公共预算支出",
      `（一）${code}-机关事业单位基本养老保险缴费支出72.10万元。`,
    ];
    expect(review(lines("2080505"), rich).messages).toEqual([]);
    expect(review(lines("2080506"), rich).messages[0]).toContain("2080505");
  });

  it("compares the codes of a printed row with its name, and those of the government's classification", () => {
    const row = (code: string, government: string): readonly string[] => [
      `3\t${code}\t基本工资\t${government}\t工资福利支出\t1516996\t1516996\t0`,
    ];
    expect(review(row("30101", "50501"), zizhou).messages).toEqual([]);
    expect(review(row("30102", "50501"), zizhou).messages[0]).toContain("30101");
    expect(review(row("30101", "50502"), zizhou).messages[0]).toContain("50501");
  });

  it("asks for no other rows where only the largest are told", () => {
    const items =
      "社会保险经办机构268.11万元、行政单位离退休15.31万元、企业关闭破产补助43.01万元、其他企业改革发展补助37.00万元、行政单位医疗16.38万元、公务员医疗补助6.48万元、机关事业单位基本养老保险缴费支出36.04万元、住房公积金29.67万元";
    const whole = review(["一、支出预算", `${items}。`]).messages;
    expect(whole.some((message) => message.includes("是否漏写"))).toBe(true);
    expect(review(["一、支出预算", `较大的是${items}。`]).messages).toEqual([]);
  });

  it("takes what goes out this year for the whole only where the words say the whole", () => {
    const lines = ["一、财政拨款", "财政拨款支出1654.99万元。"];
    expect(review(lines, rich).messages).toEqual([]);
    expect(review(["一、财政拨款", "财政拨款支出1645.99万元。"], rich).messages).not.toEqual([]);
  });
});

describe("figures of writers who think in other orders", () => {
  it("reads figures in front of what they are for", () => {
    const say = (basic: string): readonly string[] => [
      "一、科目账",
      `268.11万元列社会保险经办机构（2080109），${basic}万元为基本支出，3.50万元为项目支出；`,
    ];
    expect(review(say("264.61")).messages).toEqual([]);
    expect(review(say("246.61")).messages[0]).toContain("264.61万元");
  });

  it("comes back to all of it with what it is compared with", () => {
    const say = (change: string): readonly string[] => [
      "一、总收入",
      `收入合计470.02万元，其中一般公共预算470.02万元，其他收入0万元。与上年482.66万元对比，减少${change}万元。`,
    ];
    expect(review(say("12.64")).messages).toEqual([]);
    expect(review(say("14.62")).messages[0]).toContain("12.64万元");
  });

  it("reads years without 年", () => {
    const say = (rate: string): readonly string[] => [
      "一、收支总体",
      `支出总计470.02万元，较2025预算482.66万元，少12.64万元，降${rate}。`,
    ];
    expect(review(say("2.62%")).messages).toEqual([]);
    expect(review(say("2.26%")).messages[0]).toContain("2.62%");
    expect(review(["一、收支总体", "2025预算总支出470.02万元。"]).messages).not.toEqual([]);
  });

  it("gives shares in turn to the parts of a whole, and no points to anything", () => {
    const say = (share: string): readonly string[] => [
      "一、支出",
      `财政拨款安排支出470.02万元，其中，基本支出400.62万元，项目支出69.40万元，分别占85.23%、${share}，后者比重下降近2个百分点。`,
    ];
    expect(review(say("14.77%")).messages).toEqual([]);
    expect(review(say("17.47%")).messages[0]).toContain("14.77%");
  });

  it("tells what is left of a fund from what it gets this year, and a part from its whole", () => {
    const say = (left: string): readonly string[] => [
      "一、总收入",
      `当年政府性基金103.52万元；上年结转108.04万元，其中：一般公共预算结转60.67万元，政府性基金结转${left}万元。`,
      "二、政府性基金预算支出",
      "政府性基金预算支出150.89万元，其中2025年拨款103.52万元，上年结转47.37万元。",
    ];
    expect(review(say("47.37"), rich).messages).toEqual([]);
    expect(review(say("43.77"), rich).messages).not.toEqual([]);
  });

  it("reads what is left out of an amount as no part of its name", () => {
    const say = (rate: string): readonly string[] => [
      "一、收入预算",
      `一般公共预算（不含结转）470.02万元，比上年增加102.68万元，增长${rate}；单位资金（不包括上年结余）0.00万元，比上年减少0.50万元，下降100.00%。`,
    ];
    expect(review(say("27.95%")).messages).toEqual([]);
    expect(review(say("29.75%")).messages[0]).toContain(
      "按470.02万元和所写增减额计算应为增长27.95%"
    );
  });

  it("reads a column that sums up rows before it as that of the table", () => {
    const say = (personnel: string): readonly string[] => [
      "一、一般公共预算基本支出",
      `工资福利支出354.25万元、对个人和家庭的补助30.00万元；即人员经费${personnel}万元。`,
    ];
    expect(review(say("384.25")).messages).toEqual([]);
    expect(review(say("348.25")).messages[0]).toContain("384.25万元");
  });

  it("computes no share of a short figure in 亿元, and takes any whole of the paragraph", () => {
    expect(
      review(
        [
          "一、收入",
          "收入总计约0.24亿元（2411.83万元）。本年收入2263.20万元，事业收入661.10万元，占29.21%。",
        ],
        rich
      ).messages
    ).toEqual([]);
  });
});

describe("shares of more than the name before them", () => {
  it("may be of several figures together, or of all of one under another name", () => {
    const together = [
      "一、支出预算",
      "支出合计470.02万元，其中卫生健康支出22.86万元、住房保障支出29.67万元，合计占11.18%。",
    ];
    expect(review(together).messages).toEqual([]);
    const all = [
      "二、收入预算",
      "收入预算共计470.02万元，均为当年一般公共预算，占100%。其余为零。",
    ];
    expect(review(all).messages).toEqual([]);
  });
});

describe("names and figures of other habits", () => {
  it("tells a project from its number, and what a comma divides from its amount", () => {
    const project = (amount: string): readonly string[] => [
      "七、项目支出情况",
      `项目三 自治区国有企业改革成本，${amount}万元。`,
    ];
    expect(review(project("37.00")).messages).toEqual([]);
    expect(review(project("73.00")).messages).toHaveLength(1);
  });

  it("takes last year's amount in brackets behind a rate", () => {
    const rate = (said: string): readonly string[] => [
      "七、“三公”经费",
      `公务接待费与2024年预算相比下降${said}%（上年为1.30万元），主要用于工作餐。`,
    ];
    expect(review(rate("2.31"), rich).messages).toEqual([]);
    expect(review(rate("3.21"), rich).messages).toHaveLength(1);
  });

  it("compares what projects cost with the sums of the tables where none lists projects", () => {
    const cost = (amount: string): readonly string[] => [
      "十、其他重要事项",
      `实行绩效目标管理的项目共6个，涉及一般公共预算拨款${amount}万元。`,
    ];
    expect(review(cost("787.89"), rich).states).toContain("787.89 agrees");
    expect(review(cost("300.00"), rich).messages).toEqual([]);
    expect(review(cost("778.89"), rich).messages).toHaveLength(1);
  });

  it("asks about parts that add up but for two digits, and about more than the whole in one list", () => {
    const fund = (part: string): readonly string[] => [
      "十、其他",
      `涉及资金1059.12万元，其中：上级安排${part}万元，本级安排307.30万元。`,
    ];
    expect(review(fund("751.82"), rich).messages).toEqual([]);
    expect(review(fund("700.00"), rich).messages).toEqual([]);
    expect(review(fund("715.82"), rich).messages).toHaveLength(1);
    const cars = "共有车辆23辆，其中：一般公务用车5辆、特种专业技术用车18辆、其他用车2辆。";
    expect(review(["十、其他", cars], rich).messages).toHaveLength(1);
  });

  it("takes what a comparison, or what something is, off its name", () => {
    const whole = (change: string): readonly string[] => [
      "一、收支总体情况",
      `收支总预算比2025年的367.34万元增加${change}万元。`,
    ];
    expect(review(whole("102.68")).messages).toEqual([]);
    expect(review(whole("120.68")).messages).toHaveLength(1);
    const told = (rate: string): readonly string[] => [
      "二、收入预算",
      `事业收入全部为短期培训收费，比上年增加61.10万元，增长${rate}%。`,
    ];
    expect(review(told("10.18"), rich).messages).toEqual([]);
    expect(review(told("11.18"), rich).messages).toHaveLength(1);
  });

  it("counts what 其中 divides by the sum told before its parts, or called a sum itself", () => {
    const procured = (part: string): readonly string[] => [
      "十、其他",
      `政府采购预算96.00万元：货物26.00万元、服务70.00万元；其中拨款安排${part}万元。`,
    ];
    expect(review(procured("96.00"), rich).messages).toEqual([]);
    const projects = (count: string): readonly string[] => [
      "十、其他",
      `绩效目标共计${count}个，其中甲类9个、乙类2个。`,
    ];
    expect(review(projects("11"), rich).messages).toEqual([]);
    expect(review(projects("12"), rich).messages).toHaveLength(1);
  });

  it("takes what is left in a bracket for that of the fund before it", () => {
    const left = (amount: string): readonly string[] => [
      "四、财政拨款收支",
      `本年一般公共预算支出1469.58万元（含上年结转${amount}万元）。`,
    ];
    expect(review(left("60.67"), rich).states).toContain("60.67 agrees");
    expect(review(left("66.07"), rich).messages).toHaveLength(1);
  });

  it("asks about a reason for less that tells of more", () => {
    const reason = (words: string): readonly string[] => [
      "七、“三公”经费",
      `公务接待费1.27万元，比上年减少0.20万元。减少的原因是${words}。`,
    ];
    expect(review(reason("压缩接待批次"), rich).messages).toEqual([]);
    expect(review(reason("公务活动增加"), rich).messages).toHaveLength(1);
  });

  it("calls the purchase of vehicles by its short name", () => {
    const bought = (amount: string): readonly string[] => [
      "六、“三公”经费",
      `“三公”经费7.30万元，其中：公务接待费1.27万元；公务用车购置${amount}万元，与上年持平；公务用车运行费6.03万元。`,
    ];
    expect(review(bought("0"), rich).messages).toEqual([]);
    expect(review(bought("18.00"), rich).messages).not.toEqual([]);
  });

  it("knows last year's amount at the beginning, whatever stands between", () => {
    const lines = (rate: string): readonly string[] => [
      "一、支出预算",
      `2025年部门基本支出预算为291.73万元，2026年基本支出为400.62万元，净增108.89万元，增幅${rate}。`,
    ];
    expect(review(lines("37.33%")).messages).toEqual([]);
    expect(review(lines("33.73%")).messages[0]).toContain("37.33%");
  });

  it("takes a bound for no share", () => {
    const lines = (words: string): readonly string[] => [
      "六、一般公共预算基本支出",
      `一般公共预算基本支出400.62万元，其中：公用经费16.37万元，占${words}9%。`,
    ];
    expect(review(lines("不到")).messages).toEqual([]);
    expect(review(lines("")).messages[0]).toContain("4.09%");
  });

  it("takes the share behind a list for that of its head as well", () => {
    const lines = (share: string): readonly string[] => [
      "六、一般公共预算基本支出",
      "一般公共预算基本支出400.62万元：",
      `商品和服务支出16.37万元，含办公费6.85万元，邮电费1.70万元，占基本支出的${share}；`,
    ];
    expect(review(lines("4.09%")).messages).toEqual([]);
    expect(review(lines("4.90%")).messages[0]).toContain("4.09%");
  });

  it("reads last year's amount and the changes of a bracket", () => {
    const lines = (before: string, rate: string): readonly string[] => [
      "三、支出预算",
      `基本支出400.62万元（${before}万元、+108.89万元、${rate}）；`,
    ];
    expect(review(lines("291.73", "+37.33%")).messages).toEqual([]);
    expect(review(lines("297.13", "+37.33%")).messages[0]).toContain("103.49万元");
    expect(review(lines("291.73", "-37.33%")).messages[0]).toContain("增长37.33%");
  });

  it("compares once more with what was spent", () => {
    const lines = (change: string): readonly string[] => [
      "三、支出预算",
      `基本支出400.62万元，较去年预算增加108.89万元，较上年执行数390.00万元增加${change}万元。`,
    ];
    expect(review(lines("10.62")).messages).toEqual([]);
    expect(review(lines("16.02")).messages[0]).toContain("10.62万元");
  });

  it("knows that what stands before a bracket is meant", () => {
    const lines = ["二、收入预算", "（二）上级转移支付（一般公共预算）69.40万元，占14.77%；"];
    expect(review(lines).messages).toEqual([]);
  });

  it("goes on with last year where a sentence began with it", () => {
    const lines = (amount: string): readonly string[] => [
      "三、单位支出总体情况",
      `2026年支出总预算470.02万元，其中：基本支出400.62万元；项目支出${amount}万元。2025年基本支出291.73万元，项目支出69.88万元。`,
    ];
    expect(review(lines("69.40")).messages).toEqual([]);
    expect(review(lines("64.90")).messages[0]).toContain("69.40万元");
  });

  it("knows the short names of what “三公” is made of", () => {
    const lines = (received: string): readonly string[] => [
      "七、“三公”经费",
      `“三公”经费7.30万元：公务用车运行6.03万元，公务接待${received}万元。`,
    ];
    expect(review(lines("1.27"), rich).messages).toEqual([]);
    expect(review(lines("6.30"), rich).messages[0]).toContain("1.27万元");
  });

  it("knows what was not there last year by its year", () => {
    const say = (behind: string): readonly string[] => [
      "五、支出明细",
      `机关事业单位职业年金缴费支出：2026年安排18.02万元，2025年${behind}。`,
    ];
    for (const behind of ["未安排此项预算", "没有此项支出", "度未编列该项经费", "为0"])
      expect(review(say(behind)).messages).toEqual([]);
    expect(review(["五、支出明细", "2025年未安排政府性基金预算支出。"]).messages).not.toEqual([]);
  });

  it("does not add up by how many there are more", () => {
    const say = (more: string): readonly string[] => [
      "二、人员情况",
      `实有36人，其中：在职20人${more}；退休16人，增加0人；离休0人。`,
    ];
    for (const more of ["，增加3人", "（比上年新增3人）", "，较上年多3人", "，净增人员3人"])
      expect(review(say(more)).messages).toEqual([]);
    expect(review(say("、借调3人")).messages[0]).toContain("39人");
  });

  it("takes the measure that a line states for those below it, up to the next of its kind", () => {
    const say = (line: string, value: string): readonly string[] => [
      "五、一般公共预算",
      line,
      `1、社会保险经办机构：2026年${value}，比上年增加699,400.00，增长35.29%；`,
      "2、住房公积金：296,700，比上年增加76,300；",
      "（四）说明",
      "办公设备共1,200台。",
    ];
    const lines = ["（三）明细（单位：元）：", "（三）各项支出明细情况如下（金额单位：元）"];
    for (const line of lines) {
      expect(review(say(line, "2,681,100.00")).messages).toEqual([]);
      expect(review(say(line, "2,681,100.00")).states).toContain("296700 agrees");
      expect(review(say(line, "2,861,100.00")).messages[0]).toContain("268.11万元");
    }
  });

  it("does not take a class for the item that is told below it and that no table has", () => {
    const line =
      "社会保障和就业支出—财政对基本养老保险基金的补助：2026年0.00万元，比上年减少30.00万元，下降100.00%。";
    for (const separator of ["—", "-", "/", "－"])
      expect(review(["五、支出明细", line.replace("—", separator)]).messages).toEqual([]);
  });

  it("takes nothing in an empty table for nothing, whatever it is called", () => {
    const nil = [
      ["五、政府性基金", "本年政府性基金支出12万元。"],
      ["五、政府性基金预算", "政府性基金预算支出12万元。"],
    ];
    for (const lines of nil) {
      expect(review(lines, zizhou).messages[0]).toContain("是0万元");
      const none = lines.map((line) => line.replace("12", "0"));
      expect(review(none, zizhou).messages).toEqual([]);
    }
  });

  it("reads who is as much, and by how much it grew in other words", () => {
    const say = (same: string, grown: string, rate: string): readonly string[] => [
      "一、收支总体情况",
      `收入预算总计为470.02万元，支出预算总计${same}470.02万元。与2025年相比，收支总规模${grown}102.68万元，${rate}27.95%。`,
    ];
    const wordings = [
      ["同为", "扩大了", "扩大的幅度为"],
      ["也是", "净增", "增幅达到"],
      ["同样为", "增加", "增长的幅度达"],
    ] as const;
    for (const [same, grown, rate] of wordings) {
      const lines = say(same, grown, rate);
      expect(review(lines).states.filter((state) => state.endsWith("notUnderstood"))).toEqual([]);
      expect(review(lines).messages).toEqual([]);
      const wrong = lines.map((line) => line.replace("27.95", "29.75"));
      expect(review(wrong).messages[0]).toContain("27.95%");
    }
  });

  it("reads a long purpose before a name", () => {
    const say = (amount: string): readonly string[] => [
      "三、支出预算情况",
      "支出预算合计470.02万元，分为两部分。",
      `用于保障机构正常运转、完成日常工作任务的基本支出为${amount}万元，占85.23%；较2025年的291.73万元净增108.89万元。`,
    ];
    expect(review(say("400.62")).messages).toEqual([]);
    expect(review(say("406.62")).messages[0]).toContain("400.62万元");
  });
});
