import { describe, expect, it } from "vitest";
import { listedUnits } from "../../../src/narrative/doubts/listed-units";

const LIST = ["二、部门预算单位构成", "1\t甲县水利局本级", "2\t甲县水利站"].join("\n");

describe("the lists of units in a text", () => {
  it("name the units that stand beside the one whose text it is", () => {
    expect(listedUnits(LIST, "甲县水利局")).toContain("甲县水利站");
  });

  it("name nobody where the unit itself is not among them", () => {
    expect(listedUnits(LIST, "甲县农业局")).toBe("");
  });

  it("end with their part of the document", () => {
    const text = `${LIST}\n第二部分 预算说明\n甲县水利所的支出`;
    expect(listedUnits(text, "甲县水利局")).not.toContain("甲县水利所");
  });
});
