import { createReadStream } from "node:fs";
import { mkdtemp, readFile, rm, stat } from "node:fs/promises";
import { createServer } from "node:https";
import { tmpdir } from "node:os";
import { extname, join, resolve, sep } from "node:path";
import { generateCertificates } from "office-addin-dev-certs/lib/generate.js";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".png": "image/png",
  ".xml": "application/xml; charset=utf-8",
};

export interface Certificate {
  readonly cert: Buffer;
  readonly key: Buffer;
}

/** A certificate for localhost that lives as long as the test. */
export async function freshCertificate(): Promise<Certificate> {
  const folder = await mkdtemp(join(tmpdir(), "pii-cert-"));
  const [ca = "", cert = "", key = ""] = ["ca.crt", "localhost.crt", "localhost.key"].map((name) => join(folder, name));
  try {
    await generateCertificates(ca, cert, key, 1, ["localhost"]);
    return { cert: await readFile(cert), key: await readFile(key) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Serves a folder over https as an intranet's server would: files, nothing but. Gives the address without a slash at its end. */
export async function serveSecurely(folder: string, certificate: Certificate): Promise<string> {
  const root = resolve(folder);
  const server = createServer({ cert: certificate.cert, key: certificate.key }, (request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? "/", "https://localhost").pathname);
    const file = join(root, path);
    void stat(file).then(
      (found) => {
        if (!found.isFile() || !file.startsWith(root + sep)) throw new Error("no file");
        response.writeHead(200, { "Content-Type": TYPES[extname(file)] ?? "application/octet-stream", "Cache-Control": "no-store" });
        createReadStream(file).pipe(response);
      },
    ).catch(() => response.writeHead(404).end()); // prettier-ignore
  });
  await new Promise<void>((done, failed) => {
    server.once("error", failed);
    server.listen(0, "localhost", done);
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no address");
  return `https://localhost:${address.port}`;
}
