import { describe, expect, it } from "vitest";
import { recognizeWorkbook } from "../../../src/app/recognize-workbook";
import { judgeStaffMoney } from "../../../src/review/parts/judge-staff-money";
import { placeLines } from "../../../src/review/parts/part-finding";
import { readCase } from "../../support/read-workbook";

const { budget } = recognizeWorkbook(await readCase("aketao-2025"));

function messagesOf(...lines: string[]): readonly string[] {
  return judgeStaffMoney(placeLines(lines), budget).map(({ message }) => message);
}

describe("nobody of a kind beside money for them", () => {
  it("is asked about with the cell that pays them", () => {
    const [message] = messagesOf("实有人数17人，其中：在职17人，退休0人，离休0人。");
    expect(message).toContain("退休0人");
    expect(message).toContain("19.90万元");
    expect(messagesOf("在职 0 名，退休15人。")[0]).toContain("71.52万元");
  });

  it("is nothing where they are told, or only who came", () => {
    expect(messagesOf("在职17人，退休15人，离休0人。")).toEqual([]);
    expect(messagesOf("较上年新增退休0人。")).toEqual([]);
  });
});
