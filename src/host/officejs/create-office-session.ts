import { toAddress, toRangeAddress, parseAddress, type CellRef } from "../../grid/address";
import type { Unsubscribe, WorkbookSession } from "../workbook-store";
import { toSingleRectangle } from "./address-chunks";
import { inStep } from "./in-step";
import { isOutdated } from "./to-tool-error";
import { runExcel } from "./run-excel";

/** What both kinds of event tell. */
interface CellsEvent {
  readonly worksheetId: string;
  readonly address: string;
}

/** An event source of the workbook that hands out handlers to remove. */
type EventSource<Args> = (workbook: Excel.Workbook) => OfficeExtension.EventHandlers<Args>;

/** One range for the cells: Office.js cannot select several areas, so scattered cells give way to the first of them. */
function toSelectableAddress(addresses: readonly string[]): string | null {
  const rectangle = toSingleRectangle(addresses);
  return rectangle ? toRangeAddress(rectangle) : (addresses[0] ?? null);
}

async function select(cells: readonly CellRef[]): Promise<void> {
  const sheetName = cells[0]?.sheet;
  const address = toSelectableAddress(
    cells.filter(({ sheet }) => sheet === sheetName).map((cell) => cell.address)
  );
  if (sheetName === undefined || address === null) return;
  await runExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetName);
    sheet.activate();
    sheet.getRange(address).select();
    await context.sync();
  });
}

/** First area of an event's address, without sheet name and `$`. */
function toPlainAddress(address: string): string {
  const [area = ""] = address.split(",");
  const plain = area.slice(area.lastIndexOf("!") + 1).replace(/\$/g, "");
  const single = parseAddress(plain);
  return single ? toAddress(single) : plain;
}

/** The event in the clerk's words; null when the sheet is gone by now. */
async function toCellRef({ worksheetId, address }: CellsEvent): Promise<CellRef | null> {
  try {
    return await runExcel(async (context) => {
      const sheet = context.workbook.worksheets.getItem(worksheetId).load("name");
      await context.sync();
      return { sheet: sheet.name, address: toPlainAddress(address) };
    });
  } catch (error) {
    if (isOutdated(error)) return null;
    throw error;
  }
}

/** Where the cursor is: a sheet that comes to the front keeps its selection, of which no event tells. */
async function selectedNow(): Promise<CellRef> {
  return runExcel(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet().load("name");
    const selected = context.workbook.getSelectedRanges().load("address");
    await context.sync();
    return { sheet: sheet.name, address: toPlainAddress(selected.address) };
  });
}

/** Looks up what an event is about. */
type Find = () => Promise<CellRef | null>;

/** Passes events on in their order, though each needs a sync to learn its sheet's name. */
function inOrder(listener: (cells: CellRef) => void): (find: Find) => Promise<void> {
  let last = Promise.resolve();
  return (find) => {
    last = last.then(() =>
      inStep("listen", find).then(
        (cells) => {
          if (cells) listener(cells);
        },
        // An event that cannot be told is lost; the next one comes. `inStep` has logged it.
        () => undefined
      )
    );
    return last;
  };
}

/** A selection on a sheet that comes to the front is told of by two events. */
function onlyNew(listener: (cells: CellRef) => void): (cells: CellRef) => void {
  let last: CellRef | null = null;
  return (cells) => {
    const isSame = last?.sheet === cells.sheet && last.address === cells.address;
    last = cells;
    if (!isSame) listener(cells);
  };
}

async function listen<Args>(
  source: EventSource<Args>,
  pass: (event: Args) => Promise<void>
): Promise<Unsubscribe> {
  const registered = await runExcel(async (context) => {
    const handler = source(context.workbook).add(pass);
    await context.sync();
    return handler;
  });
  return () =>
    inStep("listen", () =>
      Excel.run(registered.context, async (context) => {
        registered.remove();
        await context.sync();
      })
    );
}

async function followSelection(listener: (cells: CellRef) => void): Promise<Unsubscribe> {
  const pass = inOrder(onlyNew(listener));
  const stops = [
    await listen(
      ({ worksheets }) => worksheets.onSelectionChanged,
      (event) => pass(() => toCellRef(event))
    ),
    await listen(
      ({ worksheets }) => worksheets.onActivated,
      () => pass(selectedNow)
    ),
  ];
  return async () => {
    for (const stop of stops) await stop();
  };
}

function followChanges(listener: (cells: CellRef) => void): Promise<Unsubscribe> {
  const pass = inOrder(listener);
  return listen<Excel.WorksheetChangedEventArgs>(
    ({ worksheets }) => worksheets.onChanged,
    (event) => (isUsersChange(event) ? pass(() => toCellRef(event)) : Promise.resolve())
  );
}

/** False for changes that this add-in made itself, on hosts that tell (ExcelApi 1.14). */
function isUsersChange({ triggerSource }: Partial<Excel.WorksheetChangedEventArgs>): boolean {
  return triggerSource !== "ThisLocalAddin";
}

/** What the clerk sees and does in Excel, through Office.js. Needs ExcelApi 1.9. */
export function createOfficeSession(): WorkbookSession {
  return {
    select: (cells) => inStep("select", () => select(cells)),
    onSelectionChanged: (listener) => inStep("listen", () => followSelection(listener)),
    onCellsChanged: (listener) => inStep("listen", () => followChanges(listener)),
  };
}
