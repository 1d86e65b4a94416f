import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { run } from "../../src/cli/run";
import { createMemoryIo } from "../support/memory-io";
import { casePath } from "../support/read-workbook";

const workbook = casePath("hejing-2026");
const prior = casePath("hejing-2026", "prior.xlsx");
const published = readFileSync(casePath("hejing-2026", "text.txt"), "utf8");

interface Reviewed {
  readonly findings: readonly {
    readonly severity: string;
    readonly message: string;
    readonly suggestion: string;
    readonly cells: readonly { readonly sheet: string; readonly address: string }[];
    readonly place: { readonly section: string; readonly quote: string };
  }[];
}

async function review(text: string, ...more: readonly string[]) {
  const io = createMemoryIo({ "text.txt": new TextEncoder().encode(text) });
  const code = await run(["review", workbook, "--text", "text.txt", ...more], io);
  return { code, io };
}

async function findingsIn(text: string): Promise<Reviewed["findings"]> {
  const { io } = await review(text, "--prior", prior, "--format", "json");
  return (JSON.parse(io.out()) as Reviewed).findings;
}

describe("budget-disclosure review", () => {
  it("finds the faults of a published text, and only those as errors", async () => {
    const findings = await findingsIn(published);
    const errors = findings.filter(({ severity }) => severity === "error");
    // One project left out, its count, the amounts of the projects and of the whole.
    expect(errors.map(({ place }) => place.section.slice(0, 3))).toEqual([
      "七、关",
      "十三、",
      "十三、",
      "十三、",
    ]);
    const others = findings.filter(({ severity }) => severity !== "error");
    // The line 补贴人数 that stands nowhere; the number of another document (twice), persons × standard, a table under
    // another name, an expense without amount.
    expect(others.map(({ severity }) => severity).sort()).toEqual([
      "info",
      ...Array.from({ length: 5 }, () => "warning"),
    ]);
  });

  it("says where a changed number stands and what it should be", async () => {
    const findings = await findingsIn(published.replace("占85.23%，比", "占85.32%，比"));
    const [first] = findings;
    expect(first).toMatchObject({
      code: "BN001",
      outcome: "violated",
      suggestion: "核对后改为“85.23%”。",
      place: { quote: "85.32%" },
    });
    expect(first?.place.section).toMatch(/^二、/);
    expect(first?.cells.map(({ address }) => address)).toEqual(["G23", "E23"]);
  });

  it("writes for people too, and says what was not compared", async () => {
    const { code, io } = await review(`前言一段\n${published}`);
    expect(code).toBe(1);
    expect(io.out()).toMatch(/^4 处不一致，5 处提醒，1 处提示；1 段文字没有核对。/);
    expect(io.out()).toContain("前言一段");
    expect(io.err()).toContain("没有上年工作簿");
  });

  it("ends with 0 for a text without a contradiction", async () => {
    const written = createMemoryIo();
    await run(["explain", workbook, "--prior", prior], written);
    const blank = /【请填写：[^【】]*】/gu;
    const count = written.out().match(blank)?.length ?? 0;
    const unfinished = await review(written.out(), "--prior", prior);
    expect(count).toBeGreaterThan(10);
    expect(unfinished.code).toBe(1);
    expect(unfinished.io.out()).toMatch(/^0 处不一致/);
    expect(unfinished.io.out()).toContain(`还有 ${count} 处待填：`);
    const filled = await review(written.out().replace(blank, "工作需要"), "--prior", prior);
    expect(filled.io.out()).not.toContain("待填");
    const finished = createMemoryIo();
    await run(
      ["explain", workbook, "--prior", prior, "--text", casePath("hejing-2026", "text.txt")],
      finished
    );
    const { code } = await review(finished.out().replace(blank, "工作需要"), "--prior", prior);
    expect(code).toBe(0);
  });

  it("of which not one number can be compared is not reviewed: another document, or letters in the wrong encoding", async () => {
    const garbled = new TextDecoder("big5").decode(new TextEncoder().encode(published));
    for (const text of ["今天开会，与会 15 人，用时 2 小时。", garbled]) {
      const { code, io } = await review(text);
      expect(code).toBe(3);
      expect(io.err()).toContain("没有一个数能与表上的金额对照");
    }
  });

  it("wants a text", async () => {
    const io = createMemoryIo();
    expect(await run(["review", workbook], io)).toBe(2);
    expect(io.err()).toContain("要写明文稿");
  });
});
