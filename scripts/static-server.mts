import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { type Server, createServer } from "node:http";
import { extname, join, resolve, sep } from "node:path";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  ".map": "application/json; charset=utf-8",
};

/** What the page may load: itself and nothing else. Styles are set in elements by Fluent and by the grid; pictures of the grid are blobs. */
const POLICY = [
  "default-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "worker-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

export interface RunningServer {
  readonly address: string;
  readonly close: () => Promise<void>;
}

/**
 * Serves a folder to this machine only. `port` 0 takes any free one. Rejects where the port is taken.
 */
export async function serveFolder(folder: string, port: number): Promise<RunningServer> {
  const root = resolve(folder);
  const server = createServer((request, response) => {
    void answer(root, request.method ?? "GET", request.url ?? "/").then(({ status, headers, file }) => {
      response.writeHead(status, headers);
      if (file === null || request.method === "HEAD") response.end();
      else createReadStream(file).on("error", () => response.destroy()).pipe(response); // prettier-ignore
    });
  });
  await listen(server, port);
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no address");
  return {
    address: `http://localhost:${address.port}/`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

interface Answer {
  readonly status: number;
  readonly headers: Record<string, string | number>;
  readonly file: string | null;
}

async function answer(root: string, method: string, url: string): Promise<Answer> {
  const headers = { "Content-Security-Policy": POLICY, "X-Content-Type-Options": "nosniff", "Referrer-Policy": "no-referrer" };
  if (method !== "GET" && method !== "HEAD") return { status: 405, headers, file: null };
  const file = fileOf(root, url);
  const found = file === null ? null : await stat(file).catch(() => null);
  if (file === null || !found?.isFile()) return { status: 404, headers, file: null };
  const type = TYPES[extname(file).toLowerCase()] ?? "application/octet-stream";
  // Names of scripts and styles change with their content; everything else is asked for each time.
  const isHashed = /\.[0-9a-f]{10}\.\w+$/.test(file);
  const cache = isHashed ? "public, max-age=31536000, immutable" : "no-store";
  return { status: 200, headers: { ...headers, "Content-Type": type, "Content-Length": found.size, "Cache-Control": cache }, file };
}

/** The file that an address means, `null` where it lies outside of the folder. */
function fileOf(root: string, url: string): string | null {
  let path: string;
  try {
    path = decodeURIComponent(new URL(url, "http://localhost").pathname);
  } catch {
    return null;
  }
  const file = join(root, path.endsWith("/") ? `${path}index.html` : path);
  return file.startsWith(root + sep) && !file.includes("\0") ? file : null;
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((done, failed) => {
    server.once("error", failed);
    // This machine only, by both of its names.
    server.listen(port, "localhost", () => done());
  });
}
