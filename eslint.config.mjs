import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

/** The rooms of src/ and what each may import from its neighbours. The picture is in src/README.md. */
const ROOMS = {
  framework: ["language"],
  language: [],
  workbook: [],
  core: ["framework", "language", "workbook"],
  host: ["workbook"],
  app: ["core", "framework", "language", "workbook"],
  taskpane: ["app", "core", "framework", "language", "workbook"],
  page: ["taskpane", "app", "core", "framework", "language", "workbook"],
  commands: ["app", "core", "framework", "language", "workbook"],
  cli: ["app", "core", "framework", "language", "workbook"],
};

/** The only files that join the hands (host) with the conductor (app). */
const ENTRY_POINTS = ["src/cli/main.ts", "src/taskpane/office.tsx", "src/page/index.tsx", "src/page/open.ts", "src/commands/index.ts"];

const OFFICE_GLOBALS = ["Excel", "Office", "OfficeExtension", "OfficeRuntime"].map((name) => ({
  name,
  message: "Only src/host/excel and the entry points may speak to Excel.",
}));

/** No clock and no chance where a judgement is made: the same workbook gives the same findings. */
const IMPURE = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: "No clock here: the day is given by the caller." },
  { selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']", message: "No clock here." },
  { selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']", message: "No chance here." },
];

function roomRules(room, allowed) {
  const forbidden = Object.keys(ROOMS).filter((other) => other !== room && !allowed.includes(other));
  return {
    files: [`src/${room}/**/*.{ts,tsx}`],
    ignores: ENTRY_POINTS,
    rules: {
      "no-restricted-imports": [
        "error",
        {
          patterns: [
            {
              regex: `^(\\.\\./)+(${forbidden.join("|")})(/|$)`,
              message: `src/${room} may import only: ${allowed.join(", ") || "nothing"}.`,
            },
          ],
        },
      ],
    },
  };
}

export default tseslint.config(
  { ignores: ["dist/", "node_modules/", "coverage/", ".cache/"] },
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  ...tseslint.configs.strictTypeChecked.map((config) => ({ ...config, files: ["**/*.{ts,tsx,mts}"] })),
  {
    files: ["**/*.{ts,tsx,mts}"],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true }],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", destructuredArrayIgnorePattern: "^_" }],
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
      "max-lines": ["warn", { max: 250, skipBlankLines: true, skipComments: true }],
      // Vietnamese letters are one code point each after NFC, and the decomposed ones are what some code is about:
      // a spread of code points is meant.
      "@typescript-eslint/no-misused-spread": "off",
      eqeqeq: ["error", "always", { null: "ignore" }],
      "no-console": "error",
    },
  },
  {
    files: ["src/**/*.{ts,tsx}"],
    ignores: ["src/host/excel/**", ...ENTRY_POINTS],
    rules: { "no-restricted-globals": ["error", ...OFFICE_GLOBALS] },
  },
  { files: ["src/{framework,language,workbook,core,app}/**/*.ts"], rules: { "no-restricted-syntax": ["error", ...IMPURE] } },
  ...Object.entries(ROOMS).map(([room, allowed]) => roomRules(room, allowed)),
  { files: ["src/{taskpane,page}/**/*.{ts,tsx}"], ...reactHooks.configs.flat.recommended },
  // The grid's data are made where the grid itself is not loaded, so the values of its enums stand there as numbers.
  { files: ["src/page/view/**/*.ts"], rules: { "@typescript-eslint/no-unsafe-enum-assignment": "off" } },
  // Tests read JSON of unknown shape and compare it at once: what a wrong guess costs there is a red test.
  { files: ["test/**/*.{ts,tsx}"], rules: { "@typescript-eslint/no-non-null-assertion": "off", "max-lines": "off" } },
  {
    files: ["test/**/*.{ts,tsx}"],
    ignores: ["test/support/property.ts"],
    rules: {
      "no-restricted-imports": ["error", { name: "fast-check", message: "Take it from test/support/property: with the fixed seed." }],
    },
  },
  { files: ["bench/**/*.ts", "scripts/**/*.mts"], rules: { "no-console": "off" } },
);
