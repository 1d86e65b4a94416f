import { describe, expect, it } from "vitest";
import { shaanxi } from "../../../src/families/shaanxi/index";
import { xinjiang } from "../../../src/families/xinjiang/index";
import { captionWordings, type BlockLayout, type Caption } from "../../../src/recognition/layout";
import { toCommonWords } from "../../../src/recognition/locate/other-words";
import { toComparable } from "../../../src/text/normalize";

describe("captions in other words", () => {
  it.each([
    ["商品服务支出", "商品和服务支出"],
    ["非财政拨款结转余额", "非财政拨款结转结余"],
    ["对个人和家庭补助", "对个人和家庭的补助"],
    ["支出功能分类科目编码", "科目代码"],
    ["部门经济分类科目名称", "部门经济科目名称"],
    ["2026年度预算", "预算数"],
    ["公务用车购置及运行费", "公务用车购置及运行维护费（小计）"],
    ["总 计", "合计"],
    ["预算数（万元）", "预算数"],
    ["合计（单位：元）", "合计"],
  ])("%s is %s", (printed, form) => {
    expect(toCommonWords(toComparable(printed))).toBe(toCommonWords(toComparable(form)));
  });

  it.each([
    ["本年支出合计", "支出总计"],
    ["部门经济科目编码", "政府经济科目编码"],
    ["资本性支出", "资本性支出（基本建设）"],
    ["对企业补助", "对企业补助（基本建设）"],
    ["财政拨款结转", "非财政拨款结转结余"],
    ["预算数", "预算外资金"],
  ])("%s is not %s", (one, other) => {
    expect(toCommonWords(toComparable(one))).not.toBe(toCommonWords(toComparable(other)));
  });

  const blocks = [xinjiang, shaanxi].flatMap(({ id, tables }) =>
    tables.flatMap(({ table, blocks: all }) =>
      Object.entries(all).map(([name, block]) => [`${id} ${table} ${name}`, block] as const)
    )
  );

  it.each(blocks)("tells all columns and lines of %s apart as the form does", (_name, block) => {
    expect(mistaken(columnTexts(block))).toEqual([]);
    expect(mistaken(block.lines.map(({ label }) => textsOf(label)))).toEqual([]);
  });
});

function textsOf(caption: Caption): readonly string[] {
  return captionWordings(caption).map(({ text }) => text);
}

/** Every way to write the path of a column. */
function columnTexts(block: BlockLayout): readonly (readonly string[])[] {
  return Object.values<readonly Caption[]>(block.columns).map((path) =>
    path
      .map(textsOf)
      .reduce<readonly string[]>(
        (begun, level) => begun.flatMap((text) => level.map((next) => `${text}/${next}`)),
        [""]
      )
  );
}

/** Pairs that the form writes differently and common words would make one. */
function mistaken(all: readonly (readonly string[])[]): readonly string[] {
  return all.flatMap((texts, index) =>
    all.slice(index + 1).flatMap((others) => {
      const same = texts.some((text) => others.includes(text));
      const alike = texts.some((text) => others.some((other) => common(text) === common(other)));
      return alike && !same ? [`${texts.join("|")} = ${others.join("|")}`] : [];
    })
  );
}

function common(path: string): string {
  return path.split("/").map(toCommonWords).join("/");
}
