import { checkWorkbook, recognizeWorkbook } from "/tmp/wt/bench/src/app/check-workbook";
import { cellNames } from "/tmp/wt/bench/src/budget/cell-names";
import { readCase, withCell } from "/tmp/wt/bench/test/support/read-workbook";
import { editSheets } from "/tmp/wt/bench/test/support/edit-sheet";
const S="三、单位支出总体情况表";
const w = withCell(await readCase("hejing-2026"), S, "E9", 268.21);
const m = editSheets(w, s=>{ if (s.name===S) s.insertRow(0); });
const r = {...m, sheets: m.sheets.map(s=>s.name===S?{...s,name:"新名称"}:s)};
for (const x of [w,r]) { const n=cellNames(recognizeWorkbook(x).budget); const f=checkWorkbook(x).findings[0]!; console.log(f.code,f.left,f.right,f.message, [...f.cells,...f.evidence.flatMap(e=>e.cells)].map(n).sort()); }
