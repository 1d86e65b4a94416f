import { describe, expect, it } from "vitest";
import { xinjiangForms } from "../../src/families/xinjiang/forms";
import { FAMILIES } from "../../src/families/index";
import { TOTAL } from "../../src/budget/block";
import { parseColumnSpan } from "../../src/performance/form/column-span";
import {
  cellsOfForm,
  isSlotCell,
  isTaskList,
  taskListOf,
  type FigureReference,
  type Form,
  type FormRow,
} from "../../src/performance/form/form";
import { TABLE_SCHEMAS } from "../support/table-schemas";

/** Column letters that each row of the upper part takes, counting cells merged down from above. */
function occupied(form: Form): readonly (readonly number[])[] {
  const plain = plainRows(form);
  const rows = plain.map(() => [] as number[]);
  plain.forEach((cells, index) => {
    for (const cell of cells) {
      const { left, right } = parseColumnSpan(cell.at);
      const down = isSlotCell(cell) ? 1 : (cell.down ?? 1);
      for (let row = index; row < index + down; row += 1)
        for (let column = left; column <= right; column += 1) rows[row]?.push(column);
    }
  });
  return rows;
}

function plainRows({ rows }: Form): readonly Exclude<FormRow, { frame: unknown }>[] {
  return rows.flatMap((row) => (isTaskList(row) ? [] : [row]));
}

function references(form: Form): readonly FigureReference[] {
  const cells = cellsOfForm(form).filter(isSlotCell);
  const slots = cells.flatMap((cell) =>
    "amount" in cell && "figures" in cell.amount ? cell.amount.figures : []
  );
  return [...slots, ...(form.remarks ?? []).flatMap(({ whenFilled }) => whenFilled)];
}

const all = FAMILIES.flatMap(({ id, forms: { forms } }) =>
  forms.map((form) => [id, form.id, form] as const)
);

describe.each(all)("%s %s", (_family, _id, form) => {
  const columns = form.columnWidths.map((_, column) => column);

  it("fills every column of every row exactly once", () => {
    for (const row of occupied(form)) expect([...row].sort((a, b) => a - b)).toEqual(columns);
    const { frame, columns: captions } = form.indicators;
    const grid = [...(frame ? [frame] : []), ...captions].flatMap(({ at }) => {
      const { left, right } = parseColumnSpan(at);
      return columns.slice(left, right + 1);
    });
    expect(grid).toEqual(columns);
  });

  it("has a label before every slot, and slots of different names", () => {
    const slots: string[] = [];
    for (const row of plainRows(form))
      row.forEach((cell, index) => {
        if (!isSlotCell(cell)) return;
        slots.push(cell.slot);
        const before = row[index - 1];
        expect(before && !isSlotCell(before), cell.slot).toBe(true);
      });
    expect(new Set(slots).size).toBe(slots.length);
  });

  it("has a list of tasks that fills its columns, if any", () => {
    const list = taskListOf(form);
    if (!list) return;
    const at = [list.frame, ...list.columns].flatMap((cell) => {
      const { left, right } = parseColumnSpan(cell.at);
      return columns.slice(left, right + 1);
    });
    expect(at).toEqual(columns);
  });

  it("is known by its own title", () => {
    expect(form.titleEndings.some((ending) => form.title.endsWith(ending))).toBe(true);
  });

  it("refers to figures that the schema has", () => {
    for (const { table, block, row, column } of references(form)) {
      expect(TABLE_SCHEMAS[table].blocks[block]?.columns).toContain(column);
      expect(row).toBe(TOTAL);
    }
  });
});

describe("published forms", () => {
  const level1 = xinjiangForms.forms.map(({ indicators }) =>
    indicators.groups.map((group) => group.level1)
  );

  it("lists the first-level indicators of the published forms, with weights of 90", () => {
    expect(level1).toEqual([
      ["运行成本", "管理效率", "履职效能", "社会效益", "可持续发展能力", "服务对象满意度"],
      ["产出指标", "成本指标", "效益指标", "满意度指标"],
    ]);
    expect(xinjiangForms.forms.map(({ indicators }) => indicators.weights?.total)).toEqual([
      90, 90,
    ]);
  });

  it("has the second-level indicators of the project form", () => {
    const project = xinjiangForms.forms[1]!;
    expect(
      project.indicators.groups.map(({ level2 }) => level2.map(({ name }) => name).join(" "))
    ).toEqual([
      "数量指标 质量指标 时效指标",
      "经济成本指标 社会成本指标 生态环境成本指标",
      "经济效益指标 社会效益指标 生态效益指标 可持续影响指标",
      "满意度指标",
    ]);
  });
});
