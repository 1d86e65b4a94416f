import type { WorkbookStore } from "../host/workbook-store";

/** What a job is at: reading the workbook, judging or composing from what was read, writing into the workbook. */
export type JobStep = "read" | "judge" | "write";

/** Is told of every step of a job before it begins. What it throws ends the job there, before anything of that step is done. */
export type JobWatch = (step: JobStep) => Promise<void>;

/** The same store, which tells its steps: one place for all use cases, for whatever they do goes through their store. */
export function watchedStore(store: WorkbookStore, watch: JobWatch): WorkbookStore {
  const writing = async <T>(write: () => Promise<T>): Promise<T> => {
    await watch("write");
    return write();
  };
  return {
    inTurn: store.inTurn,
    async read() {
      await watch("read");
      const workbook = await store.read();
      await watch("judge");
      return workbook;
    },
    addSheets: (plans, basis) => writing(() => store.addSheets(plans, basis)),
    changeCells: (change, basis) => writing(() => store.changeCells(change, basis)),
    setMarks: (marks, basis) => writing(() => store.setMarks(marks, basis)),
    listMarks: () => store.listMarks(),
    clearMarks: () => writing(() => store.clearMarks()),
  };
}
