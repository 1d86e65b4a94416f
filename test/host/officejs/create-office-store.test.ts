import { openWorkbookDocument } from "../../../src/host/xlsx/open-workbook-document";
import { createOfficeStore } from "../../../src/host/officejs/create-office-store";
import { createSimulatedExcel } from "../../../src/simulator/simulated-excel";
import { silenceConsole } from "../../support/console-silence";
import { installOffice } from "../../support/install-office";
import { describeStoreContract } from "../../support/store-contract";

async function openInExcel(bytes: Uint8Array) {
  const document = openWorkbookDocument(bytes, "测试.xlsx");
  await installOffice(createSimulatedExcel(document));
  return {
    store: createOfficeStore(),
    reopen: async () => {
      const reopened = openWorkbookDocument(document.save(), "测试.xlsx");
      await installOffice(createSimulatedExcel(reopened));
      return createOfficeStore();
    },
  };
}

silenceConsole();
describeStoreContract("Office.js against the simulated host", openInExcel);
