import { X509Certificate } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";

const FOLDER = join("node_modules", ".cache", "dev-certificates");
const DAYS = 30;

/**
 * A certificate for localhost, signed by an authority of this machine only. Excel opens the pane once that authority is trusted, which is said and not done:
 * trusting it is the user's decision.
 */
export async function devCertificates() {
  const [ca, cert, key] = ["ca.crt", "localhost.crt", "localhost.key"].map((name) => join(FOLDER, name));
  if (![ca, cert, key].every(existsSync) || isOver(cert)) {
    rmSync(FOLDER, { recursive: true, force: true });
    mkdirSync(FOLDER, { recursive: true });
    const { generateCertificates } = await import("office-addin-dev-certs/lib/generate.js");
    await generateCertificates(ca, cert, key, DAYS, ["localhost", "127.0.0.1"]);
  }
  process.stdout.write(`Excel phải tin chứng thư này / Excel must trust this certificate: ${resolve(ca)}\n`);
  return { ca: readFileSync(ca), cert: readFileSync(cert), key: readFileSync(key) };
}

/** Excel shows an empty pane over a certificate whose time is over. */
function isOver(cert) {
  return Date.parse(new X509Certificate(readFileSync(cert)).validTo) < Date.now();
}
