import { describe, expect, it } from "vitest";
import { recognizeWorkbook } from "../../../src/app/recognize-workbook";
import { reviewClaims } from "../../../src/review/ledger/review-claims";
import { readCase } from "../../support/read-workbook";

const hejing = recognizeWorkbook(await readCase("hejing-2026")).budget;
const messagesOf = (...lines: readonly string[]): readonly string[] =>
  reviewClaims(lines.join("\n"), hejing, null).findings.map(({ message }) => message);

describe("how many projects there are", () => {
  const heading = "七、一般公共预算项目支出情况";

  it("is counted in words as well, and alone below a heading of projects", () => {
    expect(messagesOf(heading, "安排项目支出69.40万元，涉及三个项目：业务补助等。")).toEqual([]);
    expect(messagesOf(heading, "共3个，69.40万元：")).toEqual([]);
    const wrong = [
      "安排项目支出69.40万元，涉及四个项目：业务补助等。",
      "本年共两个预算项目。",
      "共4个，69.40万元：",
      "编制项目绩效目标2个，金额69.40万元。",
    ];
    for (const line of wrong) expect(messagesOf(heading, line)[0]).toContain("有3个，是否写错？");
    const said = reviewClaims(`${heading}\n项目支出共4项。`, hejing, null).findings;
    expect(said.map(({ expected }) => expected)).toEqual(["3项"]);
    expect(messagesOf(heading, "共3个，96.40万元：")[0]).toContain("各项目合计69.40万元");
  });

  it("is not meant where some are told", () => {
    expect(messagesOf(heading, "其中两个项目为上级资金，四个项目期已满。")).toEqual([]);
    expect(messagesOf("八、政府采购", "本年有两个项目实行采购。")).toEqual([]);
  });
});
