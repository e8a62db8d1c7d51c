// Runs the TypeScript tests as ES modules: swc strips the types, Node links the modules.
export default {
  testEnvironment: '<rootDir>/test/plain-context-environment.mjs',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '\\.ts$': ['@swc/jest', { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, module: { type: 'es6' } }],
  },
  testTimeout: 60_000,
  maxWorkers: '100%',
  // A worker that has grown makes room for a new one: the last ones would take longer to end than Jest waits.
  workerIdleMemoryLimit: '1GB',
  coverageProvider: 'v8',
  collectCoverageFrom: ['lambdas/**/*.ts', 'infra/**/*.ts', 'local/**/*.ts'],
  coverageReporters: ['text-summary', 'json-summary'],
  coverageThreshold: { global: { lines: 95 } },
};
