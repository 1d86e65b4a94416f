import {
  copyFileSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { processIo } from "../../src/cli/command-io";
import { fileIdentity } from "../../src/cli/file-identity";
import { guardFiles } from "../../src/cli/output-files";
import { run } from "../../src/cli/run";
import { toSentence } from "../../src/errors/sentences";
import { createMemoryIo } from "../support/memory-io";
import { casePath } from "../support/read-workbook";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "budget-"));
  copyFileSync(casePath("hejing-2026"), at("in.xlsx"));
  copyFileSync(casePath("hejing-2026", "prior.xlsx"), at("prior.xlsx"));
  copyFileSync(casePath("hejing-2026", "text.txt"), at("text.txt"));
  writeFileSync(at("set.json"), "{}");
  mkdirSync(at("夹"));
  symlinkSync(at("夹"), at("同一个夹"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const at = (name: string): string => path.join(folder, name);

/** Runs on real files; words that name a file of the folder are paths. */
async function call(words: string): Promise<{ code: number; err: string }> {
  let err = "";
  const io = { ...processIo, stdout: () => undefined, stderr: (text: string) => (err += text) };
  const paths = words.split(" ").map((word) => (/[./]/u.test(word) ? at(word) : word));
  return { code: await run(paths, io), err };
}

/** Names and contents of every file, to see that nothing has changed. */
function contents(): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => {
      const file = path.join(parentPath, name);
      return `${file} ${readFileSync(file, "base64")}`;
    })
    .sort();
}

describe("an output that is another file of the command", () => {
  it.each([
    ["explain in.xlsx --text text.txt -o text.txt", "-o 不能写回文稿“text.txt”"],
    ["explain in.xlsx --prior prior.xlsx --inputs prior.xlsx", "--inputs 不能写回上年的文件"],
    ["explain in.xlsx -o in.xlsx", "-o 不能写回原工作簿“in.xlsx”"],
    ["explain in.xlsx -o 夹/../in.xlsx", "-o 不能写回原工作簿"],
    ["explain in.xlsx -o out.xlsx --inputs 夹/../out.xlsx", "-o 和 --inputs 是同一个文件"],
    ["targets in.xlsx --prior prior.xlsx -o prior.xlsx", "-o 不能写回上年的文件"],
    ["check in.xlsx --settings set.json --mark set.json", "--mark 不能写回设置文件"],
    ["check in.xlsx --prior prior.xlsx --report prior.xlsx", "--report 不能写回上年的文件"],
    ["check in.xlsx --audit 夹/a.docx --report 同一个夹/a.docx", "--audit 和 --report 是同一个"],
  ])("%s: refused, nothing written", async (words, sentence) => {
    const before = contents();
    const { code, err } = await call(words);
    expect(code).toBe(2);
    expect(err).toContain(sentence);
    expect(err.trim().split("\n")).toHaveLength(1);
    expect(contents()).toEqual(before);
  });

  it.each(["symbolic", "hard", "of a folder", "that dangles"])(
    "is known through a link: %s",
    async (kind) => {
      let words = "explain in.xlsx --text text.txt -o other.txt";
      if (kind === "symbolic") symlinkSync("text.txt", at("other.txt"));
      if (kind === "hard") linkSync(at("text.txt"), at("other.txt"));
      if (kind === "of a folder") {
        copyFileSync(at("text.txt"), at("夹/text.txt"));
        words = "explain in.xlsx --text 夹/text.txt -o 同一个夹/text.txt";
      }
      if (kind === "that dangles") {
        symlinkSync("new.xlsx", at("other.txt"));
        words = "explain in.xlsx -o other.txt --inputs new.xlsx";
      }
      const before = contents();
      expect((await call(words)).code).toBe(2);
      expect(contents()).toEqual(before);
    }
  );

  it("is known where the workbook was found in a folder", async () => {
    copyFileSync(at("in.xlsx"), at("夹/a.xlsx"));
    const before = contents();
    const { code, err } = await call("check 夹/. --mark 同一个夹/a.xlsx");
    expect(code).toBe(2);
    expect(err).toContain("“a.xlsx”是读入的文件，不能写回");
    expect(contents()).toEqual(before);
  });

  it("an option is given once", async () => {
    const { code, err } = await call("explain in.xlsx -o a.txt --output b.txt");
    expect([code, err]).toEqual([2, "--output 写了两次，只能写一次。\n"]);
    expect((await call("check in.xlsx --verbose --verbose")).err).toContain("--verbose 写了两次");
    expect(readdirSync(folder)).not.toContain("a.txt");
  });
});

describe("what is read and written", () => {
  it("is kept apart, whatever the command", async () => {
    const io = createMemoryIo();
    const guarded = guardFiles(io);
    await guarded.read(at("text.txt"));
    linkSync(at("text.txt"), at("twin.txt"));
    const sentence = (name: string) => guarded.write(at(name), "x").then(() => "", toSentence);
    expect(await sentence("twin.txt")).toContain("“twin.txt”是读入的文件，不能写回");
    expect(await sentence("new.txt")).toBe("");
    expect(await sentence("夹/../new.txt")).toContain("已经写过一次");
    expect([...io.written.keys()]).toEqual([at("new.txt")]);
  });

  it("files that are not there yet are one by where they would be", async () => {
    const [one, two, other] = await Promise.all(
      ["夹/a.txt", "同一个夹/a.txt", "夹/b.txt"].map((name) => fileIdentity(at(name)))
    );
    expect(one).toBe(two);
    expect(one).not.toBe(other);
    expect(await fileIdentity(at("无/a.txt"))).toBe(await fileIdentity(at("无/../无/a.txt")));
  });

  it("A and a are one file exactly where the disk says so", async () => {
    writeFileSync(at("Probe"), "");
    const isOne = readdirSync(folder).includes("Probe") && existsAs("PROBE");
    const [upper, lower] = await Promise.all([fileIdentity(at("NEW")), fileIdentity(at("new"))]);
    expect(upper === lower).toBe(isOne);
  });
});

function existsAs(name: string): boolean {
  try {
    readFileSync(at(name));
    return true;
  } catch {
    return false;
  }
}
