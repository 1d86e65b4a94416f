import tseslint from "typescript-eslint";
import officeAddins from "eslint-plugin-office-addins";

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
      "*.config.ts",
      "scripts/**/*.mjs",
      "scripts/**/*.cjs",
    ],
  },
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
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
