/** The address that stands in `manifest.xml`: that of `npm run dev`. */
export const DEV_ADDRESS = "https://localhost:3000";

/**
 * The manifest with another address in the place of the one for development. Excel refuses addresses without https.
 * @param {string} xml
 * @param {string} address `https://may-chu.tinh.gov.vn/pii`, with or without a slash at its end
 * @returns {string}
 */
export function withAddress(xml, address) {
  const url = new URL(address);
  if (url.protocol !== "https:" || url.search !== "" || url.hash !== "")
    throw new Error(`--env url: ${address} is no https address of a folder`);
  return xml.replaceAll(DEV_ADDRESS, url.href.replace(/\/+$/, ""));
}
