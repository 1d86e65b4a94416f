import { describe, expect, it } from "vitest";
import { isBudgetToolError } from "../../../src/errors/budget-tool-error";
import { zipParts } from "../../support/build-workbook";
import { contractWorkbook } from "../../support/contract-workbook";
import { changedParts, partOf, partsOf } from "../../support/package-of";
import { createXlsxStore } from "../../../src/host/xlsx/xlsx-store";
import { openWorkbookDocument } from "../../../src/host/xlsx/open-workbook-document";
import { describeStoreContract } from "../../support/store-contract";

describeStoreContract(".xlsx file", async (bytes) => {
  const document = openWorkbookDocument(bytes, "某单位.xlsx");
  return Promise.resolve({
    store: createXlsxStore(document),
    reopen: async () =>
      Promise.resolve(createXlsxStore(openWorkbookDocument(document.save(), "某单位.xlsx"))),
  });
});

describe("marks that cannot be set", () => {
  it.each([
    ["a sheet that is not there", { sheetId: "{0}", addresses: ["A1"] }],
    ["an address that is none", { sheetId: null, addresses: ["A1", "合计"] }],
  ])("%s: an error, and the marks there were stay", async (_, mark) => {
    const document = openWorkbookDocument(contractWorkbook(), null);
    const store = createXlsxStore(document);
    const snapshot = await store.read();
    const sheetId = snapshot.sheets[0]?.id ?? "";
    const good = { sheetId, addresses: ["B4"], code: "BC001", severity: "error" } as const;
    await store.setMarks([good], snapshot);
    const before = document.save();
    const bad = { ...good, ...mark, sheetId: mark.sheetId ?? sheetId };
    const error: unknown = await store.setMarks([good, bad], snapshot).catch((e: unknown) => e);
    expect(isBudgetToolError(error, "host-failure")).toBe(true);
    expect(changedParts(before, document.save())).toEqual([]);
  });

  it("counts a cell named twice once, and a mark without cells not at all", async () => {
    const store = createXlsxStore(openWorkbookDocument(contractWorkbook(), null));
    const snapshot = await store.read();
    const sheetId = snapshot.sheets[0]?.id ?? "";
    const outcome = await store.setMarks(
      [
        { sheetId, addresses: ["B4", "$B$4"], code: "BC001", severity: "error" },
        { sheetId, addresses: [], code: "BC002", severity: "error" },
      ],
      snapshot
    );
    expect(outcome.marked).toBe(1);
    expect(await store.listMarks()).toEqual([
      { sheetId, addresses: ["B4"], code: "BC001", severity: "error" },
    ]);
  });

  it("leaves marks on a sheet that was protected afterwards", async () => {
    const document = openWorkbookDocument(contractWorkbook(), null);
    const store = createXlsxStore(document);
    const snapshot = await store.read();
    const sheetId = snapshot.sheets[1]?.id ?? "";
    await store.setMarks(
      [{ sheetId, addresses: ["A1"], code: "BC001", severity: "error" }],
      snapshot
    );
    const path = "xl/worksheets/sheet2.xml";
    const saved = document.save();
    const parts = Object.fromEntries(
      [...partsOf(saved)].map(([name, text]) => [
        name,
        Uint8Array.from(text, (c) => c.charCodeAt(0)),
      ])
    );
    const source = partOf(saved, path).replace(
      "</sheetData>",
      '</sheetData><sheetProtection sheet="1"/>'
    );
    const locked = createXlsxStore(
      openWorkbookDocument(zipParts({ ...parts, [path]: source }), null)
    );
    await expect(locked.clearMarks()).rejects.toMatchObject({
      name: "marks-left",
      info: { cleared: 0, locked: [snapshot.sheets[1]?.name], unreadable: [] },
    });
    expect(await locked.listMarks()).toHaveLength(1);
  });
});
