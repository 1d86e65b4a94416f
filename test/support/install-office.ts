import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { Script } from "node:vm";
import { installExternal } from "../../src/simulator/external-host";
import type { HostConnection } from "../../src/simulator/host-connection";
import type { SimulatedExcel } from "../../src/simulator/simulated-excel";

const DIST = join(
  dirname(createRequire(import.meta.url).resolve("@microsoft/office-js/package.json")),
  "dist"
);

/** Where the page believes office.js to come from; nothing is fetched. */
const ORIGIN = "https://office.test/lib/";

let connection: HostConnection | null = null;
let booted: Promise<void> | null = null;

/**
 * Runs Microsoft's real client library in this jsdom page against the simulated Excel. The library is loaded once for a
 * test file; later calls only put another workbook behind it. Calls above the declared requirement set are refused.
 */
export async function installOffice(simulated: SimulatedExcel): Promise<void> {
  // What an earlier run still gives back belongs to the earlier workbook.
  await pause(5);
  if (connection) connection.replace(simulated);
  else connection = installExternal(window, simulated);
  booted ??= boot(simulated);
  await booted;
  simulated.resetTraffic();
}

async function boot(simulated: SimulatedExcel): Promise<void> {
  window.sessionStorage.clear();
  interceptScripts();
  const script = document.createElement("script");
  script.src = `${ORIGIN}office.js`;
  const loaded = new Promise<void>((resolve, reject) => {
    script.addEventListener("load", () => {
      resolve();
    });
    script.addEventListener("error", () => {
      reject(new Error("office.js is not installed"));
    });
  });
  document.head.appendChild(script);
  await loaded;
  await Office.onReady();
  OfficeExtension.CommonUtility._doApiNotSupportedCheck = true;
  await settled(simulated);
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** The library announces itself in one batch of its own after it is ready. */
async function settled(simulated: SimulatedExcel): Promise<void> {
  for (let turn = 0; turn < 200 && simulated.traffic.syncs === 0; turn++) await pause(1);
  if (simulated.traffic.syncs === 0) throw new Error("the library did not announce itself");
}

/** Scripts appended to the page run from the package's own files, in this realm, unchanged. */
function interceptScripts(): void {
  const append = document.head.appendChild.bind(document.head);
  document.head.appendChild = <T extends Node>(node: T): T => {
    if (!(node instanceof HTMLScriptElement)) return append(node);
    const { src } = node;
    // Without its source jsdom leaves the element alone, and the library still finds it among the scripts.
    const path = src.startsWith(ORIGIN) ? join(DIST, src.slice(ORIGIN.length).toLowerCase()) : "";
    append(node);
    setTimeout(() => {
      runScript(path, node);
    }, 0);
    return node;
  };
}

function runScript(path: string, element: HTMLScriptElement): void {
  if (path === "" || !existsSync(path)) {
    element.dispatchEvent(new Event("error"));
    return;
  }
  new Script(readFileSync(path, "utf8"), { filename: path }).runInThisContext();
  element.dispatchEvent(new Event("load"));
}

declare global {
  // The shipped declarations leave this switch out.
  // oxlint-disable-next-line typescript/no-namespace
  namespace OfficeExtension {
    const CommonUtility: { _doApiNotSupportedCheck: boolean };
  }
}
