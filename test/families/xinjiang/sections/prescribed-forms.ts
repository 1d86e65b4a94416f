/**
 * 规定的句式：每一种在什么单位的文字里出现，写成什么样。`{}` 里是数字、名称和由单位填写的内容；句式本身没有单位的话。
 * Prescribed wording as data; {amount} is “1,234.56”, {rate} “12.34”, {year} four digits, {name} a name or list, {given} what
 * the clerk types.
 */
export interface PrescribedForm {
  readonly id: string;
  /** Unit of test/support/units.ts in whose text it stands. */
  readonly unit: string;
  readonly form: string;
  /** What the clerk typed, where the form asks for it. */
  readonly inputs?: Readonly<Record<string, string>>;
}

const UP = "比上年预算增加{amount}万元，增长{rate}%，主要原因是{given}";
const DOWN = "比上年预算减少{amount}万元，下降{rate}%，主要原因是{given}";
const ANY = "比上年预算{direction}{amount}万元，{trend}{rate}%，主要原因是{given}";
const CHANGE = "{direction}{amount}万元，{trend}{rate}%，主要原因是{given}";

/** 二、收入预算的一项来源，有数时。 */
const source = (name: string): string => `${name}{amount}万元，占{rate}%，${ANY}。`;

const [PLAIN, FUNDS, REST, NIL] = [
  "plain",
  "with both funds",
  "with carry-over and own funds",
  "nothing at all",
];

export const PRESCRIBED: readonly PrescribedForm[] = [
  { id: "G-DELTA-UP", unit: PLAIN, form: `基本支出{amount}万元，占{rate}%，${UP}。` },
  { id: "G-DELTA-DOWN", unit: PLAIN, form: `项目支出{amount}万元，占{rate}%，${DOWN}。` },
  {
    id: "G-DELTA-NEW",
    unit: PLAIN,
    form: "住房公积金（项）：{year}年预算数为{amount}万元，比上年预算增加{amount}万元，增长100.00%，主要原因是{given}。",
  },
  {
    id: "G-DELTA-NEW（不作同比）",
    unit: PLAIN,
    inputs: { "wording.zero-base": "不作同比" },
    form: "住房公积金（项）：{year}年预算数为{amount}万元，比上年预算增加{amount}万元，上年无此项预算，不作同比，主要原因是{given}。",
  },
  {
    id: "G-DELTA-GONE",
    unit: PLAIN,
    form: "（项）：{year}年预算数为0.00万元，比上年预算减少{amount}万元，下降100.00%，主要原因是{given}。",
  },
  {
    id: "G-DELTA-FLAT",
    unit: PLAIN,
    form: "比上年预算增加0.00万元，增长0.00%，主要原因是与上年预算持平。",
  },
  {
    id: "G-DELTA-BOTH0",
    unit: PLAIN,
    form: "公务用车购置费增加0.00万元，增长0.00%，主要原因是{year}年与{year}年均未安排公务用车购置费；",
  },
  {
    id: "G-DELTA-NOPRIOR",
    unit: "without prior year",
    form: "基本支出{amount}万元，占{rate}%，比上年预算【请填写：{name}的上年预算数】。",
  },
  { id: "G-ORDER", unit: PLAIN, form: "主要包括：基本工资、住房公积金、退休费。" },
  {
    id: "S1-TOTAL",
    unit: PLAIN,
    form: "按照全口径预算的原则，{unit}{year}年所有收入和支出均纳入单位预算管理。收支总预算{amount}万元。",
  },
  { id: "S1-IN", unit: REST, form: "收入预算包括：{name}、单位资金、{name}。" },
  { id: "S1-OUT", unit: PLAIN, form: "支出预算包括：社会保障和就业支出、住房保障支出。" },
  { id: "S2-HEAD", unit: PLAIN, form: "{unit}单位收入预算{amount}万元，其中：" },
  { id: "S2-列3", unit: PLAIN, form: source("一般公共预算") },
  { id: "S2-列3-NONE", unit: NIL, form: "一般公共预算未安排。" },
  { id: "S2-列4", unit: PLAIN, form: source("上级一般公共预算安排的转移支付资金") },
  { id: "S2-列4-NONE", unit: NIL, form: "上级一般公共预算安排的转移支付资金未安排。" },
  { id: "S2-列5", unit: FUNDS, form: source("政府性基金预算") },
  { id: "S2-列5-NONE", unit: PLAIN, form: "政府性基金预算未安排。" },
  {
    id: "S2-列6",
    unit: "with transfers of funds",
    form: source("上级政府性基金安排的转移支付资金"),
  },
  { id: "S2-列6-NONE", unit: PLAIN, form: "上级政府性基金安排的转移支付资金未安排。" },
  { id: "S2-列7", unit: FUNDS, form: source("国有资本经营预算") },
  { id: "S2-列7-NONE", unit: PLAIN, form: "国有资本经营预算未安排。" },
  {
    id: "S2-列8",
    unit: "with transfers of funds",
    form: source("上级国有资本经营预算安排的转移支付资金"),
  },
  { id: "S2-列8-NONE", unit: PLAIN, form: "上级国有资本经营预算安排的转移支付资金未安排。" },
  { id: "S2-列9", unit: REST, form: source("财政专户管理资金") },
  { id: "S2-列10", unit: REST, form: source("单位资金") },
  { id: "S2-列11", unit: REST, form: source("财政拨款结转") },
  { id: "S2-列12", unit: REST, form: source("非财政拨款结转结余") },
  { id: "S3", unit: PLAIN, form: "{unit}{year}年支出预算{amount}万元，其中：" },
  { id: "S4-TOTAL", unit: PLAIN, form: "{year}年财政拨款收支总预算{amount}万元。" },
  {
    id: "S4-ONLY-GP",
    unit: PLAIN,
    form: "收入全部为一般公共预算拨款，无政府性基金预算拨款和国有资本经营预算。",
  },
  {
    id: "S4-MIX",
    unit: FUNDS,
    form: "收入预算包括：一般公共预算拨款{amount}万元、政府性基金预算拨款{amount}万元、国有资本经营预算拨款{amount}万元。",
  },
  {
    id: "S4-OUT",
    unit: FUNDS,
    form: "一般公共预算支出包括：社会保障和就业支出{amount}万元，主要用于{given}；住房保障支出{amount}万元，主要用于{given}。",
  },
  {
    id: "S5-1",
    unit: PLAIN,
    form: `{unit}{year}年一般公共预算拨款合计{amount}万元，其中：基本支出{amount}万元，${ANY}。`,
  },
  { id: "S5-2", unit: PLAIN, form: "1、社会保障和就业支出（类）{amount}万元，占{rate}%。" },
  {
    id: "S5-3",
    unit: PLAIN,
    form: `1、社会保障和就业支出（类）人力资源和社会保障管理事务（款）社会保险经办机构（项）：{year}年预算数为{amount}万元，${ANY}。`,
  },
  { id: "S6", unit: PLAIN, form: "公用经费{amount}万元，主要包括：办公费、维修（护）费。" },
  { id: "S7-ITEM", unit: PLAIN, form: "资金执行时间：{year}年1月1日-{year}年12月31日" },
  { id: "S7-SUBSIDY", unit: PLAIN, form: "受益人群和社会效益：{given}" },
  {
    id: "S7-NONE",
    unit: "without projects",
    form: "{unit}{year}年没有使用一般公共预算拨款安排的项目支出，一般公共预算项目支出情况表为空表。",
  },
  {
    id: "S8-NONE",
    unit: PLAIN,
    form: "{unit}{year}年没有使用政府性基金预算拨款安排的支出，政府性基金预算支出情况表为空表。",
  },
  {
    id: "S8-HAS",
    unit: FUNDS,
    form: `{unit}{year}年政府性基金预算拨款{amount}万元，${ANY}。其中：`,
  },
  {
    id: "S9-NONE",
    unit: PLAIN,
    form: "{unit}{year}年没有使用国有资本经营预算拨款安排的支出，国有资本经营预算支出情况表为空表。",
  },
  {
    id: "S9-HAS",
    unit: FUNDS,
    form: `{unit}{year}年国有资本经营预算拨款{amount}万元，${ANY}。其中：`,
  },
  {
    id: "S10-1",
    unit: PLAIN,
    form: "{unit}{year}年财政拨款“三公”经费数为{amount}万元，其中：因公出国（境）费用{amount}万元，公务用车购置费{amount}万元，公务用车运行维护费{amount}万元，公务接待费{amount}万元。",
  },
  {
    id: "S10-1（2025）",
    unit: "department form of 2025",
    form: "{unit}{year}年财政拨款“三公”经费数为{amount}万元，其中：因公出国（境）费{amount}万元，公务用车购置费{amount}万元，公务用车运行费{amount}万元，公务接待费{amount}万元。",
  },
  {
    id: "S10-2",
    unit: PLAIN,
    form: `{year}年财政拨款“三公”经费预算比上年预算{direction}{amount}万元，{trend}{rate}%，其中：因公出国（境）费用${CHANGE}；公务用车购置费${CHANGE}；公务用车运行维护费${CHANGE}；公务接待费${CHANGE}。`,
  },
  {
    id: "S11-NONE",
    unit: PLAIN,
    form: "{unit}{year}年没有委托业务费预算的支出，财政拨款委托业务费支出情况表为空表。",
  },
  {
    id: "S11-HAS",
    unit: FUNDS,
    form: `{unit}{year}年财政拨款委托业务费{amount}万元，${ANY}。其中：`,
  },
  {
    id: "S12-NONE",
    unit: PLAIN,
    form: "{unit}{year}年没有上年结转结余预算安排的支出，上年结转结余情况表为空表。",
  },
  {
    id: "S12-HAS",
    unit: REST,
    form: "{unit}{year}年上年结转结余{amount}万元，包括：财政拨款{amount}万元，非财政拨款{amount}万元，其中：",
  },
  {
    id: "S13-1",
    unit: PLAIN,
    form: `{unit}{year}年的机关运行经费财政拨款预算{amount}万元，${ANY}。`,
  },
  {
    id: "S13-2",
    unit: PLAIN,
    form: "{year}年，{unit}政府采购预算{amount}万元，其中：政府采购货物预算{amount}万元，政府采购工程预算{amount}万元，政府采购服务预算{amount}万元。",
  },
  {
    id: "S13-2（预留）",
    unit: PLAIN,
    form: "{year}年，{unit}面向中小企业预留政府采购项目预算金额{amount}万元，小微企业预留政府采购项目预算金额{amount}万元。",
  },
  { id: "S13-3", unit: PLAIN, form: "截至{year}年底，{unit}占用使用国有资产总体情况为：" },
  {
    id: "S13-3（车辆）",
    unit: PLAIN,
    form: "2.车辆{count}辆，价值{amount}万元；其中：一般公务用车{count}辆，价值{amount}万元；执法执勤用车{count}辆，价值{amount}万元；其他车辆{count}辆，价值{amount}万元。",
  },
  {
    id: "S13-3（购置）",
    unit: PLAIN,
    form: "{year}年单位预算未安排购置车辆经费，安排购置50万元以上大型设备{count}台，单位价值100万元以上大型设备{count}台。",
  },
  {
    id: "S13-4",
    unit: PLAIN,
    inputs: { "performance.overall-targets": "1" },
    form: "{year}年，本单位预算绩效管理整体预算绩效目标1个，涉及预算金额{amount}万元；当年预算安排项目共{count}个，其中：财政拨款项目涉及预算金额{amount}万元；非财政拨款项目涉及预算金额{amount}万元。具体情况见下表：",
  },
  {
    id: "S13-5",
    unit: PLAIN,
    inputs: { "other-matters": "无" },
    form: "本单位无其他需说明事项。",
  },
  {
    id: "S13-5（部门）",
    unit: "department form of 2025",
    inputs: { "other-matters": "无" },
    form: "本部门无其他需说明事项。",
  },
];

/** Prescribed and not written, with the reason. */
export const NOT_WRITTEN: Readonly<Record<string, string>> = {
  "G-DELTA-NOPRIOR（新增单位）":
    "“本单位为新增预算单位，无上年可比数据”：从表里看不出是新增单位还是没有选上年工作簿，所以留空待填。",
  "S13-4（另一写法）":
    "财政拨款项目、非财政拨款项目分别写个数的写法：两种写法任选其一，采用公开文件里见过的一种。",
  "S13-1（无机关运行经费）":
    "“本单位无机关运行经费”：由单位在“运行经费的写法”里选机关或事业单位，不另写没有。",
};
