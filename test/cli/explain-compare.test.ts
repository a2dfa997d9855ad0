import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { captureCli } from '../helpers/capture-cli.js';
import { folderOf } from '../helpers/folder-of.js';
import { anItemFile, smallContent } from '../helpers/small-content.js';

/** A week of a folder with two items. */
async function planOf(): Promise<string[]> {
  const two = smallContent({ 'items/hai-cua.md': anItemFile({ title: 'Hai cửa', priority: '5' }) });
  return ['plan', '--content', await folderOf(two), '--station', 'dai-krong-pa', '--week', '2020-W28'];
}

describe('plan --explain', () => {
  it('tells the whole week, wherever the option stands', async () => {
    const plan = await planOf();
    const last = await captureCli([...plan, '--explain']);
    expect(last).toMatchObject({ code: 0, out: expect.stringContaining('Tin được phát') });
    expect(await captureCli(['plan', '--explain', ...plan.slice(1)])).toEqual(last);
    expect((await captureCli([...plan, '--explain', '--locale', 'en'])).out).toContain('Items that air');
  });

  it('tells an item window by window, as text and as data', async () => {
    const plan = await planOf();
    const { code, out } = await captureCli([...plan, '--explain', 'mot-cua']);
    expect(code).toBe(0);
    expect(out).toMatch(/^“Một cửa ở xã”\nĐài huyện Krông Pa, tuần 2020-W28/);
    const data = JSON.parse((await captureCli([...plan, '--explain', 'mot-cua', '--json'])).out);
    expect(data).toMatchObject({ item: 'mot-cua', station: 'dai-krong-pa', week: '2020-W28' });
    expect(data.windows).toHaveLength(7);
  });

  it('knows what was meant', async () => {
    const plan = await planOf();
    expect(await captureCli([...plan, '--explain', 'mot-cuaa'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('Không có tin «mot-cuaa», có phải là «mot-cua»?'),
    });
  });

  it('is in the help, with an item that may be left out', async () => {
    const { out } = await captureCli(['plan', '--help']);
    expect(out).toContain('--explain [ITEM]');
    expect(out).toContain('--compare A.json B.json');
  });
});

describe('plan --compare', () => {
  it('compares two files, and needs no content', async () => {
    const plan = await planOf();
    const files = await folderOf({ 'khac.yaml': 'id: khac\n' });
    const [before, after] = [join(files, 'a.json'), join(files, 'b.json')];
    await writeFile(before, (await captureCli([...plan, '--json'])).out);
    const other = await folderOf(smallContent());
    await writeFile(after, (await captureCli(['plan', '--content', other, ...plan.slice(3), '--json'])).out);
    const { code, out } = await captureCli(['plan', '--compare', before, after]);
    expect(code).toBe(0);
    expect(out).toContain('Tin nay không phát nữa: “Hai cửa”');
    expect((await captureCli(['plan', '--compare', before, after, '--locale', 'en'])).out).toContain(
      'Items no longer aired',
    );
    const data = JSON.parse((await captureCli(['plan', '--json', '--compare', before, after])).out);
    expect(data.items).toEqual({ gained: [], lost: ['hai-cua'] });
    expect(await captureCli(['plan', '--compare', before])).toMatchObject({
      code: 2,
      err: expect.stringContaining('--compare cần đúng 2 giá trị: --compare A.json B.json'),
    });
    expect(await captureCli(['plan', '--compare', before, join(files, 'c.json')])).toMatchObject({
      code: 2,
      err: expect.stringContaining('Không đọc được'),
    });
    expect(await captureCli(['plan', '--compare', before, join(files, 'khac.yaml')])).toMatchObject({
      code: 2,
      err: expect.stringContaining('không phải là week.json'),
    });
  });
});

describe('pins that clash', () => {
  const pinned = () =>
    folderOf(
      smallContent({
        'stations.yaml': `${smallContent()['stations.yaml']}    planning:
      pins:
        - { item: mot-cua, window: sang, days: [mon] }
        - { item: hai-cua, window: sang, days: [mon] }
`,
        'items/mot-cua.md': anItemFile({ title: 'Một cửa' }, `${'Bà con đến xã. '.repeat(250)}\n`),
        'items/hai-cua.md': anItemFile({ title: 'Hai cửa' }, `${'Bà con đến xã. '.repeat(250)}\n`),
      }),
    );

  it('are named by check, as warnings, and by plan beside the week', async () => {
    const content = await pinned();
    const check = await captureCli(['check', '--content', content]);
    expect(check).toMatchObject({ code: 0, out: expect.stringContaining('! stations.yaml:16:') });
    expect(check.out).toContain(
      '“Một cửa” vào khung sang [stations.yaml:16] và “Hai cửa” vào khung sang [stations.yaml:17]',
    );
    expect((await captureCli(['check', '--content', content, '--strict'])).code).toBe(1);
    const week = await captureCli([
      'plan',
      '--content',
      content,
      '--station',
      'dai-krong-pa',
      '--week',
      '2020-W28',
    ]);
    expect(week).toMatchObject({ code: 0, err: expect.stringContaining('không lịch nào giữ được cùng lúc') });
  });
});
