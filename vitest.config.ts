import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/helpers/seed.ts'],
    // By default vitest leaves a core free, which is half of an old PC.
    maxWorkers: '100%',
    testTimeout: 60_000,
  },
});
