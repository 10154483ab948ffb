/**
 * The stages of `npm test`, and how many checks each made: types, lint, unit and property tests,
 * the build, a second build for a sub-path, and the tests of both in a browser.
 *
 * @typedef {{ passed: number, failed: number, skipped: number }} Count
 * @typedef {object} Stage
 * @property {string} name
 * @property {string} command run by a shell with node_modules/.bin in its path
 * @property {Record<string, string>} [env]
 * @property {string} [report] JSON file the command writes
 * @property {(report: any) => Count} [count] reads that file
 */

/** @param {any} report of Vitest @returns {Count} */
const vitestCount = (report) => ({
  passed: report.numPassedTests,
  failed: report.numFailedTests,
  skipped: report.numPendingTests + report.numTodoTests,
});

/** @param {any} report of Playwright @returns {Count} */
const playwrightCount = ({ stats, errors }) => ({
  passed: stats.expected,
  failed: stats.unexpected + stats.flaky + errors.length,
  skipped: stats.skipped,
});

/** @type {Stage[]} */
export const STAGES = [
  { name: 'types', command: 'astro check' },
  { name: 'lint', command: 'npm run -s lint' },
  {
    name: 'unit',
    command:
      'npm run -s test:unit -- --reporter=default --reporter=json --outputFile.json=reports/unit.json',
    report: 'reports/unit.json',
    count: vitestCount,
  },
  { name: 'build', command: 'astro build' },
  {
    name: 'sub-path',
    command: 'astro build --outDir dist-course',
    env: { BASE_PATH: '/course/' },
  },
  {
    name: 'browser',
    command: 'npm run -s test:e2e',
    report: 'reports/e2e.json',
    count: playwrightCount,
  },
];
