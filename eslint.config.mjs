// Lint rules: typed strictness, small functions, and the import zones of docs/architecture.md.
import eslint from '@eslint/js';
import prettier from 'eslint-config-prettier';
import jest from 'eslint-plugin-jest';
import tseslint from 'typescript-eslint';

const forbid = (group, message) => ({ group, message });
const awsSdk = forbid(
  ['@aws-sdk/*', '@smithy/*'],
  'The AWS SDK is only imported in lambdas/shared/aws, local and cli.',
);
const awayFrom = (...folders) =>
  forbid(
    folders.flatMap((folder) => [`**/${folder}/**`, `!./${folder}/**`]),
    `This folder never imports ${folders.join(', ')}.`,
  );
const zone = (files, patterns, ignores = []) => ({
  files,
  ignores,
  rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns }] },
});
const readsEnvironment = {
  selector: "MemberExpression[object.name='process'][property.name='env']",
  message: 'Only lambdas/shared/env.ts and infra/config.ts read the environment; local and cli set it for the Lambdas.',
};

export default tseslint.config(
  { ignores: ['node_modules', 'cdk.out', '.liveframe', 'coverage', 'build'] },
  eslint.configs.recommended,
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { project: './tsconfig.json', tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/consistent-type-definitions': ['error', 'interface'],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      '@typescript-eslint/no-unnecessary-condition': [
        'error',
        { allowConstantLoopConditions: 'only-allowed-literals' },
      ],
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      complexity: ['error', 12],
      'max-params': ['error', 3],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      'max-lines': ['warn', { max: 200, skipBlankLines: true, skipComments: true }],
      'no-console': 'error',
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true } }],
      'no-restricted-syntax': [
        'error',
        readsEnvironment,
        { selector: 'TSEnumDeclaration', message: 'Use a union of string literals.' },
      ],
    },
  },
  zone(['lambdas/**/*.ts'], [awsSdk, awayFrom('local', 'infra', 'cli', 'test')], ['lambdas/shared/aws/**']),
  zone(['lambdas/shared/aws/**/*.ts'], [awayFrom('local', 'infra', 'cli', 'test')]),
  zone(['infra/**/*.ts'], [awsSdk, awayFrom('local', 'cli', 'test')]),
  zone(['local/**/*.ts'], [awayFrom('cli', 'test')]),
  {
    files: [
      'lambdas/shared/env.ts',
      'infra/config.ts',
      'local/**',
      'cli/**',
      'eval/**',
      'bench/**',
      'test/**',
      'scripts/**',
    ],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    files: ['cli/**', 'eval/**', 'bench/**', 'scripts/**', 'test/conformance/**', 'test/browser/**'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['test/**/*.ts'],
    ...jest.configs['flat/recommended'],
    rules: {
      ...jest.configs['flat/recommended'].rules,
      'max-lines-per-function': 'off',
      'max-lines': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      'jest/expect-expect': [
        'error',
        { assertFunctionNames: ['expect', 'expect*', 'assert*', 'fc.assert', '*.*.hasResource*'] },
      ],
    },
  },
  // Contract suites are called by the test files of each implementation.
  { files: ['test/contracts/*.ts'], rules: { 'jest/no-export': 'off' } },
  {
    files: ['**/*.mjs'],
    ...tseslint.configs.disableTypeChecked,
    languageOptions: { globals: { process: 'readonly' }, parserOptions: { project: null } },
    rules: {
      ...tseslint.configs.disableTypeChecked.rules,
      'no-restricted-exports': 'off',
      'no-restricted-syntax': 'off',
    },
  },
  prettier,
);
