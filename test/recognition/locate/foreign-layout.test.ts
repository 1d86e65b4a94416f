import { describe, expect, it } from "vitest";
import { openCase } from "../../../src/app/open-case";
import { checkWorkbook } from "../../../src/app/check-workbook";
import { toSentence } from "../../../src/errors/sentences";
import type { WorkbookSnapshot } from "../../../src/grid/snapshot";
import { plainSheet } from "../../support/edit-sheet";
import { readCase } from "../../support/read-workbook";

const SHANGHAI = [
  "财务收支预算总表",
  "收入预算总表",
  "支出预算总表",
  "财政拨款收支预算总表",
  "一般公共预算支出功能分类预算表",
  "政府性基金预算支出功能分类预算表",
  "国有资本经营预算支出功能分类预算表",
  "一般公共预算基本支出部门预算经济分类预算表",
  "“三公”经费和机关运行经费预算表",
];
const BEIJING = [
  "收支总表",
  "收入总表",
  "支出总表",
  "项目支出表",
  "政府采购预算明细表",
  "财政拨款收支总表",
  "一般公共预算财政拨款支出表",
  "一般公共预算财政拨款基本支出表",
  "政府性基金预算财政拨款支出表",
  "国有资本经营预算财政拨款支出表",
  "财政拨款“三公”经费支出表",
  "政府购买服务支出预算财政拨款明细表",
];
const FINAL_ACCOUNTS = ["收入支出决算总表", "收入决算表", "支出决算表", "财政拨款收入支出决算总表"];
const SICHUAN = [
  "收支总表",
  "收入总表",
  "支出总表",
  "财政拨款收支预算总表",
  "财政拨款支出预算表（部门经济分类科目）",
  "一般公共预算支出预算表",
  "一般公共预算基本支出预算表",
  "一般公共预算项目支出预算表",
  "一般公共预算“三公”经费支出预算表",
  "政府性基金支出预算表",
  "政府性基金预算“三公”经费支出预算表",
  "国有资本经营预算支出预算表",
  "项目绩效目标表",
  "整体支出绩效目标表",
];
const HENAN = [
  "收支总体情况表",
  "收入总体情况表",
  "支出总体情况表",
  "财政拨款收支总体情况表",
  "一般公共预算支出情况表",
  "一般公共预算基本支出情况表",
  "支出经济分类汇总表",
  "一般公共预算“三公”经费支出情况表",
  "政府性基金支出情况表",
  "项目支出情况表",
  "项目绩效目标表",
];
const GUANGXI = [
  "收支总体情况表",
  "收入总体情况表",
  "支出总体情况表",
  "财政拨款收支总体情况表",
  "一般公共预算支出情况表",
  "一般公共预算基本支出情况表",
  "一般公共预算“三公”经费、会议费和培训费支出情况表",
  "政府性基金预算支出情况表",
  "国有资本经营预算支出情况表",
  "本级项目绩效目标表",
  "对下转移支付项目绩效目标表",
];
const GANSU = ["收支总体情况表", "“三公”经费、会议费、培训费、委托业务费支出情况表"];
const EARLY = [
  "财政拨款收支总表",
  "一般公共预算支出表",
  "一般公共预算基本支出表",
  "一般公共预算“三公”经费支出表",
  "政府性基金预算支出表",
  "部门收支总表",
  "部门收入总表",
  "部门支出总表",
];
const UNNAMED = ["收支预算总表", "收入预算总表", "支出预算总表"];

function titled(titles: readonly string[]): WorkbookSnapshot {
  const sheets = titles.map((title, index) =>
    plainSheet(String(index), [[`2025年部门${title}`], ["项目", "预算数"], ["合计", 12]])
  );
  return { fileName: "外省.xlsx", title: null, sheets };
}

function refusal(workbook: WorkbookSnapshot): string {
  try {
    checkWorkbook(openCase(workbook));
  } catch (error) {
    return toSentence(error);
  }
  throw new Error("was checked");
}

describe("layouts that are told apart but not read", () => {
  it.each([
    ["上海市（区级）的部门预算公开表", SHANGHAI],
    ["北京市的部门预算公开表", BEIJING],
    ["部门决算公开表，不是预算", FINAL_ACCOUNTS],
    ["四川省（县区）的部门预算公开表", SICHUAN],
    ["河南省（省级）的部门预算公开表", HENAN],
    ["广西壮族自治区的部门预算公开表", GUANGXI],
    ["甘肃省的部门预算公开表", GANSU],
    ["把财政拨款表排在前面的通用部门预算公开表", EARLY],
  ])("%s", (name, titles) => {
    const sentence = refusal(titled(titles));
    expect(sentence).toContain(`看起来是${name}，目前不支持，没有进行校核`);
    expect(sentence).toContain(titles[0]);
  });

  it("names none where the titles are those of many provinces", () => {
    expect(refusal(titled(UNNAMED))).toMatch(/的版式暂不支持，没有进行校核。看到的表：/u);
    // The same tables in another order are not 北京's.
    expect(refusal(titled([...BEIJING].reverse()))).not.toContain("北京");
  });

  it("is not taken for 新疆 because of a few tables that look alike", async () => {
    const { sheets } = await readCase("hejing-2026");
    const workbook = titled(SHANGHAI);
    const mixed = { ...workbook, sheets: [...workbook.sheets, ...sheets.slice(0, 3)] };
    expect(refusal(mixed)).toContain("上海");
    const mostly = { ...workbook, sheets: [...workbook.sheets, ...sheets] };
    expect(checkWorkbook(openCase(mostly)).layout.family).toBe("xinjiang");
    // Stated by the clerk, it is read.
    expect(checkWorkbook(openCase(mixed, { family: "xinjiang" })).layout.isStated).toBe(true);
  });
});
