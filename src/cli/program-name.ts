import { relative } from 'node:path';

/**
 * The words with which a person can call this program again: `loaphat`; `npx loaphat` when npx ran it; `node dist/cli/main.js` in
 * a checkout.
 */
export function programName(
  script: string,
  env: Readonly<Record<string, string | undefined>>,
  folder: string,
): string {
  if (env.npm_command === 'exec') return 'npx loaphat';
  const parts = script.split(/[\\/]/);
  if (parts.at(-1) !== 'main.js' || parts.includes('node_modules')) return 'loaphat';
  return `node ${relative(folder, script) || script}`;
}
