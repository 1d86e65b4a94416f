import { beforeAll, describe, expect, it } from "vitest";
import { openCase } from "../../src/app/open-case";
import { checkWorkbook } from "../../src/app/check-workbook";
import { recognizeWorkbook } from "../../src/app/recognize-workbook";
import { FAMILIES } from "../../src/families/index";
import { shaanxi } from "../../src/families/shaanxi/index";
import type { WorkbookSnapshot } from "../../src/grid/snapshot";
import {
  cellsOfForm,
  isSlotCell,
  taskListOf,
  withoutColon,
  type Form,
} from "../../src/performance/form/form";
import { readTargets } from "../../src/performance/read/read-targets";
import { toComparable } from "../../src/text/normalize";
import { figuresOf } from "../support/blank-form";
import { readCase } from "../support/read-workbook";

/** A caption of a form and another wording that the form accepts. */
type Rewording = readonly [string, string];

/** Every other wording of every caption above the indicators. */
function rewordings(form: Form): readonly Rewording[] {
  const list = taskListOf(form);
  const cells = [...cellsOfForm(form), ...(list ? [list.frame, list.over, list.total] : [])];
  const labels = cells.flatMap((cell) => (isSlotCell(cell) ? [] : [cell]));
  const columns = (list?.columns ?? []).map(({ caption, also }) => ({ label: caption, also }));
  return [...labels, ...columns].flatMap(({ label, also = [] }) =>
    also.map((other) => [withoutColon(label), other.replace("{organization}", "单位")] as const)
  );
}

/** The workbook with the caption reworded on the form's sheets. */
function reword(
  workbook: WorkbookSnapshot,
  { titleEndings }: Form,
  [from, to]: Rewording
): WorkbookSnapshot {
  let count = 0;
  const sheets = workbook.sheets.map((sheet) => {
    const texts = sheet.values.flat().filter((value) => typeof value === "string");
    const isForm = titleEndings.some((title) =>
      texts.some((text) => text.trim().endsWith(title) && texts.length > 20)
    );
    if (!isForm || texts.some((text) => text.includes("目  录"))) return sheet;
    const values = sheet.values.map((row) =>
      row.map((value) => {
        const isCaption =
          typeof value === "string" && withoutColon(toComparable(value)) === toComparable(from);
        if (isCaption) count += 1;
        return isCaption ? to : value;
      })
    );
    return { ...sheet, values };
  });
  expect(count, from).toBeGreaterThan(0);
  return { ...workbook, sheets };
}

const FORMS = FAMILIES.flatMap(({ id, forms: { forms } }) =>
  forms.filter(({ empty }) => empty).map((form) => [id, form.id, form] as const)
);

describe.each(FORMS)(
  "the captions of %s %s, which is one of the published tables",
  (_, id, form) => {
    let workbook: WorkbookSnapshot;
    beforeAll(async () => {
      workbook = await readCase("zizhou-2024");
    });

    it.each(rewordings(form))("%s may be %s in every direction", (...rewording) => {
      const [before, after] = [workbook, reword(workbook, form, rewording)];
      const [known, read] = [before, after].map((one) => recognizeWorkbook(one));
      expect(read!.problems).toEqual(known!.problems);
      expect(figuresOf(read!.budget)).toEqual(figuresOf(known!.budget));
      const figures = figuresOf(known!.budget).filter(([place]) => place.startsWith(id));
      expect(figures.length).toBeGreaterThan(2);
      const [told, retold] = [before, after].map((one) =>
        readTargets(shaanxi.forms, one).map(({ values, tasks }) => ({ values, tasks }))
      );
      expect(retold).toEqual(told);
      const findings = [before, after].map((one) =>
        checkWorkbook(openCase(one)).findings.map(({ code, cells }) => ({ code, cells }))
      );
      expect(findings[1]).toEqual(findings[0]);
    });
  }
);
