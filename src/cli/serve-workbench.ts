import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".png": "image/png",
  ".json": "application/json",
  ".txt": "text/plain; charset=utf-8",
  ".xml": "text/xml; charset=utf-8",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/** Only this machine may ask: nothing of ours is meant to be a web server. */
const HOST = "127.0.0.1";

export interface ServedWorkbench {
  /** Address of the workbench page. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

/**
 * Serves the built files to this machine only.
 * @param directory - the build output that holds `workbench/` and `addin/`
 * @param port - 0 for any free one
 * @throws Error of the socket, e.g. EADDRINUSE
 */
export async function serveWorkbench(directory: string, port: number): Promise<ServedWorkbench> {
  const root = path.resolve(directory);
  const server = createServer((request, response) => void answer(root, request, response));
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, HOST, resolve);
  });
  const address = server.address() as AddressInfo;
  return {
    url: `http://${HOST}:${address.port}/workbench/index.html`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}

async function answer(
  root: string,
  request: IncomingMessage,
  response: ServerResponse
): Promise<void> {
  const file = locate(root, request.url ?? "/");
  if (request.method !== "GET" && request.method !== "HEAD") {
    refuse(response, 405);
    return;
  }
  if (file === null || !(await isFile(file))) {
    refuse(response, 404);
    return;
  }
  response.writeHead(200, {
    "Content-Type": TYPES[path.extname(file).toLowerCase()] ?? "application/octet-stream",
    "X-Content-Type-Options": "nosniff",
  });
  if (request.method === "HEAD") response.end();
  else
    createReadStream(file)
      .on("error", () => response.destroy())
      .pipe(response);
}

/** The file that an address means; null for one outside the folder or one that cannot be decoded. */
function locate(root: string, address: string): string | null {
  const [encoded = "/"] = address.split(/[?#]/u);
  try {
    const name = decodeURIComponent(encoded);
    if (name.includes("\0")) return null;
    const file = path.join(root, name.endsWith("/") ? `${name}index.html` : name);
    return file.startsWith(root + path.sep) ? file : null;
  } catch {
    return null;
  }
}

async function isFile(file: string): Promise<boolean> {
  try {
    return (await stat(file)).isFile();
  } catch {
    return false;
  }
}

function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status, { "Content-Type": "text/plain; charset=utf-8" });
  response.end(String(status));
}
