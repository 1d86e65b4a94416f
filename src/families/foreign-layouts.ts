import type { ForeignLayout } from "../recognition/locate/foreign-layout";

/** A title that ends with these words; what stands before its core says nothing. */
const ends = (words: string): RegExp => new RegExp(`(${words})(\\([^()]{0,20}\\))*$`, "u");

const SUMMARY = /(?<!财政拨款)收支(预算)?总(体)?(预算)?(情况)?表/u;
const REVENUE = /(?<!专户)收入(预算)?(总|预算表)/u;
const EXPENDITURE = /(?<!财政拨款|收入)支出(预算)?总/u;
const APPROPRIATIONS = /财政拨款收支/u;
const BASIC = /一般公共预算[^()]{0,20}基本支出/u;
const GOVERNMENT_FUND = /政府性基金(预算)?[^三]{0,8}支出/u;
const THREE_PUBLIC = /三公/u;
const FUND_THREE_PUBLIC = /政府性基金[^()]{0,20}三公/u;
const STATE_CAPITAL = /国有资本/u;
const MEETINGS = /三公[^()]{0,20}会议费[^()]{0,20}培训费/u;
const BY_ECONOMY = /财政拨款支出[^()]{0,20}表?\(部门[^()]{0,20}经济分类/u;
const PURCHASED_SERVICES = /购买服务/u;
const PROCUREMENT_DETAIL = /政府采购预算明细表/u;
const GENERAL_PROJECTS = /一般公共预算[^()]{0,20}项目支出/u;
/** Tables of 甘肃 beside the nine. */
const GANSU = /机关运行经费|部门管理转移支付|委托业务费|(?<!预算)财政拨款支出(总体)?(情况)?表/u;
const TITLED_TOTALS = [ends("(?<!财政拨款)收支总体情况表"), ends("收入总体情况表")] as const;

/**
 * 各地公开表的习惯：由全部表名合起来断定，次序只在合起来时才算数；断定不了的不说是哪里的。
 * 出处见各地公开的表名；只有表名足以断定的才列。
 */
export const foreignLayouts: readonly ForeignLayout[] = [
  { name: "部门决算公开表，不是预算", holds: [/决算/u], inOrder: [/决算/u, /决算/u, /决算/u] },
  {
    name: "上海市（区级）的部门预算公开表",
    holds: [/支出功能分类预算表/u, /三公[^()]{0,20}和机关运行经费/u],
  },
  {
    name: "北京市的部门预算公开表",
    holds: [PURCHASED_SERVICES, STATE_CAPITAL],
    inOrder: [SUMMARY, EXPENDITURE, /政府采购/u, APPROPRIATIONS],
  },
  {
    name: "四川省（县区）的部门预算公开表",
    holds: [BY_ECONOMY, FUND_THREE_PUBLIC],
  },
  {
    name: "河南省（省级）的部门预算公开表",
    holds: [/支出经济分类汇总表/u, SUMMARY, THREE_PUBLIC],
  },
  ...[[/三公两费/u], [MEETINGS, /对下转移支付/u], [/财政拨款三公[^()]{0,20}会议费和培训费/u]].map(
    (holds) => ({
      name: "广西壮族自治区的部门预算公开表",
      holds: [...holds, SUMMARY],
      lacks: [GANSU],
    })
  ),
  { name: "甘肃省的部门预算公开表", holds: [MEETINGS, GANSU, SUMMARY] },
  {
    name: "海南省的部门预算公开表",
    holds: [FUND_THREE_PUBLIC],
    inOrder: [APPROPRIATIONS, BASIC, SUMMARY],
  },
  {
    name: "西藏自治区的部门预算公开表",
    holds: [FUND_THREE_PUBLIC],
    lacks: [STATE_CAPITAL, BY_ECONOMY, GENERAL_PROJECTS],
    inOrder: [SUMMARY, APPROPRIATIONS, BASIC],
  },
  {
    name: "福建省的部门预算公开表",
    holds: [/一般公共预算支出经济分类/u],
    inOrder: [SUMMARY, APPROPRIATIONS, GOVERNMENT_FUND, BASIC],
  },
  {
    name: "湖南省的部门预算公开表",
    holds: [/支出预算分类汇总表\(按(政府|部门)预算经济分类/u],
  },
  {
    name: "贵州省的部门预算公开表",
    holds: [/基本支出明细表\(按经济分类/u, SUMMARY],
  },
  ...[[PROCUREMENT_DETAIL, /整体[^()]{0,20}绩效/u], [ends("本年支出预算总表")]].map((holds) => ({
    name: "重庆市的部门预算公开表",
    holds: [...holds, ends("(?<!预算)项目支出(预算)?表")],
    lacks: [PURCHASED_SERVICES],
  })),
  {
    name: "辽宁省的部门预算公开表",
    holds: [ends("(?<!专户)收入预算表"), ends("(^|部门|单位)支出预算表")],
    lacks: [STATE_CAPITAL],
    inOrder: [SUMMARY, APPROPRIATIONS, BASIC],
  },
  {
    name: "江西省的部门预算公开表",
    holds: [/重点项目[^()]{0,20}绩效目标表/u, /整体支出绩效目标表/u, /财政拨款三公/u],
  },
  {
    name: "天津市的部门预算公开表",
    holds: [...TITLED_TOTALS, STATE_CAPITAL, ends("(?<!预算)项目支出表")],
    lacks: [/绩效|结转|委托|转移支付|采购/u, MEETINGS, GANSU],
  },
  {
    name: "云南省的部门预算公开表",
    holds: [SUMMARY, ends("(?<!一般公共预算|财政拨款)基本支出(预算)?(明细)?(情况)?表")],
    lacks: [BASIC, ends("国有资本[^()]{0,20}支出[^()]{0,20}表")],
    isUnlike: true,
  },
  {
    name: "把财政拨款表排在前面的通用部门预算公开表",
    holds: [THREE_PUBLIC, GOVERNMENT_FUND],
    lacks: [FUND_THREE_PUBLIC, /采购|经济分类/u],
    inOrder: [APPROPRIATIONS, BASIC, SUMMARY, REVENUE, EXPENDITURE],
  },
  {
    name: "中央部门和河北等多数地方通用的部门预算公开表",
    holds: [THREE_PUBLIC, GOVERNMENT_FUND, STATE_CAPITAL],
    lacks: [
      ...[FUND_THREE_PUBLIC, MEETINGS, GANSU, GENERAL_PROJECTS, PURCHASED_SERVICES],
      /总体情况表|经济分类|功能分类|明细表|汇总表|项目支出(预算)?(情况)?表|转移支付|决算|两费|收入预算表|支出情况表/u,
    ],
    inOrder: [SUMMARY, REVENUE, EXPENDITURE, APPROPRIATIONS, BASIC, THREE_PUBLIC, GOVERNMENT_FUND],
  },
];
