import { describe, expect, it } from "vitest";
import { ReadText } from "../../../src/narrative/index";
import { judgeUnitCount } from "../../../src/review/agreement/judge-unit-count";
import { LedgerBook } from "../../../src/review/ledger/entry";
import { readParagraphs } from "../../../src/review/reading/paragraph";

function messagesOf(lines: string): string {
  const text = new ReadText(`二、机构设置\n${lines}\n三、人员情况`);
  const book = new LedgerBook();
  judgeUnitCount(readParagraphs(text), text, book);
  return book.findings.map(({ message }) => message).join();
}

describe("how many units there are", () => {
  const TOLD: readonly (readonly [string, string])[] = [
    ["汇总预算编制范围的预算单位共计3家，具体包括：甲县水利局本级、甲县水利站、甲县水文站。", "3"],
    ["下属单位2个，分别为甲县水利站和甲县水文站。", "2"],
    ["局属2家事业单位，包括甲县水利局本级、甲县水利站、甲县水文站。", "2"],
    ["部门预算单位共3家，名单如下：\n1.甲县水利局（本级）\n2.甲县水利站\n3.甲县水文站", "3"],
    [
      "编制范围的单位共2个，各单位预算如下表（单位：万元）：\n序号\t单位名称\t预算数\n1\t甲县水利局本级\t7.00\n2\t甲县水利站\t1.00\n\t合计\t8.00",
      "2",
    ],
  ];

  it.each(TOLD)("is what is listed: %s", (lines, number) => {
    expect(messagesOf(lines)).toBe("");
    expect(messagesOf(lines.replace(number, "5"))).toContain("这里写的是5");
  });

  it.each([
    "下属单位5个，包括甲县水利站、甲县水文站等。",
    "内设机构5个，分别为办公室、财务室。",
    "本部门共有预算单位5家，承担全县水利、水文工作。",
    "预算单位共3家，其中行政单位1家，事业单位2家，分别是：甲县水利局本级、甲县水利站、甲县水文站。",
    "预算单位共3个，包括局机关本级和2个所属事业单位：\n序号\t单位名称\n1\t甲县水利局本级\n2\t甲县水利站\n3\t甲县水文站",
    "下属单位5个，其中：行政单位1个，事业单位4个。",
    "人力资源和社会保障部门所属单位1家。",
  ])("is open where not all are listed: %s", (line) => {
    expect(messagesOf(line)).toBe("");
  });
});
