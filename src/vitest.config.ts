import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { alias: { '~': fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '') } },
  test: {
    include: ['src/**/*.test.{ts,tsx}'],
    // A test whose random inputs differ from run to run could fail for somebody else only.
    sequence: { shuffle: false },
    // Properties take seconds on a busy machine; none of them may fail for want of time.
    testTimeout: 60_000,
  },
});
