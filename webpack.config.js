import { createRequire } from "node:module";
import CopyPlugin from "copy-webpack-plugin";
import { transform } from "esbuild";
import HtmlPlugin from "html-webpack-plugin";
import webpack from "webpack";
import { FirstLoad } from "./scripts/first-load.mjs";
import { paneConfig } from "./webpack.pane.js";

const require = createRequire(import.meta.url);

/** Makes scripts and styles small with esbuild: as good as webpack's own way for 11 MB of grid, in a tenth of the time. */
class SmallAssets {
  apply(compiler) {
    const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE_SIZE;
    compiler.hooks.compilation.tap("SmallAssets", (compilation) => {
      compilation.hooks.processAssets.tapPromise({ name: "SmallAssets", stage }, async (assets) => {
        for (const name of Object.keys(assets)) {
          const loader = /\.(js|css)$/.exec(name)?.[1];
          // Some files are to stay as they are, byte for byte.
          if (!loader || compilation.getAsset(name)?.info.minimized) continue;
          const { code } = await transform(assets[name].source().toString(), {
            loader,
            minify: true,
            target: "es2022",
            // Vietnamese letters as they are: escaped they take three times the room.
            charset: "utf8",
            legalComments: "inline",
          });
          compilation.updateAsset(name, new webpack.sources.RawSource(code), { minimized: true });
        }
      });
    });
  }
}

/** The page: a shell that paints at once, and grid, pane and worker as chunks of their own. office.js has no place in it. */
const page = {
  name: "page",
  mode: "production",
  target: ["web", "es2022"],
  entry: { shell: "./src/page/index.tsx" },
  output: {
    path: new URL("./dist/page", import.meta.url).pathname,
    filename: "[name].[contenthash:10].js",
    chunkFilename: "[name].[contenthash:10].js",
    assetModuleFilename: "[name].[contenthash:10][ext]",
    cssFilename: "[name].[contenthash:10].css",
    cssChunkFilename: "[name].[contenthash:10].css",
    publicPath: "auto",
    clean: true,
  },
  resolve: { extensions: [".ts", ".tsx", ".mjs", ".js", ".json"] },
  module: {
    rules: [
      {
        test: /\.tsx?$/,
        exclude: /node_modules/,
        use: [{ loader: "ts-loader", options: { transpileOnly: true, configFile: "tsconfig.page.json" } }],
      },
      // Whole icon sets would come with one icon.
      { test: /\.[mc]?[jt]sx?$/, enforce: "pre", use: [require.resolve("@fluentui/react-icons-atomic-webpack-loader")] },
    ],
  },
  experiments: { css: true },
  cache: { type: "filesystem", buildDependencies: { config: [new URL(import.meta.url).pathname] } },
  optimization: {
    minimizer: [new SmallAssets()],
    moduleIds: "deterministic",
    splitChunks: {
      cacheGroups: {
        default: false,
        defaultVendors: false,
        // Wanted by shell, grid and pane alike.
        react: { test: /[\\/]node_modules[\\/](react|react-dom|scheduler)[\\/]/, name: "react", chunks: "all", enforce: true },
      },
    },
  },
  // The grid is megabytes whatever is done, and loads behind the shell.
  performance: { hints: false },
  plugins: [
    // Patterns for dividing words in 76 languages, which no cell uses.
    new webpack.IgnorePlugin({
      resourceRegExp: /^\.\/(?!en-gb-)[a-z0-9-]+?-[\w-]{8}\.js$/,
      contextRegExp: /engine-render[\\/]lib[\\/]es$/,
    }),
    new HtmlPlugin({ template: "assets/page/index.html", scriptLoading: "defer", inject: "head" }),
    new FirstLoad({ html: "index.html" }),
    new CopyPlugin({
      patterns: [
        { from: "assets/page/icon.svg", to: "icon.svg" },
        { from: "assets/samples/*.xlsx", to: "samples/[name][ext]" },
      ],
    }),
  ],
  stats: { preset: "errors-warnings" },
};

export default async (env) => [page, await paneConfig(page, env)];
