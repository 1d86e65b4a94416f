const OWN_FUND = /^(一般公共预算|政府性基金|国有资本经营)(?:预算)?(?:财政)?拨款((?:支出|收入)?)$/u;
/** “上级一般公共预算安排的转移支付”. */
const FROM_ABOVE = /^上级(一般公共预算|政府性基金|国有资本经营)(?:预算)?安排的?转移支付$/u;
const FROM_ABOVE_BEGINS = ["", "上级", "上级财政", "上级安排的", "上级下达的"];
const FROM_ABOVE_ENDS = ["", "安排", "安排的"];
/** “资本性支出（基本建设）”. */
const CONSTRUCTION = /\(基本建设\)/u;
/** “人员经费和公用经费支出”: two names that share their end. */
const TWO = /^(\p{Script=Han}{2})(经费|支出)[和及与](\p{Script=Han}{2}\2)(支出)?$/u;
const JOINTS = ["和", "及", "与", "、"];

/** Whose money is not from above. */
const OWN_LEVEL = ["本级", "同级", "县级", "区级", "市级", "县本级", "区本级", "市本级"];
const OWN_FUNDS = ["一般公共预算", "一般公共预算拨款", "一般公共预算财政拨款"];

/** Other words of the field for a row or a column, by its id. */
export const OTHER_WORDS: Readonly<Record<string, readonly string[]>> = {
  operating: [
    "运行经费",
    "机关运行经费",
    "公用经费支出",
    "公用支出",
    "日常公用经费",
    "日常公用支出",
    "日常运转",
    "运转经费",
  ],
  personnel: ["人员经费支出", "人员支出", "人员类"],
  specialOperations: ["专项业务费", "专项业务经费", "专项经费", "专项业务", "项目支出"],
  vehicleOperation: [
    "公务用车运行费",
    "公务用车运行维护费",
    "公务用车运行维护",
    "公务用车运行",
    "公车运行维护费",
    "公务用车运行维护费用",
    "车辆运行维护费",
    "车辆运行维护",
    "车辆运行费",
    "车辆运行",
  ],
  vehiclePurchase: [
    "公务用车购置费",
    "公务用车购置",
    "公车购置费",
    "公务用车购置费用",
    "车辆购置费",
    "车辆购置",
  ],
  officialVehicles: [
    "公务用车费",
    "公务用车购置及运行费",
    "公务用车购置及运行维护费",
    "公务用车购置及运行",
    "公务用车购置和运行费",
    "公务用车购置和运行维护费",
  ],
  overseasVisits: [
    "因公出国(境)费",
    "因公出国(境)经费",
    "因公出国(境)费用",
    "因公出国费",
    "因公出国(境)",
    "出国(境)费",
    "出国(境)",
  ],
  officialReception: ["公务接待费", "公务接待费用", "接待费", "公务接待"],
  appropriationCarryOver: ["财政拨款结转", "财政拨款结转资金"],
  ownFunds: ["单位资金", "单位自有资金"],
  threePublic: ["三公”经费", "三公经费"],
  generalFinance: OWN_LEVEL.flatMap((level) =>
    ["财力", "财力安排", ...OWN_FUNDS.map((fund) => `财力安排的${fund}`)].map(
      (end) => `${level}${end}`
    )
  ),
};

/** A fund whose name leaves out that it is money given. */
const BARE_FUND = /^(?:一般公共预算|政府性基金预算|国有资本经营预算)$/u;

/** Other ways to write a name of the tables, each as clear as the name itself. */
export function otherNames(name: string): readonly string[] {
  const built = name.replace(CONSTRUCTION, "(基建)");
  return [
    ...sameFund(name),
    ...fromAbove(name),
    ...twoAsOne(name),
    ...(built === name ? [] : [built]),
  ];
}

/** “政府性基金预算拨款” is “政府性基金财政拨款” as well; empty for what is all of the appropriation. */
function sameFund(name: string): readonly string[] {
  const [, fund, rest] = OWN_FUND.exec(name) ?? [];
  if (fund === undefined || rest === undefined) return [];
  const funds = fund.startsWith("一般") ? [fund] : [fund, `${fund}预算`];
  return funds.flatMap((one) => [`${one}拨款${rest}`, `${one}财政拨款${rest}`]);
}

/** Ways to write a name that may mean something else as well: “一般公共预算拨款” for the column “一般公共预算”. */
export function nearNames(name: string): readonly string[] {
  return BARE_FUND.test(name) ? [`${name}拨款`, `${name}财政拨款`] : [];
}

/** What comes from above through a fund: “一般公共预算转移支付”. */
function fromAbove(name: string): readonly string[] {
  const [, fund] = FROM_ABOVE.exec(name) ?? [];
  if (fund === undefined) return [];
  const funds = fund.startsWith("一般") ? [fund] : [fund, `${fund}预算`];
  return FROM_ABOVE_BEGINS.flatMap((begin) =>
    funds.flatMap((one) => FROM_ABOVE_ENDS.map((end) => `${begin}${one}${end}转移支付`))
  );
}

/** “人员、公用经费支出”, “人员经费、公用经费支出”. */
function twoAsOne(name: string): readonly string[] {
  const [, one, end, other, tail = ""] = TWO.exec(name) ?? [];
  if (one === undefined || end === undefined || other === undefined) return [];
  return JOINTS.flatMap((joint) =>
    ["", end].flatMap((shared) =>
      [...new Set(["", tail])].map((rest) => `${one}${shared}${joint}${other}${rest}`)
    )
  );
}
