import { describe, expect, it } from "vitest";
import { chooseJobs, defaultJobs } from "../../../src/cli/batch/batch-options";
import { createProgress, progressWords } from "../../../src/cli/batch/progress";
import { inOrder, type Done, type WorkerPort } from "../../../src/cli/batch/work";
import { createWorkerPool } from "../../../src/cli/batch/worker-pool";

const done = (line: string): Done => ({ line, notes: [] });

describe("items under way", () => {
  it("come in their order, never more at a time than are wanted", async () => {
    let running = 0;
    let most = 0;
    const items = [5, 1, 4, 0, 3, 2, 6];
    const results: number[] = [];
    const work = async (item: number): Promise<number> => {
      most = Math.max(most, (running += 1));
      await new Promise((end) => setTimeout(end, item));
      running -= 1;
      return item;
    };
    for await (const item of inOrder(items, work, 3)) results.push(item);
    expect(results).toEqual(items);
    expect(most).toBe(3);
  });
});

describe("processes that share the work", () => {
  it("do one item each at a time; one that ends over an item costs that item only", async () => {
    let started = 0;
    const stopped: number[] = [];
    const start = (): WorkerPort => {
      const number = (started += 1);
      let isBusy = false;
      return {
        async ask(item) {
          expect(isBusy).toBe(false);
          isBusy = true;
          await new Promise((end) => setTimeout(end, 1));
          if (item === "bad") throw new Error("ended");
          isBusy = false;
          return done(`${item}!`);
        },
        stop: () => stopped.push(number),
      };
    };
    const pool = createWorkerPool(2, start, (item) => done(`lost ${item}`));
    const all = await Promise.all(["a", "bad", "b", "c", "d"].map((item) => pool.work(item)));
    expect(all.map(({ line }) => line)).toEqual(["a!", "lost bad", "b!", "c!", "d!"]);
    expect(started).toBe(3);
    pool.stop();
    expect(stopped.length).toBe(2);
    await expect(pool.work("bad")).rejects.toThrow("ended");
    expect(started).toBe(3);
  });

  it("are as many as is sensible: one file or two cores need none beside this one", () => {
    expect(defaultJobs(1, 64)).toBe(1);
    expect(defaultJobs(10_000, 2)).toBe(1);
    expect(defaultJobs(10_000, 16)).toBe(15);
    expect(defaultJobs(120, 16)).toBe(3);
    expect(chooseJobs("8", 3)).toBe(3);
    for (const wrong of ["0", "-1", "x", "1.5", "1000"])
      expect(() => chooseJobs(wrong, 9)).toThrow();
  });
});

describe("progress", () => {
  it("tells done, rate and rest; what was kept says nothing about the rate", () => {
    expect(progressWords(320, 2000, 0, 16)).toBe(
      "已完成 320/2000（16 %），每秒 20.0 个，约剩 1 分 24 秒"
    );
    expect(progressWords(1000, 2000, 1000, 5)).toBe("已完成 1000/2000（50 %），其中 1000 个沿用");
    expect(progressWords(2000, 2000, 0, 100)).toBe("已完成 2000/2000（100 %），每秒 20.0 个");
  });

  it("is one line that changes on a terminal, and nothing where nobody asked", () => {
    let told = "";
    const tell = (text: string): void => void (told += text);
    const terminal = createProgress(2, "terminal", tell);
    terminal.end();
    expect(told).toBe("");
    const silent = createProgress(1, null, tell);
    silent.step(false);
    silent.end();
    expect(told).toBe("");
    createProgress(0, "file", tell).end();
    expect(told).toBe("已完成 0/0（100 %）\n");
  });
});
