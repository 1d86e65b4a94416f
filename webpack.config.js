/**
 * Three builds:
 * - addin:     dist/addin, what a web server offers to Excel. Its only foreign address is office.js (OFFICE_JS).
 *              The same compilation also writes dist/workbench/taskpane.html, which loads the very same files but
 *              takes office.js from dist/workbench/office.
 * - workbench: dist/workbench, the page that plays Excel; for this machine only, because it holds copies of
 *              Microsoft's office.js files from node_modules.
 * - cli:       dist/cli/budget-disclosure.cjs, the command line.
 *
 * Build variables
 * - OFFICE_JS: where office.js comes from, a name of scripts/office-sources.mjs; "intranet" copies the files from
 *   node_modules next to the pane (tolerated by the licence for internal use, not supported by Microsoft).
 * - ADDIN_URL: https address that dist/addin will be served from; goes into the manifest.
 * `npm run package` sets both.
 */
import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, readFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import CopyWebpackPlugin from "copy-webpack-plugin";
import HtmlWebpackPlugin from "html-webpack-plugin";
import MinimizerPlugin from "minimizer-webpack-plugin";
import webpack from "webpack";
import { officeSource, originOf } from "./scripts/office-sources.mjs";
import { renderMarkdown } from "./scripts/render-markdown.mjs";

const ROOT = path.dirname(fileURLToPath(import.meta.url));
const DEV_PORT = process.env.npm_package_config_dev_server_port ?? "3000";
const DEV_URL = "https://localhost:3000";
const ADDIN_URL = (process.env.ADDIN_URL ?? DEV_URL).replace(/\/$/u, "");
const LOCAL_OFFICE_JS = officeSource("intranet").url;
const OFFICE_FILES = path.join(ROOT, "node_modules/@microsoft/office-js/dist");

/** What office.js loads for Excel on Windows and on the web in Chinese and English, and where it finds no Excel. */
const OFFICE_PARTS = [
  "office.js",
  "o15apptofilemappingtable.js",
  "excel-win32-16.01.js",
  "excel-web-16.00.js",
  "zh-cn/office_strings.js",
  "en-us/office_strings.js",
];

/** What the hosts run, WebView2 and Safari as well as Node: classes keep private fields of their own. */
const SYNTAX = { target: "es2022", transform: { react: { runtime: "automatic" } } };

export default (_env, argv) => {
  const isProduction = (argv?.mode ?? "production") === "production";
  const isServing = process.env.WEBPACK_SERVE === "true";
  const configs = [addin(isProduction, isServing), workbench(isProduction)];
  return existsSync(path.join(ROOT, "src/cli/main.ts")) ? [...configs, cli(isProduction)] : configs;
};

function addin(isProduction, isServing) {
  const officeJs = officeSource(process.env.OFFICE_JS).url;
  return {
    ...base("addin", isProduction),
    target: ["web", "es2022"],
    entry: { taskpane: "./src/taskpane/index.tsx" },
    output: { ...output("addin", isProduction), clean: true },
    optimization: {
      // As small as terser makes it, and sooner.
      minimizer: [new MinimizerPlugin({ minify: MinimizerPlugin.swcMinify })],
      // The sentences of errors once, and not for the first screen: the message above the tabs and all jobs tell them.
      splitChunks: {
        cacheGroups: {
          errors: { test: /src[\\/]errors[\\/]sentences/u, name: "errors", enforce: true },
        },
      },
    },
    plugins: [
      panePage("taskpane.html", officeJs, isServing),
      ...(isServing ? [] : [panePage("../workbench/taskpane.html", LOCAL_OFFICE_JS, false)]),
      manualPage(),
      new CopyWebpackPlugin({
        patterns: [
          { from: "assets/*.png" },
          { context: "docs", from: "images/*.png" },
          // To try the add-in on; the pane offers it before the first check.
          { from: "test/cases/hejing-2026/workbook.xlsx", to: "sample.xlsx" },
          { from: "manifest.xml", transform: (content) => toProduction(content, isProduction) },
          ...(officeJs === LOCAL_OFFICE_JS ? officeFiles() : []),
        ],
      }),
    ],
    devServer: devServer(),
  };
}

function workbench(isProduction) {
  const sample = path.join(ROOT, "test/cases/hejing-2026");
  return {
    ...base("workbench", isProduction),
    target: ["web", "es2022"],
    entry: { workbench: "./src/workbench/index.tsx" },
    // taskpane.html comes from the other compilation.
    output: { ...output("workbench", isProduction), clean: { keep: /taskpane\.html$/u } },
    // It never leaves this machine: making it small would only take time.
    optimization: { minimize: false },
    plugins: [
      new HtmlWebpackPlugin({
        filename: "index.html",
        template: "./src/workbench/workbench.html",
        templateParameters: { policy: WORKBENCH_POLICY },
      }),
      new CopyWebpackPlugin({
        patterns: [
          { from: "assets/*.png" },
          { from: "src/workbench/workbench.css", to: "workbench.css" },
          { from: path.join(sample, "workbook.xlsx"), to: "sample/workbook.xlsx" },
          { from: path.join(sample, "prior.xlsx"), to: "sample/prior.xlsx" },
          ...officeFiles(),
        ],
      }),
    ],
  };
}

function output(name, isProduction) {
  const filename = isProduction ? "[name].[contenthash:8].js" : "[name].js";
  return { path: path.join(ROOT, "dist", name), filename, chunkFilename: filename };
}

function base(name, isProduction) {
  return {
    name,
    context: ROOT,
    mode: isProduction ? "production" : "development",
    devtool: isProduction ? false : "source-map",
    resolve: { extensions: [".ts", ".tsx", ".js", ".mjs"] },
    module: {
      rules: [
        {
          test: /\.tsx?$/u,
          exclude: /node_modules/u,
          loader: "swc-loader",
          // No file does anything when it is loaded: of a room's index.ts a chunk takes what it uses.
          sideEffects: false,
          // Types are proven by the lint; here they are only removed.
          options: { jsc: { parser: { syntax: "typescript", tsx: true }, ...SYNTAX } },
        },
      ],
    },
    cache: {
      type: "filesystem",
      cacheDirectory: path.join(ROOT, ".cache/webpack"),
      name: `${name}-${isProduction ? "production" : "development"}`,
      buildDependencies: { config: [fileURLToPath(import.meta.url)] },
    },
    performance: { hints: false },
    stats: "errors-warnings",
  };
}

function panePage(filename, officeUrl, isServing) {
  return new HtmlWebpackPlugin({
    filename,
    template: "./src/taskpane/taskpane.html",
    // After the tag of office.js: deferred scripts run in the order of the page.
    inject: "body",
    templateParameters: {
      officeUrl,
      officeHost: new URL(officeUrl, ADDIN_URL).host,
      policy: panePolicy(officeUrl, isServing),
    },
  });
}

/** The manual for clerks, which manifest and pane link to. */
function manualPage() {
  return new HtmlWebpackPlugin({
    filename: "help.html",
    template: "./src/taskpane/help.html",
    inject: false,
    templateParameters: () => ({
      manual: renderMarkdown(readFileSync(path.join(ROOT, "docs/guide.md"), "utf8")),
    }),
  });
}

/** Nothing is allowed but our own files and office.js; above all no connection anywhere. Fluent UI writes style elements. */
function panePolicy(officeUrl, isServing) {
  const scripts = ["'self'", originOf(officeUrl)].filter((source) => source !== null);
  return [
    "default-src 'none'",
    `script-src ${scripts.join(" ")}`,
    "style-src 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self' data:",
    // Hot reload of the development server needs its socket and source maps its eval.
    isServing ? "connect-src 'self' ws: wss:" : "connect-src 'none'",
    "form-action 'none'",
    "base-uri 'none'",
  ].join("; ");
}

const WORKBENCH_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "frame-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
].join("; ");

/** The manifest names the development address; a production build puts ADDIN_URL in its place. */
function toProduction(content, isProduction) {
  if (!isProduction) return content;
  const { origin } = new URL(ADDIN_URL);
  return content
    .toString()
    .replace(`<AppDomain>${DEV_URL}<`, `<AppDomain>${origin}<`)
    .replaceAll(`${DEV_URL}/`, `${ADDIN_URL}/`);
}

function officeFiles() {
  return OFFICE_PARTS.map((part) => ({
    from: path.join(OFFICE_FILES, part),
    to: path.posix.join("office", part),
    // Not to be minimized again: the licence wants the files as they are.
    info: { minimized: true },
  }));
}

/** https with the certificates of office-addin-dev-certs where a developer has made them, http otherwise. */
function devServer() {
  const folder = path.join(os.homedir(), ".office-addin-dev-certs");
  const files = { ca: "ca.crt", key: "localhost.key", cert: "localhost.crt" };
  const paths = Object.fromEntries(
    Object.entries(files).map(([key, file]) => [key, path.join(folder, file)])
  );
  const hasCertificates = Object.values(paths).every((file) => existsSync(file));
  return {
    host: "localhost",
    port: Number(DEV_PORT),
    hot: true,
    static: false,
    server: hasCertificates ? { type: "https", options: paths } : "http",
  };
}

function cli(isProduction) {
  const output = path.join(ROOT, "dist/cli");
  return {
    ...base("cli", isProduction),
    target: "node20",
    entry: { "budget-disclosure": "./src/cli/main.ts" },
    output: { path: output, filename: "[name].cjs", chunkFilename: "[name].cjs", clean: true },
    // A command loads its own part, and the engine, which is all that two parts have in common.
    optimization: {
      minimize: false,
      splitChunks: {
        cacheGroups: {
          default: false,
          defaultVendors: false,
          engine: { name: "engine", chunks: "async", minChunks: 2, enforce: true },
        },
      },
    },
    plugins: [
      new webpack.BannerPlugin({ banner: "#!/usr/bin/env node", raw: true, entryOnly: true }),
      {
        apply: (compiler) =>
          compiler.hooks.afterEmit.tap("FinishProgram", () => {
            const program = path.join(output, "budget-disclosure.cjs");
            chmodSync(program, 0o755);
            if (isProduction) keepCompiled(program);
          }),
      },
    ],
  };
}

/** Beside its parts the program finds what this Node made of them in its three jobs, and starts in two thirds of the time. */
function keepCompiled(program) {
  const sample = path.join(ROOT, "test/cases/hejing-2026");
  const workbook = path.join(sample, "workbook.xlsx");
  const text = ["--text", path.join(sample, "text.txt")];
  for (const words of [
    ["check", workbook],
    ["explain", workbook],
    ["review", workbook, ...text],
  ])
    spawnSync(process.execPath, [program, "keep-compiled", ...words]);
}
