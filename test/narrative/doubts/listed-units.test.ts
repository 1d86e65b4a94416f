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

  const BELOW = [
    "本部门下属单位包括：甲县水利站。",
    "局属事业单位2家，分别为甲县水利站和甲县水文站。",
    "部门所属预算单位共1个，即甲县水利站。",
    "下属单位有：\n（1）甲县水利站；\n（2）甲县水文站。",
  ];

  it.each(BELOW)("name those below it without naming itself: %s", (text) => {
    expect(listedUnits(text, "甲县水利局")).toContain("甲县水利站");
  });

  it("are not what is said of its own duties", () => {
    const text = "甲县水利站负责指导下属单位的业务。\n甲县水利站编制为12名。";
    expect(listedUnits(text, "甲县水利局")).toBe("");
    expect(
      listedUnits(
        "下属单位有：\n甲县水利站。\n二、收支情况\n2025年甲县水利所预算1万元。",
        "甲县水利局"
      )
    ).not.toContain("水利所");
  });
});
