import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, openSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { casePath } from "../support/read-workbook";

const MAIN = fileURLToPath(new URL("../../src/cli/main.ts", import.meta.url));

type Stream = "read" | "closed" | "full";

/** The command line as a program of its own, with streams that fail. */
async function runProgram(
  words: readonly string[],
  [out, err]: readonly [Stream, Stream]
): Promise<{ readonly code: number | null; readonly stderr: string }> {
  const stdio = [out, err].map((stream) =>
    stream === "full" ? openSync("/dev/full", "w") : "pipe"
  );
  const child = spawn(process.execPath, ["--import", "tsx", MAIN, ...words], {
    stdio: ["ignore", ...stdio],
  });
  if (out === "closed") child.stdout?.destroy();
  if (err === "closed") child.stderr?.destroy();
  let stderr = "";
  child.stdout?.resume();
  child.stderr?.on("data", (data: Buffer) => (stderr += data.toString()));
  const code = await new Promise<number | null>((done) => child.on("close", done));
  return { code, stderr };
}

describe("streams that take nothing", () => {
  const check = ["check", casePath("hejing-2026"), casePath("aketao-2025"), "--format", "ndjson"];

  it.each([
    ["closed", "结果没有写完：接收标准输出的程序已经关闭。\n"],
    ["full", "结果没有写完：标准输出所在的磁盘已满，请腾出空间后再试。\n"],
  ] as const)(
    "standard output that is %s: one sentence, never a code that reads as passed",
    async (stream, stderr) => {
      expect(await runProgram(check, [stream, "read"])).toEqual({ code: 2, stderr });
    },
    60_000
  );

  it("a file that takes the beginning only: the same", () => {
    const folder = mkdtempSync(join(tmpdir(), "budget-disclosure-"));
    const path = join(folder, "out.ndjson");
    const command = [process.execPath, "--import", "tsx", MAIN, ...check];
    const quoted = command.map((word) => `'${word}'`).join(" ");
    // A file may not grow beyond so many KiB, as on a disk that is full then.
    const { status, stderr } = spawnSync("bash", ["-c", `ulimit -f 8; ${quoted} > '${path}'`], {
      encoding: "utf8",
    });
    expect(statSync(path).size).toBe(8192);
    rmSync(folder, { recursive: true });
    expect([status, stderr]).toEqual([2, expect.stringMatching(/^结果没有写完：.*\n$/u)]);
  }, 60_000);

  it("messages that nobody reads change nothing about the result", async () => {
    expect((await runProgram(["nope"], ["read", "closed"])).code).toBe(2);
    expect((await runProgram(["help"], ["full", "full"])).code).toBe(2);
    expect((await runProgram(["help"], ["read", "full"])).code).toBe(0);
  }, 60_000);
});
