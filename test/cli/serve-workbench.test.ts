import { mkdtemp, mkdir, rm, writeFile } from "node:fs/promises";
import http from "node:http";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { serveWorkbench, type ServedWorkbench } from "../../src/cli/serve-workbench";

let folder: string;
let served: ServedWorkbench;

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "serve-"));
  await mkdir(path.join(folder, "site/workbench"), { recursive: true });
  await writeFile(path.join(folder, "site/workbench/index.html"), "<p>工作台</p>");
  await writeFile(path.join(folder, "site/workbench/a b.js"), "1");
  await writeFile(path.join(folder, "secret.txt"), "secret");
  served = await serveWorkbench(path.join(folder, "site"), 0);
});

afterAll(async () => {
  await served.close();
  await rm(folder, { recursive: true });
});

/** The path is sent as it is: fetch would already resolve "..". */
function get(
  name: string,
  method = "GET"
): Promise<{ status: number; type: string; body: string }> {
  const { hostname, port } = new URL(served.url);
  return new Promise((resolve, reject) => {
    http
      .request({ hostname, port, path: name, method }, (response) => {
        let body = "";
        response.setEncoding("utf8");
        response.on("data", (part: string) => (body += part));
        response.on("end", () =>
          resolve({
            status: response.statusCode ?? 0,
            type: response.headers["content-type"] ?? "",
            body,
          })
        );
      })
      .on("error", reject)
      .end();
  });
}

describe("serveWorkbench", () => {
  test("its address is the workbench page, on this machine only", async () => {
    expect(served.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/workbench\/index\.html$/u);
    const page = await get(new URL(served.url).pathname);
    expect(page).toEqual({
      status: 200,
      type: "text/html; charset=utf-8",
      body: "<p>工作台</p>",
    });
  });

  test.each([
    ["/workbench/", 200],
    ["/workbench/a%20b.js?x=1", 200],
    ["/workbench/none.js", 404],
    ["/workbench", 404],
    ["/../secret.txt", 404],
    ["/..%2fsecret.txt", 404],
    ["/workbench/%00", 404],
    ["/%E0%A4%A", 404],
  ])("%s gives %i", async (name, status) => {
    expect((await get(name)).status).toBe(status);
  });

  test("takes nothing in", async () => {
    expect((await get("/workbench/index.html", "POST")).status).toBe(405);
  });

  test("a port in use is an error", async () => {
    await expect(serveWorkbench(folder, Number(new URL(served.url).port))).rejects.toMatchObject({
      code: "EADDRINUSE",
    });
  });
});
