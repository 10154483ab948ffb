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
  reporters: ['clear-text', 'html', 'json'],
  htmlReporter: { fileName: 'reports/mutation.html' },
  jsonReporter: { fileName: 'reports/mutation.json' },
  clearTextReporter: { reportTests: false, allowColor: false },
  thresholds: { high: 95, low: 90, break: 90 },
  tempDirName: '.stryker-tmp',
};
