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
