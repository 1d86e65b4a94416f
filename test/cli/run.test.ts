import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { openCase } from "../../src/app/open-case";
import { checkWorkbook } from "../../src/app/check-workbook";
import { planAcceptance } from "../../src/app/plan-exceptions";
import { run } from "../../src/cli/run";
import { CATALOGUE_VERSION } from "../../src/families/rule-catalogue";
import type { CellValue } from "../../src/grid/snapshot";
import { openWorkbookDocument } from "../../src/host/xlsx/open-workbook-document";
import { createXlsxStore } from "../../src/host/xlsx/xlsx-store";
import { createMemoryIo, type MemoryIo } from "../support/memory-io";
import { findAll, readDocx, textOf } from "../support/read-docx";
import { casePath, readPublishedTargets } from "../support/read-workbook";
import { sheetAsPublished } from "../support/sheet-as-published";

const workbook = casePath("hejing-2026");
const prior = casePath("hejing-2026", "prior.xlsx");
const text = (value: string): Uint8Array => new TextEncoder().encode(value);

async function call(
  words: readonly string[],
  files?: Readonly<Record<string, Uint8Array>>
): Promise<{ code: number; io: MemoryIo }> {
  const io = createMemoryIo(files);
  return { code: await run(words, io), io };
}

describe("budget-disclosure check", () => {
  it("keeps the JSON contract", async () => {
    const { code, io } = await call(["check", workbook, "--format", "json"]);
    expect(code).toBe(0);
    const [result] = JSON.parse(io.out()) as [Record<string, unknown>];
    expect(Object.keys(result)).toEqual([
      "file",
      "catalogue",
      "layout",
      "budgetUnit",
      "fiscalYear",
      "tables",
      "coverage",
      "findings",
      "problems",
      "notEvaluated",
      "otherSheets",
      "lapsed",
      "verdict",
    ]);
    expect(result["verdict"]).toEqual({
      kind: "passed",
      name: "通过",
      errors: 0,
      warnings: 1,
      roundingDifferences: 0,
      judged: 697,
      unfilled: 0,
      unjudged: 0,
      unread: 0,
    });
    const [table] = result["tables"] as [Record<string, unknown>];
    for (const key of "id number title status sheet range measure reason places rows ignored".split(
      " "
    ))
      expect(table).toHaveProperty(key);
    const [finding] = result["findings"] as [Record<string, unknown>];
    for (const key of "code covers severity outcome message suggestion left right difference measure cells suspects evidence accepted place".split(
      " "
    )) {
      expect(finding).toHaveProperty(key);
    }
    expect(
      (result["tables"] as { status: string }[]).filter(({ status }) => status === "nil")
    ).toHaveLength(4);
  });

  it("compares with last year's workbook, and says when there is none or it is no last year's", async () => {
    const without = await call(["check", workbook, "--format", "json"]);
    expect(without.io.out()).toContain("没有给出上年的工作簿");
    const { code, io } = await call(["check", workbook, "--prior", prior, "--format", "json"]);
    expect(code).toBe(0);
    expect(io.out()).not.toContain("没有给出上年的工作簿");
    expect(io.err()).toBe("");
    const same = await call(["check", workbook, "--prior", workbook]);
    expect(same.io.err()).toContain("请确认选对了文件");
    const folder = fileURLToPath(new URL("../cases/", import.meta.url));
    const many = await call(["check", folder, "--prior", prior]);
    expect(many.code).toBe(2);
    expect(many.io.err()).toContain("--prior 一次只能用于一个工作簿");
  });

  it("takes folders, one object per line, in the order of the paths", async () => {
    const folder = fileURLToPath(new URL("../cases/", import.meta.url));
    const { io } = await call(["check", folder, "--format", "ndjson"]);
    const files = io
      .out()
      .trim()
      .split("\n")
      .map((line) => (JSON.parse(line) as { file: string }).file);
    expect(files.length).toBeGreaterThanOrEqual(4);
    expect(files).toEqual([...files].sort());
  });

  it("prints people's text by default: tables, coverage, findings", async () => {
    const { io } = await call(["check", workbook]);
    expect(io.out()).toContain("表12 上年结转结余情况表  空表");
    expect(io.out()).toMatch(/已核对 \d+ 项关系：\d+ 平衡、0 尾差、0 不一致、1 提醒或提示/);
    expect(io.out()).toContain("BC092");
  });

  it("tells with --verbose why every table was taken for it and what was not read", async () => {
    const [brief, full] = await Promise.all([
      call(["check", workbook]),
      call(["check", workbook, "--verbose"]),
    ]);
    expect(brief.io.out()).not.toContain("依据：");
    expect(full.io.out().match(/依据：/gu)).toHaveLength(12);
    expect(full.io.out()).toContain("读取 6 行");
    expect(full.io.out()).toContain("不作数据：表下的说明文字 1 格（A8）");
    const wrong = await call(["check", workbook, "--verbose=yes"]);
    expect(wrong.code).toBe(2);
    expect(wrong.io.err()).toContain("参数写法有误");
  });

  it("reads a workbook as the form that is stated, or says why not", async () => {
    const stated = await call(["check", workbook, "--family", "xinjiang", "--form-year", "2024"]);
    expect(stated.code).toBe(0);
    expect(stated.io.out()).toContain("新疆版式 2024 年：新疆版式是指定的；2024 年表式是指定的；");
    expect(stated.io.out()).toContain("! 表上的文字像 2026 年的表式，现按指定的 2024 年表式核对。");
    expect(stated.io.out()).toContain(
      "“财政拨款委托业务费支出情况表”不属于 2024 年的表式，没有读取。"
    );
    for (const [words, sentence] of [
      [["--family", "shaanxi"], "里没有一张陕西版式的表，没有进行校核；表名和表头像新疆版式"],
      [["--form-year", "2030"], "新疆版式没有 2030 年的表式，可以指定的年份：2024 至 2026。"],
      [["--form-year", "26"], "--form-year 要写四位年份"],
      [["--family", "sichuan"], "--family 只能是 xinjiang（新疆版式）、shaanxi（陕西版式）"],
    ] as const) {
      const { code, io } = await call(["check", workbook, ...words]);
      expect(code).toBe(2);
      expect(io.err()).toContain(sentence);
      expect(io.err().trim().split("\n")).toHaveLength(1);
    }
  });

  it("switches rules off and grades them as a settings file says, and names it", async () => {
    const settings = (value: unknown): Readonly<Record<string, Uint8Array>> => ({
      "设置.json": text(typeof value === "string" ? value : JSON.stringify(value)),
    });
    const words = ["check", workbook, "--settings", "设置.json"];
    const off = await call([...words, "--format", "json"], settings({ rules: { BC092: "off" } }));
    const [result] = JSON.parse(off.io.out()) as [
      { catalogue: { switches: string[] }; findings: unknown[] },
    ];
    expect(result.catalogue.switches).toEqual(["BC092=off"]);
    expect(result.findings).toEqual([]);
    const worse = await call(words, settings("\ufeff" + '{"rules":{"BC092":"error"}}'));
    expect(worse.code).toBe(1);
    expect(worse.io.out()).toContain("! 有 1 条规则不按目录：BC092=error");
    for (const [value, sentence] of [
      ["{", "内容不是 JSON 对象"],
      [[], "内容不是 JSON 对象"],
      [{ rule: {} }, "没有“rule”这项设置"],
      [{ rules: ["BC092"] }, "rules 要写成"],
      [{ rules: { BC999: "off" } }, "里没有“BC999”"],
      [{ rules: { BC092: "hint" } }, 'BC092 只能写 off、error、warning、info，不能是 "hint"'],
    ] as const) {
      const { code, io } = await call(words, settings(value));
      expect(code).toBe(2);
      expect(io.err()).toContain("设置文件“设置.json”有误，没有采用：");
      expect(io.err()).toContain(sentence);
      expect(io.err().trim().split("\n")).toHaveLength(1);
      expect(io.out()).toBe("");
    }
    expect((await call(words, {})).code).toBe(2);
  });

  it("names codes as the user lists them, before the built-in list", async () => {
    const words = ["check", workbook, "--settings", "设置.json", "--format", "json"];
    const check = async (settings: unknown): Promise<readonly [number, readonly string[]]> => {
      const { io } = await call(words, { "设置.json": text(JSON.stringify(settings)) });
      const [result] = JSON.parse(io.out()) as [
        {
          catalogue: { ownCodes: number };
          findings: readonly { code: string; message: string }[];
        },
      ];
      const named = result.findings.filter(({ code }) => code === "BC095" || code === "BC096");
      return [result.catalogue.ownCodes, named.map(({ message }) => message)];
    };
    expect(await check({})).toEqual([0, []]);
    // The built-in list calls them 企业关闭破产补助 and 办公费, and so does the workbook.
    const [own, named] = await check({ codes: { "2080601": "企业关闭与破产补助" } });
    expect([own, named.length]).toEqual([1, 1]);
    expect(named[0]).toContain("应为：2080601 企业关闭与破产补助");
    const [, [overridden]] = await check({ codes: { "30201": ["办公用品费", "办公用品"] } });
    expect(overridden).toContain("应为：30201 办公用品费");
    expect(await check({ codes: { "30201": ["办公用品费", "办公费"] } })).toEqual([1, []]);
    const said = await call(words.slice(0, -2), {
      "设置.json": text('{"codes":{"30201":"办公费"}}'),
    });
    expect(said.io.out()).toContain("! 1 个科目的名称以设置文件中自列的为准");
  });

  it("refuses a list of codes that is not one, in one sentence", async () => {
    for (const [codes, sentence] of [
      [["办公费"], "codes 要写成 { 科目编码: 名称 }"],
      [{ "302-01": "办公费" }, "“302-01”不是科目编码"],
      [{ "3020101": "办公费" }, "“3020101”不是科目编码"],
      [{ "30201": " " }, "科目 30201 的名称要写成文字"],
      [{ "30201": ["办公费", 1] }, "科目 30201 的名称要写成文字"],
      [{ "30201": [] }, "科目 30201 的名称要写成文字"],
    ] as const) {
      const { code, io } = await call(["check", workbook, "--settings", "设置.json"], {
        "设置.json": text(JSON.stringify({ codes })),
      });
      expect(code).toBe(2);
      expect(io.err()).toContain(sentence);
      expect(io.err().trim().split("\n")).toHaveLength(1);
    }
  });

  it("writes 校核表 into a copy, with the marks where both name one file", async () => {
    const { io } = await call(["check", workbook, "--mark", "both.xlsx", "--audit", "both.xlsx"]);
    const document = openWorkbookDocument(io.written.get("both.xlsx") as Uint8Array, "both.xlsx");
    expect(document.sheets.map(({ tag }) => tag).filter((tag) => tag !== null)).toEqual(["audit"]);
    expect((await createXlsxStore(document).listMarks()).length).toBeGreaterThan(0);
    const alone = await call(["check", workbook, "--audit", "audit.xlsx"]);
    const audit = openWorkbookDocument(alone.io.written.get("audit.xlsx") as Uint8Array, "a.xlsx");
    expect(audit.sheets[audit.sheets.length - 1]).toMatchObject({ name: "校核表", tag: "audit" });
    expect(await createXlsxStore(audit).listMarks()).toEqual([]);
    expect((await call(["check", workbook, "--audit", workbook])).code).toBe(2);
  });

  it("counts and marks no finding that the workbook's 核实说明 accepts", async () => {
    const document = openWorkbookDocument(await createMemoryIo().read(workbook), "workbook.xlsx");
    document.sheets[2]!.setValue(8, 4, 268.21);
    const snapshot = await createXlsxStore(document).read();
    const opened = openCase(snapshot);
    const [finding] = checkWorkbook(opened).findings;
    const { planSheet } = planAcceptance(opened, finding!, {
      reason: "=已核实",
      at: "2026-11-21 16:05",
    });
    await createXlsxStore(document).addSheets([planSheet()]);
    const files = { "x.xlsx": document.save() };
    const { code, io } = await call(
      ["check", "x.xlsx", "--format", "json", "--mark", "m.xlsx"],
      files
    );
    expect(code).toBe(0);
    const [result] = JSON.parse(io.out()) as [
      { findings: { code: string; accepted: unknown }[]; lapsed: unknown[] },
    ];
    expect(result.findings.map((one) => [one.code, one.accepted])).toEqual([
      ["BC092", null],
      [finding!.code, { reason: "=已核实", at: "2026-11-21 16:05" }],
    ]);
    const marked = openWorkbookDocument(io.written.get("m.xlsx") as Uint8Array, "m.xlsx");
    const marks = await createXlsxStore(marked).listMarks();
    expect(marks.map((mark) => mark.code)).toEqual(["BC092"]);
    const shown = await call(["check", "x.xlsx"], files);
    const broken = 1 + finding!.evidence.length;
    expect(shown.io.out()).toContain(`0 不一致、1 提醒或提示、${broken} 已核实接受`);
    expect(shown.io.out()).toContain(`✓ 已核实接受 ${finding!.code}`);
    expect(shown.io.out()).toContain("核实说明（2026-11-21 16:05）：=已核实");

    document.sheets[2]!.setValue(8, 4, 268.31);
    const changed = await call(["check", "x.xlsx"], { "x.xlsx": document.save() });
    expect(changed.code).toBe(1);
    expect(changed.io.out()).toContain(`! 核实说明失效：${finding!.code}`);
  });

  it("marks a copy, never the original", async () => {
    const { io, code } = await call(["check", workbook, "--mark", "marked.xlsx"]);
    expect(code).toBe(0);
    const bytes = io.written.get("marked.xlsx") as Uint8Array;
    const marks = await createXlsxStore(openWorkbookDocument(bytes, "marked.xlsx")).listMarks();
    expect(marks.map(({ code: rule, addresses }) => [rule, addresses])).toEqual([
      ["BC092", ["A8"]],
    ]);
    const refused = await call(["check", workbook, "--mark", workbook]);
    expect(refused.code).toBe(2);
    expect(refused.io.written.size).toBe(0);
  });

  it("exit code 1 with an error finding", async () => {
    const document = openWorkbookDocument(await createMemoryIo().read(workbook), "workbook.xlsx");
    document.sheets[2]!.setValue(8, 4, 268.21);
    const { code, io } = await call(["check", "changed.xlsx"], { "changed.xlsx": document.save() });
    expect(code).toBe(1);
    expect(io.out()).toContain("最可能有误：“三、单位支出总体情况表”E9，应为 268.11");
  });

  it("exit code 3 without an error where something could not be checked; the worst of several decides", async () => {
    const document = openWorkbookDocument(await createMemoryIo().read(workbook), "workbook.xlsx");
    const [sheet] = document.sheets;
    sheet!.setValue(5, 1, "12.30元");
    const files = { "a.xlsx": document.save(), "b.xlsx": text("公开表") };
    const { code, io } = await call(["check", "a.xlsx", "--report", "r.html"], files);
    expect(code).toBe(3);
    expect(io.out()).toMatch(/结论：没有查完：1 处提醒；另有 1 处读不懂、\d+ 项没有核对。/u);
    expect(io.written.get("r.html")).toContain("没有查完");
    expect((await call(["check", "a.xlsx", workbook], files)).code).toBe(3);
    const worst = await call(["check", "a.xlsx", "b.xlsx", "--format", "ndjson"], files);
    expect(worst.code).toBe(2);
    const kinds = worst.io
      .out()
      .trim()
      .split("\n")
      .map((line) => (JSON.parse(line) as { verdict: { name: string } }).verdict.name);
    expect(kinds).toEqual(["没有查完", "不能用"]);
  });

  const zip = text("PK\u0003\u0004 and nothing more");
  it.each([
    ["a text file named .xlsx", { "x.xlsx": text("公开表") }, "不是 .xlsx 工作簿"],
    ["an empty file", { "x.xlsx": new Uint8Array() }, "文件是空的"],
    ["a truncated file", { "x.xlsx": zip }, "已损坏"],
    ["no file at all", {}, "找不到这个文件"],
  ])("%s: one clear sentence, exit code 2", async (_what, files, sentence) => {
    const { code, io } = await call(["check", "x.xlsx"], files);
    expect(code).toBe(2);
    expect(io.err()).toContain(sentence);
    expect(io.err().trim().split("\n")).toHaveLength(1);
    expect(io.err()).not.toMatch(/at .*\.ts|Error:/);
  });

  it("a workbook without any known table: one clear sentence, exit code 2", async () => {
    const document = openWorkbookDocument(await createMemoryIo().read(workbook), "workbook.xlsx");
    for (const sheet of [...document.sheets].slice(1)) document.deleteSheet(sheet.id);
    document.sheets[0]!.setValue(1, 0, "通讯录");
    const { code, io } = await call(["check", "x.xlsx", "--format", "json"], {
      "x.xlsx": document.save(),
    });
    expect(code).toBe(2);
    const [result] = JSON.parse(io.out()) as [{ error: { code: string; message: string } }];
    expect(result.error.code).toBe("no-known-table");
    expect(io.err()).toContain("没有找到任何一张预算公开表");
  });

  it.each([
    [["check"]],
    [["check", "x.xlsx", "--nope"]],
    [["check", workbook, "--format", "xml"]],
    [["check", workbook, "--year", "26"]],
    [["nope"]],
    [[]],
  ])("wrong words %j: says how, exit code 2", async (words) => {
    const { code, io } = await call(words);
    expect(code).toBe(2);
    expect(io.err() + io.out()).toMatch(/用法|可用的选项|只能是|四位年份|budget-disclosure/);
  });
});

describe("budget-disclosure explain", () => {
  it("writes thirteen sections and counts what is missing", async () => {
    const { code, io } = await call(["explain", workbook, "--prior", prior]);
    expect(code).toBe(0);
    expect(io.out()).toContain(
      "一般公共预算400.62万元，占85.23%，比上年预算增加108.89万元，增长37.33%"
    );
    expect(io.out()).toContain("十三、其他重要事项的情况说明");
    expect(io.err()).toMatch(/共 13 节，还有 \d+ 项待填/);
  });

  it("warns where the tables do not agree, and only there", async () => {
    const { code, io } = await call(["explain", casePath("zizhou-2024")]);
    expect(code).toBe(0);
    expect(io.err()).toMatch(/工作簿里有 \d+ 处不一致，说明是照表上的数写的；请用 check 核对/u);
    expect((await call(["explain", workbook])).io.err()).not.toContain("处不一致");
  });

  it("says how a command is used when asked", async () => {
    for (const words of [
      ["check", "--help"],
      ["explain", "-h"],
    ]) {
      const { code, io } = await call(words);
      expect([code, io.out().startsWith(`budget-disclosure ${words[0] ?? ""} `)]).toEqual([
        0,
        true,
      ]);
    }
  });

  it("says which version it is, of itself and of its rules; words of the language are no commands", async () => {
    const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };
    for (const word of ["--version", "-V"]) {
      const { code, io } = await call([word]);
      expect([code, io.out()]).toEqual([
        0,
        `budget-disclosure ${version}，规则目录 ${CATALOGUE_VERSION}\n`,
      ]);
    }
    const { code, io } = await call(["toString"]);
    expect([code, io.err().split("\n")[0]]).toEqual([2, "没有“toString”这个命令。"]);
  });

  it("gives the phrases with their cells as JSON, into a file", async () => {
    const { io } = await call(["explain", workbook, "--format", "json", "-o", "text.json"]);
    const document = JSON.parse(io.written.get("text.json") as string) as {
      sections: {
        paragraphs: { phrases: { kind: string; cells?: { sheet: string; address: string }[] }[] }[];
      }[];
      missing: unknown[];
    };
    const facts = document.sections
      .flatMap(({ paragraphs }) => paragraphs.flatMap(({ phrases }) => phrases))
      .filter(({ kind }) => kind === "fact");
    expect(facts.length).toBeGreaterThan(20);
    expect(facts.flatMap(({ cells }) => cells ?? []).some(({ address }) => address === "B36")).toBe(
      true
    );
    expect(document.missing.length).toBeGreaterThan(0);
  });

  it("writes the sections of the form that is stated", async () => {
    const { io } = await call(["explain", workbook, "--form-year", "2024"]);
    expect(io.err()).toMatch(/共 12 节/);
    const refused = await call(["explain", workbook, "--family", "shaanxi"]);
    expect(refused.code).toBe(2);
    expect(refused.io.err()).toContain("没有一张陕西版式的表");
  });

  it("says so when the prior workbook is of another year", async () => {
    const { io } = await call([
      "explain",
      workbook,
      "--prior",
      casePath("aketao-2025", "prior.xlsx"),
    ]);
    expect(io.err()).toContain("请确认");
  });

  it("takes inputs out of an existing text and keeps them in a copy of the workbook", async () => {
    const draft = casePath("hejing-2026", "text.txt");
    const { code, io } = await call([
      "explain",
      workbook,
      "--text",
      draft,
      "--inputs",
      "copy.xlsx",
    ]);
    expect(code).toBe(0);
    expect(io.err()).toContain("从文稿中提取了");
    expect(io.out()).toContain(
      "比上年预算增加108.89万元，增长37.33%，主要原因是一是单位应缴的职业年金"
    );
    const copy = io.written.get("copy.xlsx") as Uint8Array;
    const again = await call(["explain", "copy.xlsx"], { "copy.xlsx": copy });
    expect(again.io.out()).toBe(io.out());
    const twice = await call(["explain", "copy.xlsx", "--inputs", "twice.xlsx", "-o", "text.txt"], {
      "copy.xlsx": copy,
    });
    const document = openWorkbookDocument(
      twice.io.written.get("twice.xlsx") as Uint8Array,
      "x.xlsx"
    );
    const names = document.sheets.map(({ name }) => name);
    expect(names.filter((name) => name.startsWith("填报事项"))).toEqual(["填报事项"]);
  });

  it("never writes 填报事项 into the workbook itself, and refuses a text that is none", async () => {
    const back = await call(["explain", workbook, "--inputs", workbook]);
    expect(back.code).toBe(2);
    expect(back.io.written.size).toBe(0);
    const pdf = await call(["explain", workbook, "--text", "a.pdf"], { "a.pdf": text("%PDF-1.4") });
    expect(pdf.code).toBe(2);
    expect(pdf.io.err()).toBe(
      "无法读取“a.pdf”：是 PDF，请提供原来的 .docx，或把文字复制到 .txt 后再试。\n"
    );
  });
});

describe("budget-disclosure check --report", () => {
  it("prints the report as a Word file or a web page, with the day that is given", async () => {
    for (const path of ["r.docx", "r.html"]) {
      const { code, io } = await call(["check", workbook, "--report", path, "--date", "某日"]);
      expect(code).toBe(0);
      const content = io.written.get(path)!;
      const text =
        typeof content === "string" ? content : textOf(readDocx(content)["word/document.xml"]!);
      expect(text).toContain("检查日期");
      expect(text).toContain("某日");
      expect(io.out()).toContain("已核对");
    }
  });

  it("refuses other formats, the workbook itself and several workbooks", async () => {
    for (const words of [
      ["check", workbook, "--report", "r.pdf"],
      ["check", workbook, casePath("aketao-2025"), "--report", "r.html"],
    ]) {
      const { code, io } = await call(words);
      expect([code, io.written.size]).toEqual([2, 0]);
    }
  });
});

describe("budget-disclosure explain --format docx", () => {
  it("writes the whole document and counts what is still highlighted", async () => {
    const words = ["explain", workbook, "--prior", prior, "--format", "docx", "-o", "out.docx"];
    const { code, io } = await call(words);
    expect(code).toBe(0);
    const parts = readDocx(io.written.get("out.docx") as Uint8Array);
    const text = findAll(parts["word/document.xml"]!, "w:p").map(textOf).join("\n");
    expect(text).toContain("第四部分 名词解释");
    expect(text).toContain("比上年预算增加108.89万元，增长37.33%");
    const [, marked] = /标黄待填写的有 (\d+) 处/u.exec(io.err()) ?? [];
    expect(Number(marked)).toBe(text.split("【请填写").length - 1);
    expect(io.out()).toBe("");
  });

  it("wants a file to write to, and never the workbook itself", async () => {
    const missing = await call(["explain", workbook, "--format", "docx"]);
    expect([missing.code, missing.io.err()]).toEqual([2, expect.stringContaining("输出文件")]);
    const same = await call(["explain", workbook, "--format", "docx", "-o", workbook]);
    expect(same.code).toBe(2);
    expect(same.io.written.size).toBe(0);
  });
});

describe("budget-disclosure targets", () => {
  it("writes a copy with the target sheet; the tables of the workbook stay readable", async () => {
    const { code, io } = await call(["targets", workbook, "-o", "targets.xlsx"]);
    expect(code).toBe(0);
    const bytes = io.written.get("targets.xlsx") as Uint8Array;
    const snapshot = await createXlsxStore(openWorkbookDocument(bytes, "targets.xlsx")).read();
    expect(snapshot.sheets).toHaveLength(13);
    const sheet = snapshot.sheets[12]!;
    expect(sheet.tag).toBe("performance-targets");
    const values = sheet.values.flat();
    for (const amount of [69.4, 400.62, 470.02, 3.5, 28.9, 37]) expect(values).toContain(amount);
    const again = await call(["check", "targets.xlsx"], { "targets.xlsx": bytes });
    // Goals and indicators are still to be filled in, and the check says so of each of the four tables.
    expect(again.code).not.toBe(1);
    expect(again.io.out()).toContain("没有查完：1 处提醒；另有 8 处待填写");
    const said = again.io.out().match(/□ 待填写 BC\d+/gu) ?? [];
    expect(said.filter((line) => line.endsWith("BC313"))).toHaveLength(4);
    expect(said.filter((line) => line.endsWith("BC319"))).toHaveLength(4);
    expect(said).toHaveLength(8);
    expect(again.io.out()).not.toContain("✖ 不一致");
  });

  it("takes the form that is stated", async () => {
    const { code, io } = await call(["targets", workbook, "--form-year", "2023", "-o", "t.xlsx"]);
    expect(code).toBe(2);
    expect(io.err()).toContain("没有 2023 年的表式");
    expect(io.written.size).toBe(0);
  });

  it("writes one sheet for each table, renews them, and refuses words it does not know", async () => {
    const first = await call([
      "targets",
      workbook,
      "--sheets",
      "each",
      "--suggest",
      "-o",
      "a.xlsx",
    ]);
    expect(first.code).toBe(0);
    const bytes = first.io.written.get("a.xlsx") as Uint8Array;
    expect(first.io.err()).toContain("已新增工作表：“单位整体绩效目标表”、“绩效1 ");
    const again = await call(["targets", "a.xlsx", "-o", "b.xlsx"], { "a.xlsx": bytes });
    expect(again.io.err()).toContain("已更新工作表：“单位整体绩效目标表”");
    expect(again.io.err()).not.toContain("已新增");
    for (const words of [
      ["--sheets", "two"],
      ["--carry-over", "no"],
      ["--weights", "70"],
    ])
      expect((await call(["targets", workbook, ...words, "-o", "c.xlsx"])).code).toBe(2);
  });

  it("takes last year's targets from the document that was published", async () => {
    const { values } = sheetAsPublished(readPublishedTargets("hejing-2026"));
    const wordsOf = (value: CellValue): string =>
      typeof value === "string" || typeof value === "number" ? `${value}` : "";
    const printed = values.map((row) => row.map(wordsOf).join("\t")).join("\n");
    const files = { "上年.txt": text(printed) };
    const words = ["targets", workbook, "--prior", "上年.txt", "-o", "a.xlsx"];
    const { code, io } = await call(words, files);
    expect([code, io.err()]).toEqual([0, expect.not.stringContaining("没有可以沿用的目标")]);
    const bytes = io.written.get("a.xlsx") as Uint8Array;
    const { sheets } = await createXlsxStore(openWorkbookDocument(bytes, "a.xlsx")).read();
    const taken = (sheets[12]?.values.flat() ?? []).filter((value) =>
      wordsOf(value).startsWith("【待确认】")
    );
    expect(taken.length).toBeGreaterThan(20);
    const none = await call(words, { "上年.txt": text("没有表") });
    expect(none.io.err()).toContain("没有可以沿用的目标");
  });

  it("keeps an amount that was changed, and says which, and what the tables tell", async () => {
    const first = await call(["targets", workbook, "-o", "a.xlsx"]);
    const document = openWorkbookDocument(first.io.written.get("a.xlsx") as Uint8Array, "a.xlsx");
    const sheet = document.sheets.find(({ name }) => name === "绩效目标表")!;
    sheet.setValue(7, 4, 400.6);
    const again = await call(["targets", "a.xlsx", "-o", "b.xlsx"], { "a.xlsx": document.save() });
    expect(again.io.err()).toContain(
      "“绩效目标表”E8 本级安排：表里是 400.62万元，填的是 400.60万元；填的保留，请核对。"
    );
  });

  it("needs an output file that is not the input", async () => {
    expect((await call(["targets", workbook])).code).toBe(2);
    expect((await call(["targets", workbook, "-o", workbook])).code).toBe(2);
  });
});

describe("budget-disclosure check --against", () => {
  const earlier = async (words: readonly string[] = []): Promise<Uint8Array> => {
    const { io } = await call(["check", workbook, "--format", "json", ...words]);
    return text(io.out());
  };

  it("says what is new, what is gone and what stays", async () => {
    const settings = text('{"rules": {"BC092": "off"}}');
    const { io: quiet } = await call(
      ["check", workbook, "--settings", "s.json", "--format", "ndjson"],
      { "s.json": settings }
    );
    const before = text(quiet.out());
    const { code, io } = await call(["check", workbook, "--against", "before.json"], {
      "before.json": before,
    });
    expect(code).toBe(0);
    expect(io.out()).toContain("与上次（before.json）相比：新出现 1 处，已消除 0 处，仍在 0 处。");
    expect(io.out()).toMatch(/新出现　BC092/u);
    const back = await call(
      ["check", workbook, "--settings", "s.json", "--against", "b.json", "--format", "json"],
      { "s.json": settings, "b.json": await earlier() }
    );
    const [line] = JSON.parse(back.io.out()) as [{ since: Record<string, readonly unknown[]> }];
    expect([line.since["fresh"], line.since["gone"], line.since["staying"]]).toMatchObject([
      [],
      [{ code: "BC092" }],
      [],
    ]);
  });

  it("has them in the printed report", async () => {
    const { io } = await call(["check", workbook, "--against", "b.json", "--report", "r.html"], {
      "b.json": await earlier(),
    });
    expect(io.out()).toContain("仍在 1 处");
    expect(io.written.get("r.html")).toContain("　与上次校核相比</h2>");
  });

  it("refuses a file without the workbook's result, and more than one workbook", async () => {
    const none = await call(["check", workbook, "--against", "b.json"], { "b.json": text("{}") });
    expect(none.code).toBe(2);
    expect(none.io.err()).toContain("b.json 里没有这个工作簿的校核结果");
    const many = await call(["check", workbook, prior, "--against", "b.json"]);
    expect(many.io.err()).toContain("--against 一次只能用于一个工作簿");
  });
});
