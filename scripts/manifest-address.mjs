/** The address that stands in `manifest.xml`: that of `npm run dev`. */
export const DEV_ADDRESS = "https://localhost:3000";

/**
 * The address of the folder that holds `addin` and `page`, without a slash at its end. Excel refuses addresses without https.
 * @param {string} text `https://may-chu.tinh.gov.vn/pii`, with or without a slash at its end
 * @returns {string}
 */
export function addressOf(text) {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url?.protocol !== "https:" || url.search !== "" || url.hash !== "")
    throw new Error(`--env url: ${text} is no https address of a folder`);
  return url.href.replace(/\/+$/, "");
}

/**
 * The manifest with another address in the place of the one for development.
 * @param {string} xml
 * @param {string} address as `addressOf` gives it
 * @returns {string}
 */
export function withAddress(xml, address) {
  return xml.replaceAll(DEV_ADDRESS, address);
}
