/**
 * Mutation testing of this room, `npm run test:mutation`: every small change to the mathematics
 * must make a test fail.
 *
 * @type {import('@stryker-mutator/api/core').PartialStrykerOptions}
 */
export default {
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  vitest: { configFile: 'src/math/vitest.config.ts', related: false },
  mutate: [
    'src/math/**/*.ts',
    '!src/math/**/*.{test,config}.ts',
    '!src/math/laws.ts',
    '!src/math/reference-checks/**',
    '!src/math/index.ts',
  ],
  coverageAnalysis: 'perTest',
  concurrency: 2,
  timeoutMS: 60_000, // a busy machine is not an endless loop
  dryRunTimeoutMinutes: 10,
  reporters: ['progress-append-only', 'clear-text', 'html', 'json'],
  htmlReporter: { fileName: 'reports/mutation.html' },
  jsonReporter: { fileName: 'reports/mutation.json' },
  clearTextReporter: { reportTests: false, logTests: false, allowColor: false },
  thresholds: { high: 95, low: 90, break: 90 },
};
