/** Who mends a text and forgets `updated` is told so, by hand and by the clock. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readManifest } from '../../src/publish/index.js';
import { captureCli } from '../helpers/capture-cli.js';
import { folderOf } from '../helpers/folder-of.js';
import { anItemFile, smallContent } from '../helpers/small-content.js';

const FEE = (fee: string) => `Lệ phí chứng thực bản sao là ${fee} đồng một trang, nộp ở xã.\n`;
const told = (day: string) =>
  `items/le-phi.md:1:1 updated – chữ của tin khác với lần đăng ngày ${day}, mà updated vẫn như cũ`;

async function publishedBefore() {
  const content = await folderOf(
    smallContent({ 'items/le-phi.md': anItemFile({ title: 'Lệ phí' }, FEE('50.000')) }),
  );
  const out = await folderOf({});
  const common = ['--content', content, '--out', out, '--no-cache'];
  expect(await captureCli(['build', ...common, '--week', '2020-W28'])).toMatchObject({ code: 0 });
  const mend = (fee = '30.000', fields: Record<string, string> = {}) =>
    writeFile(join(content, 'items/le-phi.md'), anItemFile({ title: 'Lệ phí', ...fields }, FEE(fee)));
  return { common, out, mend };
}

describe('a text that changed while its updated did not', () => {
  it('is named by build --previous, in words and as JSON, until somebody says when', async () => {
    const { common, out, mend } = await publishedBefore();
    const again = (...more: string[]) =>
      captureCli([
        'build',
        ...common,
        '--week',
        '2020-W28',
        '--at',
        '2020-07-07',
        '--previous',
        out,
        ...more,
      ]);
    expect((await again()).out).not.toContain('le-phi.md');
    await mend();
    expect((await again()).out.replace(/\s+/g, ' ')).toContain(told('07/7/2020'));
    // That publication is the last one now, and has the text as it is.
    expect(JSON.parse((await again('--json')).out).unstated).toEqual([]);
    await mend('50.000');
    expect(JSON.parse((await again('--json')).out).unstated).toMatchObject([
      { code: 'changed-without-updated', file: 'items/le-phi.md', field: 'updated' },
    ]);
    await mend('30.000', { updated: '2020-07-07' });
    expect(JSON.parse((await again('--json')).out).unstated).toEqual([]);
  }, 60_000);

  it('and in the log of run', async () => {
    const { common, out, mend } = await publishedBefore();
    await mend();
    const running = captureCli(['run', ...common, '--no-serve', '--from', '2020-07-07', '--speed', '1']);
    const before = (await readManifest(out))?.contentHash;
    while ((await readManifest(out))?.contentHash === before)
      await new Promise((resolve) => setTimeout(resolve, 50));
    process.emit('SIGTERM', 'SIGTERM');
    const { code, err } = await running;
    expect(code).toBe(0);
    expect(err.split(told('06/7/2020'))).toHaveLength(2);
  }, 60_000);
});
