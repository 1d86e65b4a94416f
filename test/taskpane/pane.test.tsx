// @vitest-environment jsdom
import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import type { BudgetAssistant } from "../../src/app/budget-assistant";
import { BudgetToolError } from "../../src/errors/budget-tool-error";
import type { Synonyms } from "../../src/recognition/synonyms";
import { Pane } from "../../src/taskpane/Pane";
import { PaneModel } from "../../src/taskpane/pane-model";
import { loadStrings } from "../../src/taskpane/strings/load-strings";
import { StringsContext } from "../../src/taskpane/strings/strings-context";
import {
  checkedWith,
  createFakeAssistant,
  FINDING,
  NARRATIVE,
  REVIEWED,
  STORED,
  TAKEN,
  type FakeAssistant,
} from "./fake-assistant";

let root: Root;
let holder: HTMLElement;

beforeAll(async () => {
  // The tabs come in files of their own; loaded beforehand they are there at once.
  await Promise.all([
    import("../../src/taskpane/check/CheckTab"),
    import("../../src/taskpane/targets/TargetsTab"),
    import("../../src/taskpane/narrative/NarrativeTab"),
    import("../../src/taskpane/NoticeBar"),
  ]);
  vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);
  vi.stubGlobal(
    "ResizeObserver",
    class {
      observe(): void {}
      unobserve(): void {}
      disconnect(): void {}
    }
  );
  // As newer browsers do, whatever its type says.
  Element.prototype.scrollIntoView = () => Promise.resolve() as unknown as undefined;
  window.matchMedia = (media) =>
    ({
      media,
      matches: false,
      addEventListener: () => undefined,
      removeEventListener: () => undefined,
    }) as unknown as MediaQueryList;
});

beforeEach(() => {
  holder = document.createElement("div");
  document.body.append(holder);
  root = createRoot(holder);
});

afterEach(async () => {
  await settled(() => root.unmount());
  holder.remove();
});

/** Does something and lets React finish with it. */
async function settled(work: () => void): Promise<void> {
  await act(async () => {
    work();
    await vi.dynamicImportSettled();
  });
}

async function show(
  changed: Partial<BudgetAssistant> = {},
  language = "zh-CN"
): Promise<readonly [PaneModel, FakeAssistant]> {
  const assistant = createFakeAssistant(changed);
  const keep = (): void => undefined;
  const model = new PaneModel(() => Promise.resolve(assistant), keep);
  const strings = await loadStrings(language);
  await act(async () => {
    await model.listen();
    root.render(
      <StringsContext value={strings}>
        <Pane model={model} officeTheme="light" />
      </StringsContext>
    );
    await vi.dynamicImportSettled();
  });
  await eventually(() => expect(holder.querySelector("button.fui-Button")).not.toBeNull());
  return [model, assistant];
}

/** Waits for what is loaded late; generous, for a busy machine compiles on demand. */
function eventually(check: () => void): Promise<void> {
  return vi.waitFor(
    async () => {
      // A check that throws inside `act` would throw away React's work as well.
      await settled(() => undefined);
      check();
    },
    { timeout: 20_000 }
  );
}

function text(): string {
  return holder.textContent;
}

function button(name: string): HTMLElement {
  const found = [...holder.querySelectorAll("button")].find(
    (one) => one.textContent === name || one.getAttribute("aria-label") === name
  );
  if (!found) throw new Error(`no button ${name}`);
  return found;
}

/** Types into a box as React sees it. */
function write(box: HTMLTextAreaElement | HTMLInputElement, words: string): void {
  const { prototype } = box instanceof HTMLInputElement ? HTMLInputElement : HTMLTextAreaElement;
  Object.getOwnPropertyDescriptor(prototype, "value")?.set?.call(box, words);
  box.dispatchEvent(new Event("input", { bubbles: true }));
}

async function click(name: string): Promise<void> {
  await settled(() => button(name).click());
}

/** Unfolds what stands under this label, wherever it occurs. */
async function unfold(label: string): Promise<void> {
  const found = [...holder.querySelectorAll("summary")].filter((one) => one.textContent === label);
  await settled(() => found.forEach((one) => one.click()));
}

/** Presses a key with Alt, the focus being in the result. */
async function press(key: string): Promise<void> {
  const event = new KeyboardEvent("keydown", { key, altKey: true, bubbles: true });
  await settled(() => void button("下一处").dispatchEvent(event));
}

/** Clicks the radio button or checkbox whose label begins like this. */
async function choose(label: string): Promise<void> {
  const found = [...document.querySelectorAll("label")].find(({ textContent }) =>
    textContent.startsWith(label)
  );
  await settled(() => found!.click());
}

describe("校核", () => {
  test("shows verdict, coverage, both sides, the likely slip and what to check", async () => {
    await show();
    await click("一键校核");
    // What to put right is said in one line; why unfolds.
    expect(text()).toContain("有问题：1 处不一致");
    expect(text()).toContain("D13 应为 417.49");
    expect(text()).toContain(`表1 · ${FINDING.title}`);
    expect(text()).not.toContain(FINDING.message);
    await unfold("依据和核对建议");
    for (const expected of [
      "某单位 · 2026年",
      "已核对 166 项关系：161 平衡、4 尾差、1 不一致；9 项两边都没有数，不适用；2 项缺资料，没有核对。",
      FINDING.message,
      "左边（万元）470.02",
      "右边（万元）470.12",
      "差额（万元）-0.10",
      "最可能有误：表1!D13，应为 417.49",
      "核对建议：逐项核对各类支出。",
      "同一原因引起的其他 1 处不一致",
      "工作表“表9”受保护，没有加标记",
      "没有核对的 1 条规则及原因",
    ])
      expect(text()).toContain(expected);
  });

  test("the first line says what the cell should be, and how far it is off", async () => {
    const same = { ...FINDING, code: "BC003", difference: "0.00" };
    const names = { ...FINDING, code: "BC004", difference: null };
    await show({ check: () => Promise.resolve(checkedWith([FINDING, same, names])) });
    await click("一键校核");
    expect([...holder.querySelectorAll("li h4 + span")].map((one) => one.textContent)).toEqual([
      "差 0.10万元",
      "BC003",
      "BC004",
    ]);
  });

  test("a second check tells what is new and what is resolved, and shows either alone", async () => {
    const [other, slip] = ["BC003", "BC004"].map((code) => ({
      ...FINDING,
      code,
      title: `规则${code}`,
      suspects: [],
      message: `${code} 不一致。`,
    }));
    const results = [checkedWith([FINDING, other!]), checkedWith([FINDING, slip!])];
    await show({ check: () => Promise.resolve(results.shift() ?? checkedWith([FINDING, slip!])) });
    await click("一键校核");
    expect(text()).not.toContain("与上次校核比");
    await click("重新校核");
    await click("新增 1");
    expect(text()).toContain("BC004 不一致。");
    expect(text()).not.toContain("D13 应为 417.49");
    await click("已解决 1");
    expect(text()).toContain("规则BC003（BC003）");
    expect(text()).toContain("D13 应为 417.49");
    await click("重新校核");
    expect(text()).toContain("与上次校核比：没有新增，也没有解决的问题。");
  });

  test("many findings of one rule fold away, and open where their cell is selected", async () => {
    const many = Array.from({ length: 9 }, (_, index) => {
      const address = `F${index + 1}`;
      const place = { cells: [{ sheet: "表14", address }], suspects: [], evidence: [] };
      const open = { severity: "info", outcome: "unfilled" } as const;
      return { ...FINDING, ...place, ...open, code: "BC314", message: `${address} 还没有填。` };
    });
    const check = () => Promise.resolve(checkedWith([FINDING, ...many]));
    const [, assistant] = await show({ check });
    await click("一键校核");
    // What waits to be filled in is counted apart and is no disagreement.
    expect(text()).toContain("有问题：1 处不一致；另有 9 处待填写");
    expect(text()).toContain("待填写 9");
    expect(text()).toContain("F3 还没有填。");
    expect(text()).not.toContain("F4 还没有填。");
    expect(text()).toContain("另有 6 处：支出总计等于各类之和");
    await settled(() => assistant.selectCell({ sheet: "表14", address: "F8" }));
    expect(text()).toContain("F8 还没有填。");
  });

  test("a missing table is not hidden in a fold", async () => {
    await show();
    await click("一键校核");
    expect(text()).toContain("识别到 1/2 张表");
    expect(text()).toContain("表12 上年结转结余情况表 没有找到");
  });

  test("a table tells on demand why it was taken for it and what was left out", async () => {
    await show();
    await click("一键校核");
    expect(text()).toContain("没有找到这个表名");
    expect(text()).not.toContain("表头 4 项认出 4 项");
    await click("依据：表1 收支总体情况表");
    for (const expected of [
      "“表1”A1 的表名“收支总体情况表”，表头 4 项认出 4 项",
      "读取 31 行，单位：万元",
      "没有当作数据的单元格：“备注”列 5 格：E7 等",
      "没有公开表、没有读取的工作表：测算（隐藏），12 格有内容",
    ])
      expect(text()).toContain(expected);
  });

  test("the form it was taken for, why, and another one by choice", async () => {
    const [model] = await show();
    await click("一键校核");
    expect(text()).toContain("新疆版式 2026 年 依据和更改");
    expect(text()).not.toContain("2 张表认出 1 张");
    await click("依据和更改");
    expect(text()).toContain("2 张表认出 1 张");
    const options = [...holder.querySelectorAll("option")].map((option) => option.textContent);
    expect(options).toEqual(["自动识别", "新疆版式 2026 年", "陕西版式 2024 年"]);
    await settled(
      () =>
        void model.checking.chooseLayout({ family: "shaanxi", name: "陕西版式", formYear: 2024 })
    );
    expect(text()).toContain("陕西版式 2026 年");
  });

  test("rules are found by words and graded otherwise; the workbook is checked again", async () => {
    const [model] = await show();
    await click("一键校核");
    await settled(() => holder.querySelectorAll("summary").forEach((one) => one.click()));
    await eventually(() => expect(text()).toContain("空表说明与表题一致"));
    // Rules of another family are not offered.
    expect(text()).not.toContain("专项业务经费合计");
    const grades = [...holder.querySelectorAll("select")].map(({ value }) => value);
    expect(grades).toEqual(["error", "warning"]);
    let checks = 0;
    model.subscribe(() => (checks += model.getState().busy === "check" ? 1 : 0));
    await settled(() => void model.checking.gradeRule({ code: "BC092", grade: "off" }));
    expect(checks).toBeGreaterThan(0);
    expect(text()).toContain("规则设置：1 条不按目录");
    expect(holder.querySelector("select")?.value).toBe("off");
    await click("全部按目录");
    expect(text()).not.toContain("条不按目录");
  });

  test("a change of grades that the machine does not keep is told", async () => {
    const [model] = await show({ gradeRule: () => false });
    await settled(() => void model.checking.gradeRule({ code: "BC002", grade: "off" }));
    expect(text()).toContain("只在这次打开期间有效");
  });

  test("a clerk's own words are added, used at once and taken back; one that is refused stays typed", async () => {
    const refused = new BudgetToolError("invalid-synonym", {
      detail: "“甲”不是表式上的表名或栏目",
    });
    let kept: Synonyms = {};
    const [model] = await show({
      synonyms: () => kept,
      keepSynonyms: (synonyms) => {
        if (Object.values(synonyms).includes("甲")) throw refused;
        kept = synonyms;
        return true;
      },
    });
    await click("一键校核");
    let checks = 0;
    model.subscribe(() => (checks += model.getState().busy === "check" ? 1 : 0));
    const title = (words: string): HTMLElement | undefined =>
      [...holder.querySelectorAll("summary")].find((one) => one.textContent === words);
    await settled(() => title("同义词")?.click());
    const typed = async (word: string, meaning: string): Promise<void> => {
      const details = title(
        Object.keys(kept).length > 0 ? "同义词：1 个" : "同义词"
      )?.parentElement;
      const boxes = [...(details?.querySelectorAll("input") ?? [])];
      await settled(() => boxes.forEach((box, index) => write(box, index === 0 ? word : meaning)));
      await click("加上");
    };
    await typed("固定经费", "甲");
    expect([kept, checks]).toEqual([{}, 0]);
    expect(text()).toContain("“甲”不是表式上的表名或栏目");
    await typed("固定经费", "基本支出");
    expect(kept).toEqual({ 固定经费: "基本支出" });
    expect(checks).toBeGreaterThan(0);
    expect(text()).toContain("“固定经费”读作“基本支出”");
    await click("去掉：固定经费");
    expect(kept).toEqual({});
    expect(text()).not.toContain("“固定经费”读作");
  });

  test("a finding is accepted only with a reason, listed apart, and taken back", async () => {
    const [model, assistant] = await show();
    await click("一键校核");
    await click(`接受…：${FINDING.title}`);
    const box = holder.querySelector("textarea");
    if (!box) throw new Error("no box for the reason");
    let jobs = 0;
    model.subscribe(() => (jobs += model.getState().busy === "exceptions" ? 1 : 0));
    await click("接受");
    expect(jobs).toBe(0);
    await settled(() => write(box, "已与业务处核实"));
    await click("接受");
    expect(jobs).toBeGreaterThan(0);
    expect(text()).toContain("通过");
    expect(text()).toContain("已核实接受 1 处");
    const told = (): string => holder.querySelector("[aria-live=polite]")?.textContent ?? "";
    await eventually(() => expect(told()).toContain("已接受这一处，理由存入工作表“核实说明”。"));
    expect(button("撤销").closest("[aria-live]")).not.toBeNull();
    await settled(() => holder.querySelectorAll("summary").forEach((one) => one.click()));
    expect(text()).toContain("核实说明（2026-11-21 16:05）：已与业务处核实");
    // Our own sheet is no change of the workbook.
    await settled(() => assistant.changeCell({ sheet: "核实说明", address: "A4" }));
    expect(model.getState().check?.isStale).toBe(false);
    await click(`撤销：${FINDING.title}`);
    expect(text()).toContain("1 处不一致");
    expect(text()).not.toContain("已核实接受");
    expect(told()).toContain("已撤销接受，这一处重新计入问题。");
  });

  test("what was accepted is taken back from the message of it", async () => {
    const [model] = await show();
    await click("一键校核");
    await settled(() => void model.checking.accept(FINDING, "已与业务处核实"));
    await eventually(() => expect(text()).toContain("已接受这一处"));
    await click("撤销");
    expect(text()).toContain("1 处不一致");
    expect(text()).not.toContain("已核实接受");
  });

  test("the title goes to the likely slip, the cells to themselves", async () => {
    const [, assistant] = await show();
    await click("一键校核");
    await click("D13 应为 417.49");
    await click("表1!D36");
    expect(assistant.selected.map(([cell]) => cell?.address)).toEqual(["D13", "D36"]);
    expect(assistant.selected[0]).toHaveLength(1);
  });

  test("the findings of the selected cell are pointed out, ranges too", async () => {
    const [, assistant] = await show();
    await click("一键校核");
    await settled(() => assistant.selectCell({ sheet: "表1", address: "C12:D14" }));
    expect(holder.querySelectorAll("li[aria-current=true]")).toHaveLength(1);
    expect(text()).toContain("所选单元格 表1!C12:D14 有 1 处问题");
    await settled(() => assistant.selectCell({ sheet: "表2", address: "D13" }));
    expect(holder.querySelectorAll("li[aria-current=true]")).toHaveLength(0);
  });

  test("severity is a word and a shape, not only a colour", async () => {
    await show({
      check: () => {
        const warning = { ...FINDING, severity: "warning" as const };
        const hint = { ...FINDING, severity: "info" as const };
        const tail = { ...hint, outcome: "rounding-difference" as const };
        return Promise.resolve(checkedWith([FINDING, warning, hint, tail]));
      },
    });
    await click("一键校核");
    const cards = [...holder.querySelectorAll("li")].filter((one) => one.querySelector("h4"));
    const words = ["不一致", "提醒", "提示", "尾差"];
    expect(cards.map((card, index) => card.textContent.startsWith(words[index]!))).toEqual([
      true,
      true,
      true,
      true,
    ]);
    const shapes = cards.map((card) => card.querySelector("svg path")?.getAttribute("d"));
    expect(new Set(shapes).size).toBe(3);
    expect(text()).toContain("1 处不一致，1 处提醒");
    expect(text()).toContain("另有 1 处提示、1 处四舍五入尾差，属正常");
    // Gone through is what the verdict counts.
    expect(text()).toContain("0/2");
  });

  test("nothing found is said, with how much was looked at", async () => {
    await show({ check: () => Promise.resolve(checkedWith([])) });
    await click("一键校核");
    expect(holder.querySelector("h2")?.textContent).toBe("通过");
    expect(text()).toContain("已核对 165 项关系");
  });

  test("marks that failed leave the result as it is, and say why", async () => {
    const reason = "正在编辑单元格，请按 Enter 或 Esc 结束编辑后再试";
    const marks = { kind: "failed", reason, isPartial: false, isBusy: true } as const;
    await show({ check: () => Promise.resolve({ ...checkedWith([FINDING]), marks }) });
    await click("一键校核");
    expect(text()).toContain("1 处不一致");
    expect(text()).toContain(`没有标记：${reason}。`);
    await show({
      check: () =>
        Promise.resolve({ ...checkedWith([FINDING]), marks: { ...marks, isPartial: true } }),
    });
    await click("一键校核");
    expect(text()).toContain("标记没有做完：");
  });

  test("what was not checked to the end is never shown as passed", async () => {
    const { report, marks } = checkedWith([]);
    const cell = { sheet: "表1", address: "B7" };
    const problem = {
      kind: "unreadable-amount",
      message: "“表1”B7 不是金额。",
      sheet: "表1",
      cell,
    };
    const icon = (): string | null | undefined =>
      document
        .querySelector('[role="status"] h2')
        ?.parentElement?.querySelector("path")
        ?.getAttribute("d");
    await show({ check: () => Promise.resolve({ report, marks, pictures: [] }) });
    await click("一键校核");
    const green = icon();
    await show({
      check: () =>
        Promise.resolve({ report: { ...report, problems: [problem] }, marks, pictures: [] }),
    });
    await click("一键校核");
    expect(holder.querySelectorAll("h2")[0]?.textContent).toBe("没有查完：1 处读不懂");
    expect(icon()).toMatch(/^M/u);
    expect(icon()).not.toBe(green);
  });

  test("◀ ▶ and their keys go through the findings, which open where one is", async () => {
    const other = { ...FINDING, code: "BC003", suspects: [], message: "表2合计不符。" };
    const [, assistant] = await show({
      check: () => Promise.resolve(checkedWith([FINDING, other])),
    });
    await click("一键校核");
    expect(text()).toContain("0/2");
    await click("下一处");
    expect(text()).toContain("1/2");
    expect(text()).toContain(FINDING.message);
    await press("ArrowDown");
    expect(text()).toContain("2/2");
    expect(text()).not.toContain(FINDING.message);
    await press("ArrowUp");
    await click("上一处");
    expect(text()).toContain("2/2");
    expect(assistant.selected.map(([cell]) => cell?.address)).toEqual(["D13", "D36", "D13", "D36"]);
  });

  test("of two findings of one cell the one that was gone to is framed, and no other", async () => {
    const own = (code: string) => ({
      ...FINDING,
      code,
      title: `规则${code}`,
      message: `${code}。`,
    });
    const findings = [own("BC002"), own("BC003"), { ...own("BC004"), suspects: [], cells: [] }];
    const [, assistant] = await show({ check: () => Promise.resolve(checkedWith(findings)) });
    const framed = (): readonly string[] =>
      [...holder.querySelectorAll("li[aria-current=true]")].map(
        (card) => /BC00\d/u.exec(card.textContent)?.[0] ?? ""
      );
    await click("一键校核");
    for (const [code, place] of [
      ["BC002", "1/3"],
      ["BC003", "2/3"],
    ] as const) {
      await click("下一处");
      // Excel tells where it went.
      await settled(() => assistant.selectCell({ sheet: "表1", address: "D13" }));
      expect(framed()).toEqual([code]);
      expect(text()).toContain(place);
    }
    await click("下一处");
    expect(framed()).toEqual(["BC004"]);
    // A cell that is clicked in the sheet leads to its first finding; one without findings to none.
    await settled(() => assistant.selectCell({ sheet: "表1", address: "D14" }));
    expect(framed()).toEqual(["BC004"]);
    await settled(() => assistant.selectCell({ sheet: "表1", address: "D13" }));
    expect(framed()).toEqual(["BC002"]);
    expect(text()).toContain("1/3");
    await click("下一处");
    expect(framed()).toEqual(["BC003"]);
  });

  test("when the finding gone to is put right the next one follows, none is passed over", async () => {
    const own = (code: string, address: string) => {
      const cell = { sheet: "表1", address };
      return { ...FINDING, code, message: `${code}。`, cells: [cell], suspects: [], evidence: [] };
    };
    const findings = [own("BC002", "B2"), own("BC003", "B3"), own("BC004", "B4")];
    let left = findings;
    const [model, assistant] = await show({ check: () => Promise.resolve(checkedWith(left)) });
    await click("一键校核");
    await click("下一处");
    await click("下一处");
    left = findings.filter(({ code }) => code !== "BC003");
    await settled(() => void model.checking.check());
    expect(text()).toContain("0/2");
    await click("下一处");
    expect(assistant.selected.map(([cell]) => cell?.address)).toEqual(["B2", "B3", "B4"]);
    expect(text()).toContain("2/2");
    left = findings.slice(2);
    await settled(() => void model.checking.check());
    expect(text()).toContain("1/1");
  });

  test("where relations would have different amounts in a cell none is told, and why", async () => {
    const disputed = {
      ...FINDING,
      suspects: [{ sheet: "表1", address: "D13", suggested: null }],
      suggestion: "D13 按“甲”（BC002）应为 1.00万元，按“乙”（BC003）应为 2.00万元，不能同时成立。",
      isDisputed: true as const,
    };
    const [, assistant] = await show({ check: () => Promise.resolve(checkedWith([disputed])) });
    await click("一键校核");
    expect(text()).not.toContain("D13 应为 417.49");
    expect(text()).toContain("按“乙”（BC003）应为 2.00万元，不能同时成立。");
    await click("D13 应为多少，各项关系不一致");
    expect(assistant.selected.map(([cell]) => cell?.address)).toEqual(["D13"]);
  });

  test("findings are narrowed down by level, sheet and words, and grouped by sheet", async () => {
    const at = (sheet: string, code: string, severity: "error" | "warning") => {
      const place = { cells: [{ sheet, address: "B2" }], suspects: [], evidence: [] };
      return {
        ...FINDING,
        ...place,
        severity,
        code,
        title: "规则",
        message: `在${sheet}。`,
      };
    };
    const findings = [
      at("表2", "BC002", "error"),
      at("表3", "BC003", "error"),
      at("表2", "BC004", "warning"),
      at("表3", "BC005", "warning"),
    ];
    await show({ check: () => Promise.resolve(checkedWith(findings)) });
    const codes = (): readonly string[] => text().match(/BC00\d/gu) ?? [];
    await click("一键校核");
    expect(codes()).toEqual(["BC002", "BC003", "BC004", "BC005"]);
    await choose("按表分组");
    expect(codes()).toEqual(["BC002", "BC004", "BC003", "BC005"]);
    expect(text()).toContain("表3（2）");
    await click("提醒 2");
    expect(codes()).toEqual(["BC004", "BC005"]);
    const search = holder.querySelector<HTMLInputElement>("[aria-label^=查找]")!;
    await settled(() => write(search, "表3!B2"));
    expect(codes()).toEqual(["BC005"]);
    await settled(() => write(search, "没有的"));
    expect(text()).toContain("没有符合条件的问题");
    await click("全部显示");
    expect(codes()).toHaveLength(4);
  });

  test("hundreds of findings come in pages", async () => {
    const many = Array.from({ length: 120 }, (_, index) => ({ ...FINDING, code: `BC${index}` }));
    await show({ check: () => Promise.resolve(checkedWith(many)) });
    await click("一键校核");
    expect(holder.querySelectorAll("li h4")).toHaveLength(50);
    await click("再显示 50 处");
    await click("再显示 20 处");
    expect(holder.querySelectorAll("li h4")).toHaveLength(120);
  });
});

describe("messages", () => {
  test("a failure is announced at once and can be dismissed", async () => {
    await show({ check: () => Promise.reject(new Error("secret detail")) });
    await click("一键校核");
    await eventually(() =>
      expect(holder.querySelector("[aria-live=assertive]")?.textContent).toContain("停止")
    );
    expect(text()).not.toContain("secret detail");
    await click("关闭这条提示");
    expect(holder.querySelector("[aria-live=assertive]")).toBeNull();
  });

  test("a screen that breaks leaves a message and a way out, and the other tabs work", async () => {
    const quiet = vi.spyOn(console, "error").mockImplementation(() => undefined);
    const broken = { ...checkedWith([]), report: null } as unknown as ReturnType<
      typeof checkedWith
    >;
    const [model] = await show({ check: () => Promise.resolve(broken) });
    await click("一键校核");
    expect(text()).toContain("面板遇到没有预料到的问题");
    expect(button("重新载入")).toBeDefined();
    await settled(() => model.showTab("targets"));
    await eventually(() => expect(button("生成绩效目标表")).toBeDefined());
    quiet.mockRestore();
  });
});

describe("说明", () => {
  const field = (): HTMLTextAreaElement | null => holder.querySelector("textarea");

  test("one number for what is still to be filled in: in the bar, beside the sections, in the notice", async () => {
    const line = NARRATIVE.lines[0]!;
    const date = { ...line, key: "date", section: "公开全文", item: "公开日期" };
    const written = { ...NARRATIVE, lines: [line, date, { ...line, key: "more" }] };
    const [model] = await show({ writeNarrative: () => Promise.resolve(written) });
    await settled(() => model.showTab("narrative"));
    await settled(() => void model.narrative.addSheet());
    await eventually(() => expect(text()).toContain("已填 0/3"));
    expect(text()).toContain("还有 3 项待填，文中标为【请填写】。");
    const labels = () => [...holder.querySelectorAll("summary")].map((one) => one.textContent);
    const open = () => labels().flatMap((label) => /(\d+) 项待填/u.exec(label)?.[1] ?? []);
    expect(open()).toEqual(["2", "1"]);
    await settled(() => write(field()!, "人员增加"));
    expect(text()).toContain("已填 1/3");
    expect(text()).toContain("还有 2 项待填，文中标为【请填写】。");
    expect(open()).toEqual(["1", "1"]);
  });

  test("what was typed is there after a fold and another tab; 下一项待填 goes to what is left", async () => {
    const line = NARRATIVE.lines[0]!;
    const last = { ...line, key: "date", section: "公开全文", item: "公开日期" };
    const lines = [line, last, { ...line, key: "free", state: "optional" as const }];
    const written = { ...NARRATIVE, lines };
    const [model] = await show({
      writeNarrative: () => Promise.resolve(written),
      saveInputs: () => Promise.resolve({ ...STORED, narrative: written }),
    });
    await settled(() => model.showTab("narrative"));
    await settled(() => void model.narrative.write());
    await eventually(() => expect(field()).not.toBeNull());
    expect(text()).toContain("已填 0/2");
    await settled(() => write(field()!, "人员增加"));
    expect(text()).toContain("已填 1/2");
    expect(text()).toContain("正在存入“填报事项”…");
    const section = (): HTMLElement =>
      [...holder.querySelectorAll("summary")].find((one) => one.textContent.startsWith("一、"))!;
    await settled(() => section().click());
    await eventually(() => expect(field()).toBeNull());
    await settled(() => model.showTab("check"));
    await settled(() => model.showTab("narrative"));
    await eventually(() => expect(text()).toContain("已填 1/2"));
    await settled(() => section().click());
    await eventually(() => expect(field()?.value).toBe("人员增加"));
    await click("下一项待填");
    const focused = document.activeElement?.closest<HTMLElement>("[data-input]");
    expect(focused?.dataset.input).toBe("date");
    await settled(() => void model.storeTyped());
    expect(text()).toContain("已存入“填报事项”");
  });
});

describe("the text sheet in the pane", () => {
  test("draws the clerk's own paragraphs above the first heading", async () => {
    const own = { kind: "given" as const, text: "本单位另写的一段。", key: "hand-edit" };
    const lead = [{ id: "own+0", phrases: [own] }];
    const written = { ...NARRATIVE, lead, deleted: ["收入预算包括：一般公共预算。", "乙"] };
    const [model] = await show({ writeNarrative: () => Promise.resolve(written) });
    await settled(() => model.showTab("narrative"));
    await settled(() => void model.narrative.write());
    await eventually(() => expect(text()).toContain(own.text));
    expect(text().indexOf(own.text)).toBeLessThan(text().indexOf("一、"));
    expect(text()).toContain("“收入预算包括：一般公共预算。”等 2 段在工作表中删去了");
  });

  test("shows what was deleted as deleted, and brings it back where that is ticked", async () => {
    const gone = {
      id: "overview#sum",
      written: "",
      updated: "",
      generated: "收支总预算470.02万元。",
      remarks: ["在工作表中删去了"],
    };
    const given: (readonly string[])[] = [];
    const [model] = await show({
      handEdits: () => Promise.resolve([gone]),
      addNarrativeSheet: (givenUp) => {
        given.push([...(givenUp ?? [])]);
        return Promise.resolve({ id: "n", name: "情况说明", tag: "narrative" });
      },
    });
    await settled(() => model.showTab("narrative"));
    await settled(() => void model.narrative.rewriteSheet());
    await eventually(() => expect(text()).toContain("已在工作表中删去"));
    expect(holder.querySelector("del")?.textContent).toBe(gone.generated);
    await choose("恢复这一段");
    expect(holder.querySelector("del")).toBeNull();
    const confirm = [...holder.querySelectorAll<HTMLElement>("section button")].find(
      (one) => one.textContent === "写入工作表"
    );
    await settled(() => confirm?.click());
    await eventually(() => expect(given).toEqual([[gone.id]]));
  });
});

describe("已有文稿", () => {
  test("a reason for the other direction is listed with a word on it, and not ticked before the clerk does", async () => {
    const [reason, ...others] = TAKEN.inputs;
    const otherWay = { said: "增加", is: "减少" } as const;
    const taken = { ...TAKEN, inputs: [{ ...reason!, otherWay }, ...others] };
    const kept: (readonly string[])[] = [];
    const [model] = await show({
      takeInputs: () => Promise.resolve(taken),
      confirmTaken: (keys) => {
        kept.push([...keys]);
        return Promise.resolve(STORED);
      },
    });
    await settled(() => model.showTab("narrative"));
    await settled(
      () => void model.narrative.chooseText({ fileName: "稿.txt", bytes: new Uint8Array() })
    );
    const box = (): HTMLInputElement | null =>
      [...holder.querySelectorAll("li")]
        .find((one) => one.textContent.includes("增加的原因：人员增加"))
        ?.querySelector<HTMLInputElement>("input[type=checkbox]") ?? null;
    await eventually(() => expect(box()).not.toBeNull());
    expect(box()?.checked).toBe(false);
    expect(text()).toContain("文稿写的是“增加”的原因，按金额是“减少”");
    await settled(() => box()?.click());
    await click("填入选中的 1 项");
    expect(kept).toEqual([["reason"]]);
  });
});

describe("审核", () => {
  test("a statement tells level, place and sentence with the wrong words marked, and can be ticked off", async () => {
    const [model] = await show();
    await settled(() => model.showTab("narrative"));
    const file = { fileName: "稿.txt", bytes: new Uint8Array() };
    await settled(() => void model.narrative.reviewText(file));
    await eventually(() => expect(text()).toContain("“稿.txt”：1 处不一致"));
    expect(text()).toContain("第三部分 2026年单位预算情况说明，一、收支总体说明，第 2 段");
    expect(holder.querySelector("mark")?.textContent).toBe("470.00万元");
    expect(holder.querySelector("mark")?.parentElement?.textContent).toContain("为收入总预算");
    expect(button("复制清单")).toBeDefined();
    await choose("已处理");
    expect(holder.querySelector("mark")).toBeNull();
    // Ticked off it stays, on another tab and in a review after this one.
    await settled(() => model.showTab("check"));
    await settled(() => model.showTab("narrative"));
    await eventually(() => expect(text()).toContain("已处理 1/1"));
    await click("再审一次");
    await eventually(() => expect(text()).toContain("已处理 1/1"));
    expect(holder.querySelector("mark")).toBeNull();
  });

  test("is handed out as a file; a cell that a statement is about leads back to it", async () => {
    const [first] = REVIEWED.findings;
    const cell = { sheet: "表1", address: "B6" };
    const about = { ...first!, cells: [{ ...cell, year: "current" as const }] };
    const blanks = [{ ...first!, message: "原因没有填写。" }];
    const number = { number: "470.00", sentence: "收入总预算470.00万元", start: 0, end: 6 };
    const ledger = [{ ...number, state: "differs" as const }];
    const value = { ...REVIEWED, findings: [about], blanks, ledger };
    const [model, assistant] = await show({ reviewText: () => Promise.resolve(value) });
    await settled(() => model.showTab("narrative"));
    const file = { fileName: "稿.txt", bytes: new Uint8Array() };
    await settled(() => void model.narrative.reviewText(file));
    await eventually(() => expect(text()).toContain("还有 1 处没有填写，列在最后。"));
    // Findings first, then how the numbers of the text were counted.
    expect(text().indexOf("文中 1 个数")).toBeGreaterThan(text().indexOf("原因没有填写。"));
    await settled(() => assistant.selectCell(cell));
    expect(text()).toContain("文稿中有 1 处问题与 表1!B6 有关");
    expect(holder.querySelectorAll("li[aria-current=true]")).toHaveLength(1);
    await settled(() => void model.narrative.saveReview("list"));
    await eventually(() => expect(text()).toContain("“审阅-list”已交给系统下载"));
  });
});

describe("绩效", () => {
  test("says what was written, how far each table is, and passes on what was chosen", async () => {
    const chosen: unknown[] = [];
    const [model] = await show({
      addTargetSheets: (choices) => {
        chosen.push(choices);
        return Promise.resolve({
          sheets: [
            { id: "t", name: "绩效目标表", tag: "performance-targets" },
            { id: "u", name: "绩效1 甲项目", tag: "performance-targets" },
          ],
          renewed: 1,
          kept: [{ cell: { sheet: "绩效1 甲项目", address: "D5" }, message: "填的保留。" }],
        });
      },
    });
    await settled(() => model.showTab("targets"));
    await eventually(() => expect(button("生成绩效目标表")).toBeDefined());
    for (const label of ["每张表一个工作表", "列出这类项目常用的指标", "同名的上年结转并入"])
      await choose(label);
    await click("生成绩效目标表");
    expect(chosen).toEqual([{ arrangement: "each", suggests: true, carryOver: "merge" }]);
    expect(text()).toContain("已新增 1 张工作表；已更新 1 张工作表，填写的内容都保留");
    expect(text()).toContain("填的保留。 D5");
    expect(text()).toContain("指标 2 行已填、1 行待定、3 行空着，权重 60／90，没有填写目标");
    await settled(() => void model.targets.check());
    expect(model.getState().targets?.written).toBeNull();
  });

  test("says when last year's workbook has no target tables", async () => {
    const [model] = await show();
    await settled(() => model.showTab("targets"));
    await eventually(() => expect(text()).toContain("选了的，上年的目标沿用过来"));
    await settled(() => void model.choosePrior({ fileName: "上年.xlsx", bytes: new Uint8Array() }));
    await eventually(() => expect(text()).toContain("没有可以沿用的目标"));
    expect(model.getState().tab).toBe("targets");
  });

  test("says that there is no target table", async () => {
    const [model] = await show({ checkTargets: () => Promise.resolve([]) });
    await settled(() => void model.targets.check());
    await eventually(() => expect(text()).toContain("工作簿里没有绩效目标表"));
  });
});

describe("languages", () => {
  test("English beside Chinese; of findings the words of the tables stay Chinese", async () => {
    await show({}, "en-US");
    await click("Check tables");
    expect(text()).toContain("Problems found: 1 disagreement");
    expect(text()).toContain("支出总计 equals the sum of the classes");
  });

  test.each([
    ["zh-CN", "校核"],
    ["zh-TW", "校核"],
    ["en-GB", "Check"],
    ["fr-FR", "校核"],
  ])("%s", async (language, word) => {
    expect((await loadStrings(language)).tabs.check).toBe(word);
  });
});
