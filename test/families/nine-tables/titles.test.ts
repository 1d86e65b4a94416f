import { describe, expect, it } from "vitest";
import { nineTablesFamily } from "../../../src/families/nine-tables/index";
import { layoutsOfTitle, looksLikeTitle } from "../../../src/recognition/locate/title";

describe("titles near those of the nine tables", () => {
  it.each([
    "2024年部门收支决算总表",
    "项目支出总表",
    "专项支出预算表",
    "2026年部门专项支出预算总表",
    "上年结转收入总表",
    "非税收入预算表",
    "一般公共预算财政拨款支出明细表（按项目）",
    "一般公共预算基本支出表—人员经费（工资福利支出）",
  ])("are none of them, and those of other tables: %s", (title) => {
    expect(layoutsOfTitle(title, nineTablesFamily)).toEqual([]);
    expect(looksLikeTitle(title)).toBe(true);
  });

  it.each(["部门支出预算表", "一般公共预算支出预算表（按功能科目分类）"])(
    "are theirs where only usual words stand by: %s",
    (title) => expect(layoutsOfTitle(title, nineTablesFamily)).toHaveLength(1)
  );
});
