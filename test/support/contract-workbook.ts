import { buildWorkbook } from "./build-workbook";

/** The user's own conditional formats: a comparison, a formula, a colour scale. */
const USER_FORMATS = [
  `<conditionalFormatting sqref="B4:B8"><cfRule type="cellIs" dxfId="0" priority="3" operator="greaterThan"><formula>100</formula></cfRule><cfRule type="expression" dxfId="0" priority="1"><formula>$C4=TRUE</formula></cfRule></conditionalFormatting>`,
  `<conditionalFormatting sqref="D4:D8 F4"><cfRule type="colorScale" priority="2"><colorScale><cfvo type="min"/><cfvo type="max"/><color rgb="FFF8696B"/><color rgb="FF63BE7B"/></colorScale></cfRule></conditionalFormatting>`,
].join("");

const USER_DXF = `<dxf><font><b/><color rgb="FF006100"/></font><fill><patternFill><bgColor rgb="FFC6EFCE"/></patternFill></fill></dxf>`;

/** The workbook of the store contract: every kind of value, sheets of every state, conditional formats of the user's. */
export function contractWorkbook(): Uint8Array {
  return buildWorkbook({
    title: "2026年某单位预算公开",
    dxfs: [USER_DXF],
    definedNames: [`<definedName name="合计">'一、收支总表'!$B$6</definedName>`],
    sheets: [
      {
        name: "一、收支总表",
        cells: {
          A1: "收支总体情况表",
          A4: "一般公共预算",
          B4: { value: 354.25000000000006, numberFormat: "#,##0.00" },
          C4: true,
          D4: { error: "#DIV/0!", formula: "1/0" },
          A5: "　政府性基金 <预算> & “其他”",
          B5: { value: 0, numberFormat: '0.00_);[Red]\\(0.00\\);"—"' },
          C5: false,
          A6: "001",
          B6: { value: 354.25, formula: "SUM(B4:B5)" },
          D6: { value: 46042, numberFormat: "yyyy/m/d" },
          A7: "合计",
          C7: { value: "<无>", formula: "IF(B4>\"0\"&\"1\",'收入 ''明细'''!A1,\"<无>\")" },
        },
        merges: ["A1:D1", "A7:A8"],
        xml: { conditionalFormatting: USER_FORMATS },
      },
      { name: "收入 '明细'", cells: { A1: "收入", A2: 1.5 } },
      { name: "空表" },
      { name: "受保护", cells: { A1: 1 }, isProtected: true },
      {
        name: "隐去",
        cells: { B2: 1, C3: 2, D4: 3, E5: 4, B6: 5, C7: 6 },
        hiddenRows: [1, 3, 4, 6],
        xml: {
          cols: `<cols><col min="1" max="1" width="9" hidden="1"/><col min="4" max="5" width="0" customWidth="1"/><col min="7" max="16384" width="9" hidden="1"/></cols>`,
          tail: `<autoFilter ref="B5:C7"><filterColumn colId="0"><filters><filter val="4"/></filters></filterColumn></autoFilter>`,
        },
      },
      { name: "隐藏", cells: { C3: 12 }, state: "hidden" },
      { name: "深藏", cells: { A1: "深" }, state: "veryHidden" },
      { name: "旧说明", cells: { A1: "第三部分" }, tag: "narrative" },
    ],
  });
}

/** A workbook whose structure is locked: no sheet may be added. */
export function structureProtectedWorkbook(): Uint8Array {
  return buildWorkbook({
    isStructureProtected: true,
    sheets: [{ name: "表", cells: { A1: 1 } }],
  });
}
