import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { open } from "node:fs/promises";
import { hostname, tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { replaceFile } from "../../src/cli/replace-file";
import { toSentence } from "../../src/errors/sentences";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "budget-"));
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

const at = (name: string): string => path.join(folder, name);
const read = (name: string): string => readFileSync(at(name), "utf8");

async function sentenceOf(name: string): Promise<string> {
  return replaceFile(at(name), "新").then(() => "was written", toSentence);
}

/** What every open file does at one step of writing it. */
async function atStep(step: "writeFile" | "sync", act: () => Promise<void>): Promise<void> {
  const file = await open(folder);
  const prototype = Object.getPrototypeOf(file) as Record<typeof step, () => Promise<void>>;
  await file.close();
  vi.spyOn(prototype, step).mockImplementation(act);
}

const failing = (code: string) => () => Promise.reject(Object.assign(new Error(), { code }));

describe("a file that is written", () => {
  it("takes the old one's place, with its rights, and makes the folders it needs", async () => {
    writeFileSync(at("a.txt"), "旧");
    chmodSync(at("a.txt"), 0o640);
    await replaceFile(at("a.txt"), "新");
    expect([read("a.txt"), statSync(at("a.txt")).mode & 0o777]).toEqual(["新", 0o640]);
    await replaceFile(at("甲/乙/b.bin"), new Uint8Array([1, 2]));
    expect([...readFileSync(at("甲/乙/b.bin"))]).toEqual([1, 2]);
    expect(readdirSync(folder).sort()).toEqual(["a.txt", "甲"].sort());
  });

  it("goes where a link points, there or not; the link stays", async () => {
    mkdirSync(at("夹"));
    writeFileSync(at("夹/a.txt"), "旧");
    symlinkSync("夹/a.txt", at("link.txt"));
    symlinkSync("夹/new.txt", at("dangling.txt"));
    await replaceFile(at("link.txt"), "新");
    await replaceFile(at("dangling.txt"), "新");
    expect([read("夹/a.txt"), read("夹/new.txt")]).toEqual(["新", "新"]);
    expect(lstatSync(at("link.txt")).isSymbolicLink()).toBe(true);
    expect(lstatSync(at("dangling.txt")).isSymbolicLink()).toBe(true);
  });

  it("never replaces a device", async () => {
    symlinkSync("/dev/null", at("null"));
    await replaceFile(at("null"), "新");
    expect(statSync(at("null")).isCharacterDevice()).toBe(true);
    symlinkSync("/dev/full", at("full"));
    expect(await sentenceOf("full")).toBe(
      "无法写入“full”：磁盘已满或超出配额，请腾出空间后再试；没有写出这个文件。"
    );
  });
});

describe("a file that cannot be written", () => {
  it.each([
    ["writeFile", "ENOSPC", "磁盘已满或超出配额"],
    ["sync", "EDQUOT", "磁盘已满或超出配额"],
    ["writeFile", "EFBIG", "超出这里允许的文件大小"],
    ["sync", "EIO", "写的过程中出错"],
  ] as const)("%s %s: the old one stays, nothing is left", async (step, code, words) => {
    writeFileSync(at("a.txt"), "旧");
    await atStep(step, failing(code));
    const sentence = await sentenceOf("a.txt");
    expect(sentence).toContain(`无法写入“a.txt”：${words}`);
    expect(sentence).toContain("原来的文件没有改动");
    expect(await sentenceOf("new.txt")).toContain("没有写出这个文件");
    expect(readdirSync(folder)).toEqual(["a.txt"]);
    expect(read("a.txt")).toBe("旧");
  });

  it("is refused where it is marked as not to be changed, is a folder, or has a path that is none", async () => {
    writeFileSync(at("a.txt"), "旧");
    chmodSync(at("a.txt"), 0o444);
    mkdirSync(at("夹"));
    symlinkSync(at("圈"), at("圈"));
    expect(await sentenceOf("a.txt")).toContain("没有写入的权限");
    expect(await sentenceOf("夹")).toContain("这是一个文件夹");
    expect(await sentenceOf("a.txt/b.txt")).toContain("路径不能用");
    expect(await sentenceOf("圈")).toContain("路径不能用");
    expect(await sentenceOf(`${"长".repeat(300)}.txt`)).toContain("路径不能用");
    expect(read("a.txt")).toBe("旧");
    expect(readdirSync(folder).sort()).toEqual(["a.txt", "圈", "夹"].sort());
  });

  it("names a temporary that it could not remove", async () => {
    await atStep("sync", () => {
      const [name = ""] = readdirSync(folder);
      rmSync(at(name));
      mkdirSync(at(name));
      return Promise.reject(Object.assign(new Error(), { code: "ENOSPC" }));
    });
    expect(await sentenceOf("a.txt")).toMatch(/临时文件“.*\.tmp”没能删除，请手工删除。$/u);
  });

  it("leaves the old one and no temporary when the program is stopped in the middle", async () => {
    writeFileSync(at("a.txt"), "旧");
    const kill = vi.spyOn(process, "kill").mockReturnValue(true);
    let go = (): void => undefined;
    const reached = new Promise<void>((resolve) => {
      void atStep("sync", () => {
        resolve();
        return new Promise((_, reject) => (go = () => reject(new Error("stopped"))));
      }).then(() => void sentenceOf("a.txt"));
    });
    await reached;
    expect(readdirSync(folder)).toHaveLength(2);
    process.emit("SIGTERM", "SIGTERM");
    expect(kill).toHaveBeenCalledWith(process.pid, "SIGTERM");
    expect(readdirSync(folder)).toEqual(["a.txt"]);
    expect(read("a.txt")).toBe("旧");
    expect(process.listeners("SIGTERM").map(({ name }) => name)).not.toContain("stop");
    go();
  });

  it("is rid of what a killed program left, and leaves what a living one works on", async () => {
    const gone = `.budget-disclosure-${hostname().slice(0, 60)}-999999999-0.tmp`;
    const alive = `.budget-disclosure-${hostname().slice(0, 60)}-${process.pid}-x.tmp`;
    const elsewhere = ".budget-disclosure-another machine-999999999-0.tmp";
    for (const name of [gone, alive, elsewhere]) writeFileSync(at(name), "");
    await replaceFile(at("a.txt"), "新");
    expect(existsSync(at(gone))).toBe(false);
    expect(existsSync(at(alive)) && existsSync(at(elsewhere))).toBe(true);
  });
});
