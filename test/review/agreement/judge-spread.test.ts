import { describe, expect, it } from "vitest";
import { recognizeWorkbook } from "../../../src/app/recognize-workbook";
import { reviewClaims } from "../../../src/review/ledger/review-claims";
import { readCase } from "../../support/read-workbook";

const budget = recognizeWorkbook(await readCase("nine-tables-rich")).budget;
const messagesOf = (...lines: readonly string[]): readonly string[] =>
  reviewClaims(lines.join("\n"), budget, null).findings.map(({ message }) => message);

describe("an amount and the list behind it", () => {
  it.each([
    ["工程款5600万元，投向道路（3200万元）、厂房（1800万元）、绿化（600万元）。", "600", "660"],
    ["原值186.30万元，其中房屋120.00万元、车辆18.30万元、其他48.00万元。", "48.00", "38.00"],
    ["开放补助86.40万元（上级60.00万元、本级26.40万元）；", "26.40", "24.60"],
    ["24.50万元 = 货物12.00万元 + 服务12.50万元。", "24.50", "34.00"],
    ["各站：甲站821.40万元，乙站162.35万元，丙站76.49万元，合计1060.24万元。", "76.49", "74.69"],
    [
      "金额为312.45万元，分布构成情况为：房屋180.00万元，车辆28.45万元，单价50万元以上的设备0万元，其他104.00万元；车辆1辆。",
      "104.00",
      "140.00",
    ],
    [
      "资产原值312.45万元，构成为：房屋180.00万元，车辆28.45万元，家具104.00万元。",
      "28.45",
      "24.85",
    ],
    ["经费24.50万元，由两部分组成：线路租用12.00万元，设备维护12.50万元。", "12.50", "15.20"],
    [
      "1060.24万元，其中当年883.75万元、结转176.49万元，投向甲821.40万元、乙162.35万元、丙76.49万元。",
      "76.49",
      "76.49",
    ],
  ])("%s", (line, right, wrong) => {
    expect(messagesOf(line)).toEqual([]);
    if (right !== wrong) expect(messagesOf(line.replace(right, wrong))).toHaveLength(1);
  });

  it("may be told in part, and so may things picked out of many", () => {
    expect(messagesOf("培训费90.00万元，用于讲课30.00万元、场地21.00万元等。")).toEqual([]);
    expect(messagesOf("培训费90.00万元，其中讲课33.10万元、场地21.50万元。")).toEqual([]);
    expect(messagesOf("馆藏12860件，其中一级26件、二级138件。")).toEqual([]);
  });
});
