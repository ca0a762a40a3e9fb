/**
 * Draws the ribbon's icons from their SVG sources: `node scripts/run.mjs scripts/icons.mts`. Below 32 pixels a simpler drawing is used, with its
 * lines where the pixels are. The pictures are kept in the repository, since few machines have a browser to draw them with.
 */
import { readFile, writeFile } from "node:fs/promises";
import chromium from "@sparticuz/chromium";
import { chromium as playwright } from "playwright-core";

const FOLDER = "assets/icons";
const SIZES = [16, 20, 24, 32, 40, 48, 64, 80];

const browser = await playwright.launch({ executablePath: await chromium.executablePath(), args: [...chromium.args] });
try {
  const page = await browser.newPage({ deviceScaleFactor: 1 });
  for (const name of ["pii", "summary", "mark", "clear", "pane"]) {
    for (const size of SIZES) {
      const svg = await readFile(`${FOLDER}/${name}${size < 32 ? "-small" : ""}.svg`, "utf8");
      await page.setViewportSize({ width: size, height: size });
      await page.setContent(`<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
      await writeFile(`${FOLDER}/${name}-${size}.png`, await page.screenshot({ omitBackground: true }));
    }
  }
} finally {
  await browser.close();
}
