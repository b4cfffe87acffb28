/** Rules that find mistakes. Layout is Prettier's; what content must be is `npm run check`'s. */
import js from '@eslint/js';
import astro from 'eslint-plugin-astro';
import * as mdx from 'eslint-plugin-mdx';
import { defineConfig, globalIgnores } from 'eslint/config';
import globals from 'globals';
import ts from 'typescript-eslint';
import { PAGE_COMPONENTS } from './src/schemas/components.ts';

export default defineConfig(
  globalIgnores(['dist/', '.dist-*/', '.astro/', 'test-results/', '.test-network/', '.bench/', 'tests/fixtures/*/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.{js,mjs,ts}'],
    extends: [js.configs.recommended],
    languageOptions: { globals: { ...globals.node } },
    rules: { eqeqeq: ['error', 'always', { null: 'ignore' }], 'no-console': 'off' },
  },
  {
    files: ['**/*.ts'],
    // Code blocks that the Astro plugin cuts out of .astro files are no part of the TypeScript project.
    ignores: ['**/*.astro/*'],
    extends: [ts.configs.recommendedTypeChecked],
    languageOptions: { globals: { ...globals.browser }, parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-confusing-non-null-assertion': 'error',
      '@typescript-eslint/no-deprecated': 'error',
      '@typescript-eslint/no-mixed-enums': 'error',
      '@typescript-eslint/no-unnecessary-condition': 'error',
      // Casts that change nothing are no mistakes.
      '@typescript-eslint/no-unnecessary-type-assertion': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/prefer-promise-reject-errors': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/return-await': 'error',
      // Astro and Starlight hand out functions in objects that are written as methods and made to be taken apart.
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },
  {
    files: ['**/*.astro'],
    extends: [astro.configs.recommended, astro.configs['jsx-a11y-strict']],
    // Islands fill headings and links that are empty in the markup; axe looks at them on the finished page.
    rules: { 'astro/jsx-a11y/heading-has-content': 'off', 'astro/jsx-a11y/anchor-has-content': 'off' },
  },
  // Pages: wrong syntax and components that do not exist, shown in the editor while typing; `npm run check` says the same with a fix.
  {
    ...mdx.flat,
    languageOptions: {
      ...mdx.flat.languageOptions,
      globals: Object.fromEntries(Object.keys(PAGE_COMPONENTS).map((name) => [name, 'readonly'])),
    },
    rules: { ...mdx.flat.rules, 'no-undef': 'error' },
  },
);
