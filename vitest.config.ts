import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  // Examples name the package as its users do; here it is the source.
  resolve: {
    alias: [
      { find: /^loaphat$/, replacement: join(import.meta.dirname, 'src/index.ts') },
      { find: /^loaphat\/([^.]+)$/, replacement: join(import.meta.dirname, 'src/$1/index.ts') },
    ],
  },
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/helpers/seed.ts'],
    // By default vitest leaves a core free, which is half of an old PC.
    maxWorkers: '100%',
    testTimeout: 60_000,
  },
});
