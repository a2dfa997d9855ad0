/** What a station may not ask of its planner, each by name with its place; the others load and are planned all the same. */
import { expect, it } from 'vitest';
import { checkContent } from '../../src/content/index.js';
import { folderOf } from '../helpers/folder-of.js';
import { anItemFile, smallContent } from '../helpers/small-content.js';

const stations = (planning: string, more = '') => `stations:
  - id: dai-xa
    name: Đài xã
    place: gia-lai
    tier: commune
    roles: [transmit]
${more}    sessions:
      - { id: sang, title: Sáng, windows: [{ id: som, start: '06:00', length: 10m }] }
    planning:
${planning}`;

async function faultsOf(changes: Record<string, string>) {
  const { issues } = await checkContent(await folderOf(smallContent(changes)));
  return issues
    .filter(({ code }) => code !== 'sample-value')
    .map(({ severity, code, file, line, field }) => `${severity} ${code} ${file}:${line} ${field}`);
}

it.each([
  [
    'a quota of two things, of nothing, and one that contradicts itself',
    stations(`      quotas:
        - { topic: II.1, language: vi, atLeast: 5m }
`),
    ['error quota-of-one stations.yaml:11 stations.0.planning.quotas.0'],
  ],
  [
    'a quota without a limit',
    stations('      quotas:\n        - { topic: II.1 }\n'),
    ['error quota-without-limit stations.yaml:11 stations.0.planning.quotas.0'],
  ],
  [
    'least above most',
    stations('      quotas:\n        - { topic: II.1, atLeast: 9m, atMost: 5m }\n'),
    ['error quota-over-most stations.yaml:11 stations.0.planning.quotas.0.atLeast'],
  ],
  [
    'a pin into a window that is not there, of an item that is not there',
    stations(
      '      pins:\n        - { item: mot-cua, window: toi }\n        - { item: hai-cua, window: som }\n',
    ),
    [
      'error unknown-window stations.yaml:11 stations.0.planning.pins.0.window',
      'error dangling-reference stations.yaml:12 stations.0.planning.pins.1.item',
    ],
  ],
  [
    'a pin and a ban of the same',
    stations('      pins: [{ item: mot-cua, window: som }]\n      bans: [{ item: mot-cua }]\n'),
    ['error pin-and-ban stations.yaml:10 stations.0.planning.pins.0'],
  ],
  [
    'a separation longer than the week',
    stations('      fill: 90\n', '    caps: { separation: 8d }\n'),
    ['warning separation-over-week stations.yaml:7 stations.0.caps.separation'],
  ],
])('%s', async (_, file, faults) => {
  expect(await faultsOf({ 'stations.yaml': file })).toEqual(faults);
});

it('a window longer than a day', async () => {
  const file = stations('      fill: 90\n').replace('length: 10m', 'length: 25h, days: [mon]');
  expect(await faultsOf({ 'stations.yaml': file })).toEqual([
    'error window-over-day stations.yaml:8 stations.0.sessions.0.windows.0.length',
  ]);
});

it('two parts of a series with one number', async () => {
  const radio = '{ series: { id: loat, part: 1 } }';
  const faults = await faultsOf({
    'items/ky-mot.md': anItemFile({ radio }),
    'items/ky-hai.md': anItemFile({ radio }),
  });
  expect(faults).toHaveLength(1);
  expect(faults[0]).toMatch(/^error series-part-twice items\/ky-/);
});
