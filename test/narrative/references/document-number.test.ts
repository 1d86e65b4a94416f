import { describe, expect, it } from "vitest";
import { documentNumberIn } from "../../../src/narrative/references/document-number";

describe("the number of a document in the name of a project", () => {
  it("is taken with its agency, wherever the name ends before it", () => {
    const names = [
      ["提前下达2026年自治区财政业务补助经费巴财社[2025]102号", "巴财社[2025]102号"],
      ["自治区企业改革成本（巴财企[2025]65号", "巴财企[2025]65号"],
      ["关于下达补助资金的通知（新财社〔2025〕12号）", "新财社〔2025〕12号"],
      ["克州财社【2024】79号下达的补助", "克州财社【2024】79号"],
    ] as const;
    for (const [name, number] of names) expect(documentNumberIn(name)).toBe(number);
  });

  it("is none where there is none, where there are two, or where nobody knows where the agency begins", () => {
    expect(documentNumberIn("城乡居民养老保险网络费项目（县级）")).toBeNull();
    expect(documentNumberIn("补助经费巴财社[2025]102号、巴财社[2025]98号")).toBeNull();
    expect(documentNumberIn("全县上下共同推进乡村建设巴财社[2025]102号")).toBeNull();
  });
});
