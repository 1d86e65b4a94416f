import officeAddins from "eslint-plugin-office-addins";
import ts from "typescript";
import tseslint from "typescript-eslint";

/** Programs whose options have been looked at. */
const seen = new WeakSet();

/** What `tsc` says of a file. The rules need its program and its types anyway: asking here costs half of a second run. */
const typeErrors = {
  meta: { type: "problem", schema: [] },
  create(context) {
    const { program, esTreeNodeToTSNodeMap } = context.sourceCode.parserServices;
    return {
      Program(node) {
        const file = esTreeNodeToTSNodeMap.get(node);
        const ofProgram = seen.has(program)
          ? []
          : [...program.getOptionsDiagnostics(), ...program.getGlobalDiagnostics()];
        seen.add(program);
        const ofFile = [program.getSyntacticDiagnostics, program.getSemanticDiagnostics];
        const errors = [...ofProgram, ...ofFile.flatMap((diagnose) => diagnose(file))];
        for (const { code, messageText, start = 0 } of errors) {
          const { line, character } = file.getLineAndCharacterOfPosition(start);
          context.report({
            loc: { line: line + 1, column: character },
            message: `TS${code}: ${ts.flattenDiagnosticMessageText(messageText, " ")}`,
          });
        }
      },
    };
  },
};

/** Office.js rules apply where Office.js is spoken; everything else gets the strict TypeScript set. */
export default tseslint.config(
  {
    ignores: [
      "dist/**",
      "out/**",
      "test-output/**",
      "node_modules/**",
      ".cache/**",
      "*.config.js",
      "scripts/**/*.mjs",
      "scripts/**/*.cjs",
    ],
  },
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { project: "tsconfig.json" } },
    plugins: { typescript: { rules: { errors: typeErrors } } },
    rules: {
      "typescript/errors": "error",
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/no-confusing-void-expression": [
        "error",
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      "@typescript-eslint/no-invalid-void-type": ["error", { allowAsThisParameter: true }],
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_" }],
      "no-restricted-imports": [
        "error",
        {
          paths: [
            { name: "decimal.js", message: "只有 src/money 使用 decimal.js，其余一律用 Amount。" },
            {
              name: "@microsoft/office-js-helpers",
              message: "只有 src/host/officejs/office-helpers.ts 使用 office-js-helpers。",
            },
          ],
        },
      ],
    },
  },
  { files: ["src/money/**"], rules: { "no-restricted-imports": "off" } },
  { files: ["src/host/officejs/office-helpers.ts"], rules: { "no-restricted-imports": "off" } },
  {
    files: ["src/host/officejs/**"],
    plugins: { "office-addins": officeAddins },
    rules: {
      "office-addins/call-sync-before-read": "error",
      "office-addins/load-object-before-read": "error",
      "office-addins/no-context-sync-in-loop": "error",
      "office-addins/no-navigational-load": "off",
      "office-addins/test-for-null-using-isNullObject": "error",
    },
  },
  {
    files: ["test/**"],
    rules: {
      "@typescript-eslint/no-non-null-assertion": "off",
      "no-restricted-imports": "off",
    },
  }
);
