import type {
  BudgetAssistant,
  CheckedWorkbook,
  RuleChoice,
  StoredInputs,
  WrittenNarrative,
} from "../../src/app/budget-assistant";
import type { ReviewedText } from "../../src/app/review-text";
import type { TakenInputs } from "../../src/app/take-inputs";
import type { CheckedTarget } from "../../src/app/target-progress";
import type { Synonyms } from "../../src/recognition/synonyms";
import type { RuleSwitches } from "../../src/checking/rule-switches";
import type { Finding } from "../../src/checking/finding";
import type { CellRef } from "../../src/grid/address";
import { xinjiang } from "../../src/families/xinjiang/index";

type Listener = (cell: CellRef) => void;

/** A table with two indicators filled, one open and three rows empty. */
export const TARGET: CheckedTarget = {
  subject: "甲项目",
  cell: { sheet: "绩效目标表", address: "A3" },
  filled: 2,
  open: 1,
  empty: 3,
  weights: { sum: 60, total: 90 },
  hasGoal: false,
  findings: [],
};

/** A `BudgetAssistant` without workbook: answers what a test puts in, and lets it fire the events of the host. */
export interface FakeAssistant extends BudgetAssistant {
  readonly selectCell: Listener;
  readonly changeCell: Listener;
  readonly selected: (readonly CellRef[])[];
}

export const FINDING: Finding = {
  code: "BC002",
  covers: ["XJ-T01"],
  title: "支出总计等于各类之和",
  severity: "error",
  outcome: "violated",
  message: "表1支出总计为 470.02万元，应等于各类之和 470.12万元，少 0.10万元。",
  suggestion: "逐项核对各类支出。",
  left: "470.02",
  right: "470.12",
  difference: "-0.1",
  measure: "ten-thousand-yuan",
  cells: [
    { sheet: "表1", address: "D36" },
    { sheet: "表1", address: "D13" },
  ],
  relation: null,
  suspects: [{ sheet: "表1", address: "D13", suggested: "417.49" }],
  evidence: [
    { code: "BC016", message: "表3与表1不同。", cells: [{ sheet: "表3", address: "E7" }] },
  ],
};

export function checkedWith(findings: readonly Finding[]): CheckedWorkbook {
  return {
    report: {
      catalogue: { version: "1.0.0", switches: [], ownCodes: 0 },
      layout: {
        family: "xinjiang",
        year: 2026,
        name: "新疆版式",
        isStated: false,
        reason: "2 张表认出 1 张",
        remarks: [],
      },
      budgetUnit: "某单位",
      fiscalYear: 2026,
      tables: [
        {
          id: "revenueExpenditureSummary",
          number: 1,
          title: "收支总体情况表",
          status: "recognized",
          sheet: "表1",
          range: "A1:D36",
          measure: "ten-thousand-yuan",
          reason: "“表1”A1 的表名“收支总体情况表”，表头 4 项认出 4 项",
          places: [
            {
              title: "收支总体情况表",
              cell: { sheet: "表1", address: "A1" },
              range: "A1:D36",
              captions: { found: 4, all: 4 },
              rows: 31,
            },
          ],
          rows: 31,
          ignored: [
            {
              reason: "other-column",
              message: "“备注”列",
              count: 5,
              cells: [{ sheet: "表1", address: "E7" }],
            },
          ],
        },
        {
          id: "carryOverBalances",
          number: 12,
          title: "上年结转结余情况表",
          status: "missing",
          sheet: null,
          range: null,
          measure: null,
          reason: "没有找到这个表名；请核对表名的写法",
          places: [],
          rows: 0,
          ignored: [],
        },
      ],
      otherSheets: [{ name: "测算", isHidden: true, filledCells: 12 }],
      coverage: {
        satisfied: 161,
        violated: findings.length,
        roundingDifference: 4,
        unfilled: 0,
        notEvaluated: 2,
        notApplicable: 9,
        accepted: 0,
      },
      findings,
      accepted: [],
      lapsed: [],
      problems: [],
      notEvaluated: [
        { code: "BC060", title: "结转结余一致", cause: "missing-table", reason: "没有找到表12" },
      ],
    },
    marks: { kind: "done", marked: findings.length, skippedSheets: ["表9"], unreadableSheets: [] },
    pictures: [],
  };
}

export const NARRATIVE: WrittenNarrative = {
  sections: [
    {
      slug: "revenue-expenditure",
      heading: [{ kind: "text", text: "一、收支总体说明" }],
      paragraphs: [
        {
          id: "0.0",
          phrases: [
            { kind: "text", text: "收支总预算" },
            {
              kind: "fact",
              text: "470.02",
              value: "470.02",
              cells: [{ sheet: "表1", address: "B6", year: "current" }],
              explanation: "",
            },
            { kind: "text", text: "万元，主要原因是" },
            { kind: "missing", text: "【请填写：原因】", key: "reason", hint: "增加的原因" },
            { kind: "text", text: "。" },
          ],
        },
      ],
    },
  ],
  missing: [{ key: "reason", section: "revenue-expenditure", hint: "增加的原因" }],
  inputs: [
    {
      key: "reason",
      section: "revenue-expenditure",
      hint: "增加的原因",
      guide: "只写原因本身",
      state: "missing",
      content: "",
    },
  ],
  lines: [
    {
      key: "reason",
      section: "一、收支总体说明",
      item: "增加的原因",
      content: "",
      previous: "去年的原因",
      guide: "只写原因本身",
      choices: [],
      state: "missing",
    },
  ],
  proof: [],
};

/** A text with one amount that disagrees. */
export const REVIEWED: ReviewedText = {
  budget: {
    family: xinjiang,
    formYear: 2026,
    fiscalYear: 2026,
    budgetUnit: "甲县某某中心",
    organizationKind: "budgetUnit",
    statedYears: [],
    cover: null,
    contents: [],
    expectedTables: [],
    tables: {},
  },
  findings: [
    {
      code: "BN001",
      heading: "一、收支总体说明",
      severity: "error",
      quote: "470.00万元",
      place: { start: 0, end: 8 },
      location: {
        part: "第三部分 2026年单位预算情况说明",
        heading: "一、收支总体说明",
        paragraph: 2,
        sentence: "470.00万元为收入总预算。",
        start: 0,
        end: 15,
      },
      message: "文中写的是“470.00万元”，表1是470.02万元。",
      written: "470.00万元",
      expected: "470.02万元",
      cells: [],
    },
  ],
  blanks: [],
  unread: ["第一部分"],
  ledger: [],
  openNumbers: ["没有读懂的数 1 个，请自己核对：", "    第三部分 第 3 段：安排【12.00万元】。"],
  remarks: [],
};

export const STORED: StoredInputs = {
  narrative: { ...NARRATIVE, missing: [], lines: [] },
  sheet: { id: "i", name: "填报事项", tag: "narrative-inputs" },
};

export const TAKEN: TakenInputs = {
  fiscalYear: 2026,
  year: 2026,
  remarks: ["文稿是草稿。"],
  inputs: [
    {
      key: "reason",
      section: "一",
      item: "增加的原因",
      content: "人员增加",
      typed: "",
      isOffer: false,
      otherWay: null,
    },
    {
      key: "basis",
      section: "七",
      item: "政策依据",
      content: "某文件",
      typed: "别的文件",
      isOffer: false,
      otherWay: null,
    },
    {
      key: "assets",
      section: "十三",
      item: "房屋面积",
      content: "12",
      typed: "",
      isOffer: true,
      otherWay: null,
    },
  ],
};

const EXCEPTIONS = { id: "e", name: "核实说明", tag: "accepted-exceptions" };

const RULES: readonly Omit<RuleChoice, "grade">[] = [
  { code: "BC002", title: "支出总计等于各类之和", families: ["xinjiang"], severity: "error" },
  { code: "BC092", title: "空表说明与表题一致", families: ["xinjiang"], severity: "warning" },
  { code: "BC216", title: "专项业务经费合计", families: ["shaanxi"], severity: "error" },
];

export function createFakeAssistant(changed: Partial<BudgetAssistant> = {}): FakeAssistant {
  const selectionListeners = new Set<Listener>();
  const changeListeners = new Set<Listener>();
  const listen = (listeners: Set<Listener>) => (listener: Listener) => {
    listeners.add(listener);
    return Promise.resolve(() => {
      listeners.delete(listener);
      return Promise.resolve();
    });
  };
  const selected: (readonly CellRef[])[] = [];
  let switches: RuleSwitches = {};
  let synonyms: Synonyms = {};
  return {
    selected,
    selectCell: (cell) => selectionListeners.forEach((listener) => listener(cell)),
    changeCell: (cell) => changeListeners.forEach((listener) => listener(cell)),
    check: () => Promise.resolve(checkedWith([FINDING])),
    layouts: [
      { family: "xinjiang", name: "新疆版式", formYear: 2026 },
      { family: "shaanxi", name: "陕西版式", formYear: 2024 },
    ],
    chooseLayout: (choice) => {
      const checked = checkedWith([]);
      const layout = {
        ...checked.report.layout,
        ...(choice && { isStated: true, name: choice.name }),
      };
      return Promise.resolve({ ...checked, report: { ...checked.report, layout } });
    },
    rules: () => RULES.map((rule) => ({ ...rule, grade: switches[rule.code] ?? rule.severity })),
    gradeRule: (choice) => {
      switches = choice ? { ...switches, [choice.code]: choice.grade } : {};
      return true;
    },
    synonyms: () => synonyms,
    keepSynonyms: (kept) => {
      synonyms = kept;
      return true;
    },
    accept: (finding, reason) => {
      const { report, marks } = checkedWith([]);
      const accepted = [{ key: "k", finding, acceptance: { reason, at: "2026-11-21 16:05" } }];
      return Promise.resolve({
        sheet: EXCEPTIONS,
        checked: { report: { ...report, accepted }, marks, pictures: [] },
      });
    },
    withdraw: () => Promise.resolve({ sheet: EXCEPTIONS, checked: checkedWith([FINDING]) }),
    clearMarks: () => Promise.resolve(2),
    choosePrior: (file) =>
      Promise.resolve(
        file && {
          fileName: file.fileName,
          budgetUnit: "某单位",
          fiscalYear: 2025,
          remarks: [],
          hasTargets: false,
        }
      ),
    watch: () => undefined,
    writeNarrative: () => Promise.resolve(NARRATIVE),
    writeWordFile: () =>
      Promise.resolve({ fileName: "公开.docx", bytes: new Uint8Array([1, 2]), missing: 3 }),
    saveInputs: () => Promise.resolve(STORED),
    takeInputs: () => Promise.resolve(TAKEN),
    reviewText: () => Promise.resolve(REVIEWED),
    writeReview: (_file, _findings, form) =>
      Promise.resolve({ fileName: `审阅-${form}`, bytes: new Uint8Array([1]), unplaced: "" }),
    confirmTaken: () => Promise.resolve(STORED),
    handEdits: () => Promise.resolve([]),
    addNarrativeSheet: () => Promise.resolve({ id: "n", name: "情况说明", tag: "narrative" }),
    addReportSheet: (date) => Promise.resolve({ id: "r", name: date, tag: "check-report" }),
    addAuditSheet: () => Promise.resolve({ id: "a", name: "校核表", tag: "audit" }),
    addTargetSheets: () =>
      Promise.resolve({
        sheets: [{ id: "t", name: "绩效目标表", tag: "targets" }],
        renewed: 0,
        kept: [],
      }),
    checkTargets: () => Promise.resolve([TARGET]),
    select: (cells) => {
      selected.push(cells);
      return Promise.resolve();
    },
    onSelectionChanged: listen(selectionListeners),
    onCellsChanged: listen(changeListeners),
    ...changed,
  };
}
