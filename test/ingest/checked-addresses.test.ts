import { expect, test } from 'vitest';
import { checkedAddresses } from '../../src/ingest/checked-addresses.js';
import { upstreamSchema } from '../../src/model/campaign/upstream.js';
import type { Upstream } from '../../src/model/index.js';

const source: Upstream = {
  ...upstreamSchema.parse({ id: 'cong', title: 'Cổng', url: 'https://portal.test/rss' }),
  origin: { file: 'sources.yaml', line: 3 },
};

function check(url: string, found: readonly string[], allowAddresses: readonly string[] = []) {
  const resolve = async () => found.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
  return checkedAddresses(source, new URL(url), { resolve, allowAddresses });
}

test('public addresses of both families are handed on', async () => {
  expect(await check('https://portal.test/', ['93.184.216.34', '2606:4700::1111'])).toEqual([
    { address: '93.184.216.34', family: 4 },
    { address: '2606:4700::1111', family: 6 },
  ]);
  expect(await check('http://8.8.8.8/', [])).toEqual([{ address: '8.8.8.8', family: 4 }]);
  expect(await check('http://[2606:4700::1111]/', [])).toEqual([{ address: '2606:4700::1111', family: 6 }]);
});

test('one private address closes the host, and the message says how to allow it', async () => {
  await expect(check('http://portal.test/', ['93.184.216.34', '::ffff:10.1.2.3'])).rejects.toThrow(
    /portal\.test \(::ffff:10\.1\.2\.3\).*nội bộ.*--allow-address ::ffff:10\.1\.2\.3/,
  );
});

test('an address that is allowed is allowed in every spelling', async () => {
  expect(await check('http://portal.test/', ['10.1.2.3'], ['::ffff:a01:203'])).toHaveLength(1);
  expect(await check('http://portal.test/', ['fd00::1'], ['FD00:0::1'])).toHaveLength(1);
  await expect(check('http://portal.test/', ['10.1.2.4'], ['10.1.2.3'])).rejects.toThrow(/nội bộ/);
});
