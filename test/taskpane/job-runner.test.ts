import { describe, expect, test } from "vitest";
import type { BudgetAssistant, CheckedWorkbook } from "../../src/app/budget-assistant";
import type { JobStep, JobWatch } from "../../src/app/watched-store";
import { PaneModel } from "../../src/taskpane/pane-model";
import { checkedWith, createFakeAssistant } from "./fake-assistant";

/** A pane over use cases that tell their steps; `at` is called while a step is shown and before it is done. */
async function start(
  steps: readonly JobStep[],
  at: (step: JobStep, model: PaneModel) => void
): Promise<readonly [PaneModel, readonly JobStep[]]> {
  const done: JobStep[] = [];
  let watching: JobWatch = () => Promise.resolve();
  const check = async (): Promise<CheckedWorkbook> => {
    for (const step of steps) {
      const isReached = watching(step);
      at(step, model);
      await isReached;
      done.push(step);
    }
    return checkedWith([]);
  };
  const watch: BudgetAssistant["watch"] = (one) => (watching = one);
  const model = new PaneModel(() => Promise.resolve(createFakeAssistant({ check, watch })));
  await model.listen();
  return [model, done];
}

describe("a job in steps", () => {
  test("shows each step, and nothing when it is done", async () => {
    const shown: unknown[] = [];
    const [model] = await start(["read", "judge", "write"], (_step, { getState }) =>
      shown.push(getState().progress)
    );
    await model.checking.check();
    expect(shown).toEqual(
      ["read", "judge", "write"].map((step) => ({ step, canStop: true, isStopping: false }))
    );
    expect(model.getState()).toMatchObject({ busy: null, progress: null });
  });

  test.each(["read", "judge", "write"] as const)(
    "stopped at %s, that step is not done any more and there is no result",
    async (wanted) => {
      const [model, done] = await start(["read", "judge", "write"], (step, pane) => {
        if (step === wanted) pane.cancel();
      });
      await model.checking.check();
      expect(done).not.toContain(wanted);
      expect(model.getState()).toMatchObject({
        busy: null,
        progress: null,
        check: null,
        notice: { kind: "canceled" },
      });
    }
  );

  test("once it has begun to write it goes on to the end", async () => {
    const [model, done] = await start(["read", "write", "read"], (_step, pane) => {
      if (pane.getState().progress?.canStop === false) pane.cancel();
    });
    await model.checking.check();
    expect(done).toEqual(["read", "write", "read"]);
    expect(model.getState()).toMatchObject({ notice: null });
    expect(model.getState().check).not.toBeNull();
  });

  test("the next job is not stopped with it", async () => {
    let isFirst = true;
    const [model] = await start(["read"], (_step, pane) => {
      if (isFirst) pane.cancel();
      isFirst = false;
    });
    await model.checking.check();
    await model.checking.check();
    expect(model.getState()).toMatchObject({ notice: null });
    expect(model.getState().check).not.toBeNull();
  });
});
