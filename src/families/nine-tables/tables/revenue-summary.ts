import { defineLayout } from "../../../recognition/layout";
import { CODED, CODED_KEYS, titled } from "./captions";

/** A source of this year's money: 上年结转 has the same captions below it. */
function source(words: string): RegExp {
  return new RegExp(`^(?!.*(结转|结余)).*(${words})[^/]*(\\/(小计|合计|金额))?$`, "u");
}

/** A source of the money carried over, where 上年结转 is divided. */
function carriedOver(words: string): RegExp {
  // What was carried over stands once: the first is found and not given up again.
  return new RegExp(`^(?=(.*?(?:结转|结余)))\\1.*\\/(?=[^/]*$)[^/]*(?:${words})`, "u");
}

/** 收入总表：按功能科目，或按单位。 */
export const revenueSummaryLayout = defineLayout({
  table: "nineRevenueSummary",
  years: { from: 2015 },
  number: 2,
  title: "收入总表",
  titled: titled(
    "收入(预算表|(预算|情况)?总(体)?(预算)?(情况)?表)|(?<=^|[年度门位)])(本年)?收入预算情况表",
    "政府性基金|一般公共预算|国有资本|专户|财政拨款|非税"
  ),
  isPrefixed: true,
  nilNote: null,
  print: {
    columnWidths: [12, 32, ...Array.from({ length: 11 }, () => 14)],
    totalRow: { 2015: "first" },
    emptyRows: 12,
    isLandscape: true,
  },
  blocks: {
    main: {
      ...CODED,
      others: "units",
      columns: {
        total: ["合计"],
        currentRevenue: ["本年收入"],
        appropriation: ["财政拨款收入"],
        generalPublicBudget: ["一般公共预算拨款收入"],
        governmentFund: ["政府性基金预算拨款收入"],
        stateCapital: ["国有资本经营预算拨款收入"],
        specialFiscalAccount: ["财政专户管理资金收入"],
        ownFunds: ["单位资金"],
        publicServiceRevenue: ["事业收入"],
        educationFees: ["其中：教育收费"],
        businessRevenue: ["事业单位经营收入"],
        higherLevelSubsidies: ["上级补助收入"],
        subordinateRemittances: ["附属单位上缴收入"],
        otherRevenue: ["其他收入"],
        nonAppropriationSurplus: ["使用非财政拨款结余"],
        carryOver: ["上年结转"],
        carryOverGeneralPublicBudget: ["上年结转", "一般公共预算"],
        carryOverGovernmentFund: ["上年结转", "政府性基金预算"],
        carryOverStateCapital: ["上年结转", "国有资本经营预算"],
        carryOverSpecialFiscalAccount: ["上年结转", "财政专户管理资金"],
        carryOverOwnFunds: ["上年结转", "单位资金"],
      },
      like: {
        ...CODED_KEYS,
        labels: [...CODED_KEYS.labels, /(^|\/)[^/]*(单位|部门)(名称)?(\([^/]*\))?$/u],
        columns: {
          total:
            /^(?!.*(结转|结余|\{priorYear\}|上年|本年收入\/|财政拨款|单位资金)).*(合计|总计|预算数)$|^小计$/u,
          currentRevenue: /(^|\/)本年[^/]*\/(小计|合计)$|(^|\/)本年收入(合计|小计)?$/u,
          appropriation:
            /^(?!.*(结转|结余|公共预算|公共财政|基金|国有资本|国资|非财政)).*财政拨款[^/]*(\/(小计|合计))?$/u,
          generalPublicBudget: source("公共预算|公共财政"),
          governmentFund: source("(?<!事业)基金"),
          stateCapital: source("国有资本|国资"),
          specialFiscalAccount: source("财政专户"),
          ownFunds: /^(?!.*(结转|结余)).*单位资金[^/]*(\/(小计|合计))?$/u,
          educationFees: /^(?!.*不含).*教育收费[^/]*$/u,
          publicServiceRevenue: source("事业(预算)?收入"),
          businessRevenue: source("经营收入"),
          higherLevelSubsidies: source("上级(单位)?补助"),
          subordinateRemittances: source("(附属|下级)单位上缴"),
          otherRevenue: source("其他(预算|各项)?收入"),
          nonAppropriationSurplus: /用[^/]{0,6}(结余|事业基金)[^/]*$|非财政拨款结余[^/]*$/u,
          carryOver: /^(?!.*(非财政|使用|动用)).*(上年|年初)?(结转|结余)[^/]*(\/(小计|合计))?$/u,
          carryOverGeneralPublicBudget: carriedOver("一般公共预算"),
          carryOverGovernmentFund: carriedOver("政府性基金"),
          carryOverStateCapital: carriedOver("国有资本"),
          carryOverSpecialFiscalAccount: carriedOver("财政专户"),
          carryOverOwnFunds: carriedOver("单位资金"),
        },
        required: ["total"],
      },
    },
  },
});
