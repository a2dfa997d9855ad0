/** The code of the planner's README does what it says. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import * as planner from '../../src/planner/index.js';

it('the tiny week of the README is planned as promised', async () => {
  const readme = await readFile(join(import.meta.dirname, '../../src/planner/README.md'), 'utf8');
  const [, code = ''] = /```ts\n(.*?)```/s.exec(readme) ?? [];
  const imported = /import \{ (.*) \} from 'loaphat\/planner';/.exec(code)?.[1] ?? '';
  expect(Object.keys(planner)).toEqual(expect.arrayContaining(imported.split(', ')));
  const checked = code
    .replace(/^import .*$/m, '')
    .replace(/^(\S.*); \/\/ (.*)$/gm, 'expect($1).toEqual($2);');
  expect(checked.match(/expect\(/g)?.length).toBe(2);
  new Function('expect', ...Object.keys(planner), checked)(expect, ...Object.values(planner));
});
