/** The arrows between the rooms, checked over the real import graph. Lint checks the same line by line; this one also sees cycles and orphans. */
const ENTRY_POINTS = "^src/(cli/main|taskpane/office|page/index|page/open|commands/index)\\.tsx?$";

/** From a room to anything in src/ outside of itself and of the named rooms. */
function arrows(room, allowed, comment) {
  return {
    name: `${room}-arrows`,
    comment,
    severity: "error",
    from: { path: `^src/${room}/`, pathNot: ENTRY_POINTS },
    to: { path: "^src/", pathNot: `^src/(${[room, ...allowed].join("|")})/` },
  };
}

const PURE = "^src/(framework|language|workbook|core|app)/";

module.exports = {
  forbidden: [
    arrows("framework", ["language"], "WHAT is measured knows no workbook; it asks language to fold names"),
    arrows("language", [], "how people write knows no workbook and no indicator"),
    arrows("workbook", [], "the language between workbook and core stands on its own"),
    arrows("core", ["framework", "language", "workbook"], "the judgement has no hands and no face"),
    arrows("host", ["workbook"], "the hands know only the language of the workbook"),
    arrows("app", ["core", "framework", "language", "workbook"], "the conductor gets its host from an entry point"),
    arrows("taskpane", ["app", "core", "framework", "language", "workbook"], "a face asks the conductor"),
    arrows("page", ["taskpane", "app", "core", "framework", "language", "workbook"], "the page shows the same face"),
    arrows("commands", ["app", "core", "framework", "language", "workbook"], "a ribbon button asks the conductor"),
    arrows("cli", ["app", "core", "framework", "language", "workbook"], "the command line asks the conductor"),
    {
      name: "pure-rooms",
      comment: "no Node module where a browser and a command line share the code",
      severity: "error",
      from: { path: PURE },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "no-cycles",
      comment: "a circle has no beginning to read it from, and one of values none to load it from; types stand apart from what joins them",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    {
      name: "no-orphans",
      comment: "a file that nobody asks for",
      severity: "error",
      from: { orphan: true, path: "^src/", pathNot: [ENTRY_POINTS, "\\.d\\.ts$", "\\.schema\\.json$"] },
      to: {},
    },
    {
      name: "no-test-in-product",
      comment: "what ships must not lean on tests, benches or scripts",
      severity: "error",
      from: { path: "^src/" },
      to: { path: "^(test|bench|scripts)/" },
    },
    {
      name: "no-dev-dependency-in-product",
      comment: "what ships must not lean on a dev dependency",
      severity: "error",
      from: { path: "^src/" },
      to: { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["type-only"], pathNot: "node_modules/@types/" },
    },
    { name: "resolvable", comment: "an import that leads nowhere", severity: "error", from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "types", "default"],
      extensions: [".ts", ".tsx", ".mjs", ".js", ".json"],
    },
  },
};
