import { describe, expect, test } from "vitest";
import { writeReview } from "../../src/app/write-review";
import { readTextFile } from "../../src/document/read-text-file";
import { REVIEWED } from "../taskpane/fake-assistant";

const AT = "2026-11-29T01:02:03";
const file = {
  fileName: "说明.txt",
  bytes: new TextEncoder().encode("一、收支总体说明\n470.00万元为收入总预算。\n"),
};

describe("writeReview", () => {
  test("a list is a text with every statement, under a name of its own", async () => {
    const written = await writeReview(file, REVIEWED.findings, "list", REVIEWED.openNumbers, AT);
    expect(written.fileName).toBe("审阅-说明.txt");
    const lines = new TextDecoder().decode(written.bytes);
    expect(lines).toContain("【470.00万元】为收入总预算。");
    expect(lines).toContain("安排【12.00万元】。");
    expect(lines).toContain("不一致：文中写的是“470.00万元”，表1是470.02万元。");
  });

  test("beside a .txt the document is one of its own, beside a .docx the clerk's with comments", async () => {
    const own = await writeReview(file, REVIEWED.findings, "document", REVIEWED.openNumbers, AT);
    expect(own.fileName).toBe("审阅-说明.docx");
    expect(readTextFile(own).join("\n")).toContain("表1是470.02万元");
    expect(readTextFile(own).join("\n")).toContain("安排【12.00万元】。");
    const commented = await writeReview(own, [], "document", [], AT);
    expect(commented).toMatchObject({ fileName: "审阅-审阅-说明.docx", unplaced: "" });
    expect(readTextFile(commented)).toEqual(readTextFile(own));
  });
});
