import { createRequire } from "node:module";
import CopyPlugin from "copy-webpack-plugin";
import HtmlPlugin from "html-webpack-plugin";
import { devCertificates } from "./scripts/dev-certificates.mjs";
import { FirstLoad } from "./scripts/first-load.mjs";
import { DEV_ADDRESS, addressOf, withAddress } from "./scripts/manifest-address.mjs";

const require = createRequire(import.meta.url);

const CDN = "https://appsforoffice.microsoft.com";
/** What Excel for Windows, Mac and the web load of the library, with its licence. Copied byte for byte: its terms want that. */
const OFFICE_FILES = [
  "dist/office.js",
  "dist/excel-win32-16.01.js",
  "dist/excel-win32-16.01-core.js",
  "dist/excel-web-16.00.js",
  "dist/excel-web-16.00-core.js",
  "dist/excel-mac-16.00.js",
  "dist/excel-mac-16.00-core.js",
  "dist/o15apptofilemappingtable.js",
  "dist/vi-vn/office_strings.js",
  "dist/en-us/office_strings.js",
  "dist/telemetry/oteljs_agave.js",
  "LICENSE.md",
];

/** What two later chunks want stands once beside them. */
const SHARED = { chunks: "async", minChunks: 2, reuseExistingChunk: true };

/** What may be loaded before the pane is painted, office.js aside, in KB of gzip. */
const FIRST_LOAD_KB = 150;

/** Scripts come from here, and from Microsoft only where its library does. Excel on the web frames the pane, so nothing is said of frames. */
function policyOf(isLocal) {
  const scripts = `script-src 'self'${isLocal ? "" : ` ${CDN}`}`;
  const rest =
    "style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'none'";
  return `default-src 'self'; ${scripts}; ${rest}`;
}

/**
 * The add-in: pane, icons and manifest, as the folder `addin` beside `page`. `--env url=https://…` is where the folder above both is served,
 * `--env officejs=local` puts a copy of office.js beside the pane for networks without internet.
 */
export async function paneConfig(page, env = {}) {
  const officejs = env.officejs ?? "cdn";
  if (officejs !== "cdn" && officejs !== "local") throw new Error(`--env officejs: cdn or local, not ${officejs}`);
  const isLocal = officejs === "local";
  const address = addressOf(env.url ?? DEV_ADDRESS);
  const library = new URL("../", `file://${require.resolve("@microsoft/office-js/dist/office.js")}`).pathname;
  return {
    ...page,
    name: "addin",
    module: {
      ...page.module,
      // No file of ours does anything by being loaded but the entry: what the first paint does not use can wait in a chunk of its own.
      rules: [...page.module.rules, { test: /src[\\/].*\.tsx?$/, exclude: /office\.tsx$/, sideEffects: false }],
    },
    entry: { taskpane: "./src/taskpane/office.tsx" },
    output: { ...page.output, path: new URL("./dist/addin", import.meta.url).pathname },
    optimization: { ...page.optimization, splitChunks: { cacheGroups: { ...page.optimization.splitChunks.cacheGroups, shared: SHARED } } },
    plugins: [
      new HtmlPlugin({
        template: "src/taskpane/taskpane.html",
        filename: "taskpane.html",
        scriptLoading: "defer",
        inject: "body",
        officejs: isLocal ? "office-js/office.js" : `${CDN}/lib/1/hosted/office.js`,
        policy: policyOf(isLocal),
      }),
      new FirstLoad({
        html: "taskpane.html",
        beside: ["too-old.js"],
        ...(env.WEBPACK_SERVE ? {} : { budgetKb: Number(env.budget ?? FIRST_LOAD_KB) }),
      }),
      new CopyPlugin({
        patterns: [
          { from: "assets/addin/too-old.js", to: "too-old.js", info: { minimized: true } },
          { from: "assets/icons/*.png", to: "icons/[name][ext]" },
          { from: "manifest.xml", to: "manifest.xml", transform: (xml) => withAddress(xml.toString(), address) },
          ...(isLocal ? OFFICE_FILES.map((file) => officeFile(library, file)) : []),
        ],
      }),
    ],
    devServer: env.WEBPACK_SERVE ? await devServer() : undefined,
  };
}

/** `npm run dev`: the pane as it is being written, at the address of `manifest.xml`; beside it the page as it was built last, for the links that lead there. */
async function devServer() {
  return {
    static: { directory: new URL("./dist/page", import.meta.url).pathname, publicPath: "/page", watch: false },
    host: "localhost",
    port: 3000,
    // The policy of the page allows no more, and Excel is reloaded by hand.
    hot: false,
    liveReload: false,
    client: false,
    server: { type: "https", options: await devCertificates() },
    devMiddleware: { publicPath: "/addin/" },
  };
}

function officeFile(library, file) {
  return { from: `${library}${file}`, to: `office-js/${file.replace(/^dist\//, "")}`, info: { minimized: true } };
}
