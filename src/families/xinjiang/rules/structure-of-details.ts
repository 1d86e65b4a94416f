import { TOTAL } from "../../../budget/block";
import { structuralRules, type Rule } from "../../../checking/index";
import { ECONOMIC_CATEGORIES } from "../schema";
import { FUNDS } from "./funds";
import { WORDS } from "./structure-words";

/** 表5 及以后各表自身的勾稽。 */
export const structureOfDetails: readonly Rule[] = [
  ...structuralRules(WORDS, "generalPublicBudgetExpenditure", "main", {
    rows: {
      code: "BC012",
      covers: ["XJ-E01"],
      title: "一般公共预算支出表每行合计等于基本支出加项目支出",
      basis: "表5 合计 = 基本支出 ＋ 项目支出",
      suggestion: "核对该行的合计、基本支出和项目支出。",
      sums: { total: ["basic", "project"] },
    },
    coded: {
      title: "一般公共预算支出表",
      basis: "表5",
      lowest: "item",
      levels: { code: "BC013", covers: ["XJ-E02", "XJ-E03", "XJ-E04"] },
      nested: { code: "BC033", covers: ["ANY-01"], basis: "一般公共预算支出表" },
    },
  }),
  ...structuralRules(WORDS, "generalPublicBudgetBasicExpenditure", "main", {
    rows: {
      code: "BC015",
      covers: ["XJ-F01"],
      title: "基本支出表每行合计等于人员经费加公用经费",
      basis: "表6 合计 = 人员经费 ＋ 公用经费",
      suggestion: "核对该行的合计、人员经费和公用经费。",
      sums: { total: ["personnel", "operating"] },
    },
    coded: {
      title: "基本支出表",
      basis: "表6",
      lowest: "section",
      levels: { code: "BC016", covers: ["XJ-F02", "XJ-F03"] },
      nested: { code: "BC034", covers: ["ANY-01"], basis: "基本支出表" },
    },
  }),
  ...structuralRules(WORDS, "generalPublicBudgetProjectExpenditure", "main", {
    rows: {
      code: "BC018",
      covers: ["XJ-G01"],
      title: "项目支出表每行合计等于各经济分类之和",
      basis: "表7 项目支出合计 = Σ 其余各列",
      suggestion: "核对该行各经济分类列和项目支出合计。",
      sums: { total: ECONOMIC_CATEGORIES },
    },
    coded: {
      title: "项目支出表",
      basis: "项目支出表",
      lowest: "item",
      nested: { code: "BC035", covers: ["ANY-01"] },
    },
    others: [
      {
        code: "BC019",
        covers: ["XJ-G02", "XJ-G03", "XJ-G04"],
        title: "项目支出表各级科目与项目逐级相等",
        basis: "表7 每列：款 = Σ 该款下项目，类 = Σ 款，总计 = Σ 类 = Σ 项目",
        suggestion: "核对该科目与其下各项目行，是否漏列项目。",
        states: ["project-levels"],
      },
      {
        code: "BC020",
        covers: ["XJ-G05"],
        title: "项目支出表单位名称行与总计一致",
        basis: "表7 单位名称行 = 总计行（每列）",
        suggestion: "核对单位名称行和总计行。",
        states: ["unit-row"],
      },
    ],
  }),
  ...structuralRules(WORDS, "governmentFundExpenditure", "main", {
    rows: {
      code: "BC021",
      covers: ["XJ-H02"],
      title: "政府性基金预算支出表每行合计等于分项之和",
      basis: "表8 合计 = 人员经费 ＋ 公用经费 ＋ 项目支出",
      suggestion: "核对该行的合计、人员经费、公用经费和项目支出。",
      sums: { total: ["personnel", "operating", "project"] },
    },
    coded: {
      title: "政府性基金预算支出表",
      basis: "表8",
      lowest: "item",
      levels: { code: "BC023", covers: ["XJ-H04"] },
    },
  }),
  ...structuralRules(WORDS, "stateCapitalExpenditure", "main", {
    rows: {
      code: "BC022",
      covers: ["XJ-H03"],
      title: "国有资本经营预算支出表每行合计等于分项之和",
      basis: "表9 合计 = 人员经费 ＋ 公用经费 ＋ 项目支出",
      suggestion: "核对该行的合计、人员经费、公用经费和项目支出。",
      sums: { total: ["personnel", "operating", "project"] },
    },
    coded: {
      title: "国有资本经营预算支出表",
      basis: "表9",
      lowest: "item",
      levels: { code: "BC024", covers: ["XJ-H04"] },
    },
  }),
  ...structuralRules(WORDS, "threePublicExpenditure", "main", {
    rows: {
      code: "BC025",
      covers: ["XJ-I03"],
      title: "“三公”经费表每行合计等于三项资金之和",
      basis: "表10 合计 = 一般公共预算 ＋ 政府性基金 ＋ 国有资本经营预算",
      suggestion: "核对该行三项资金来源和合计。",
      sums: { total: FUNDS },
    },
    lines: {
      code: "BC026",
      covers: ["XJ-I01", "XJ-I02"],
      title: "“三公”经费表合计等于各项费用之和",
      basis:
        "表10 每列：合计 = 因公出国（境）费 ＋ 公务接待费 ＋ 公务用车购置及运行维护费；后者 = 购置 ＋ 运行维护",
      suggestion: "核对各项费用；“其中”两行之和是公务用车小计。",
      sums: [
        [TOTAL, ["overseasVisits", "officialReception", "officialVehicles"]],
        ["officialVehicles", ["vehiclePurchase", "vehicleOperation"]],
      ],
    },
  }),
  ...structuralRules(WORDS, "carryOverBalances", "main", {
    rows: {
      code: "BC027",
      covers: ["XJ-J01", "XJ-J02"],
      title: "结转结余表每行合计等于分项之和",
      basis:
        "结转表 合计 = 财政拨款小计 ＋ 非财政拨款小计；小计 = 人员经费 ＋ 公用经费 ＋ 项目支出",
      suggestion: "核对该行的小计和各分项。",
      sums: {
        total: ["appropriation", "nonAppropriation"],
        appropriation: ["appropriationPersonnel", "appropriationOperating", "appropriationProject"],
        nonAppropriation: [
          "nonAppropriationPersonnel",
          "nonAppropriationOperating",
          "nonAppropriationProject",
        ],
      },
    },
    others: [
      {
        code: "BC028",
        covers: ["XJ-J03"],
        title: "结转结余表总计等于各项目之和",
        basis: "结转表 每列：总计 = Σ 各项目行 = 单位名称行",
        suggestion: "核对总计行和各项目行。",
        states: ["projects-total", "unit-row"],
      },
    ],
  }),
  ...structuralRules(WORDS, "commissionedServicesExpenditure", "main", {
    rows: {
      code: "BC029",
      covers: ["XJ-K01"],
      title: "委托业务费表每行合计等于三项资金之和",
      basis: "委托业务费表 合计 = 一般公共预算 ＋ 政府性基金 ＋ 国有资本经营预算",
      suggestion: "核对该行三项资金来源和合计。",
      years: { from: 2026 },
      sums: { total: FUNDS },
    },
    total: {
      code: "BC030",
      covers: ["XJ-K02"],
      title: "委托业务费表总计等于各项目之和",
      basis: "委托业务费表 每列：总计 = Σ 各项目行",
      suggestion: "核对总计行和各项目行。",
      years: { from: 2026 },
      of: "project",
    },
  }),
];
