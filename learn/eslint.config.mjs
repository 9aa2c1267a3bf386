import angular from 'angular-eslint';
import tseslint from 'typescript-eslint';

import { borders } from './eslint-borders.mjs';
import { codeWords, templateWords } from './eslint-words.mjs';

export default tseslint.config(
  { ignores: ['dist/', '.angular/', 'node_modules/', 'src/app/api/schema.ts'] },
  {
    files: ['src/**/*.ts'],
    extends: [
      tseslint.configs.strictTypeChecked,
      tseslint.configs.stylisticTypeChecked,
      angular.configs.tsRecommended,
    ],
    plugins: { halfmillion: { rules: { borders, words: codeWords } } },
    processor: angular.processInlineTemplates,
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      'halfmillion/borders': 'error',
      'halfmillion/words': 'error',
      'max-lines': ['error', { max: 300 }],
      'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
      '@angular-eslint/component-selector': [
        'error',
        { type: 'element', prefix: 'hm', style: 'kebab-case' },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
    },
  },
  {
    files: ['src/**/*.spec.ts', 'src/app/testing/**/*.ts'],
    rules: { 'max-lines-per-function': 'off', 'halfmillion/words': 'off' },
  },
  {
    files: ['src/app/ui/words/**/*.ts'],
    rules: { 'halfmillion/words': 'off' },
  },
  {
    files: ['src/**/*.html'],
    extends: [angular.configs.templateRecommended, angular.configs.templateAccessibility],
    plugins: { halfmillion: { rules: { words: templateWords } } },
    rules: { 'max-lines': ['error', { max: 160 }], 'halfmillion/words': 'error' },
  },
  {
    // shown before the app is there, in both languages at once
    files: ['src/index.html'],
    rules: { 'halfmillion/words': 'off' },
  },
);
