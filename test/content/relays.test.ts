/** `from: { tier }` in a shared profile: the one station of that tier above whoever uses the profile. */
import { describe, expect, it } from 'vitest';
import { checkContent, loadCampaign } from '../../src/content/index.js';
import { type Issue, issueLine } from '../../src/model/index.js';
import { folderOf } from '../helpers/folder-of.js';
import { smallContent } from '../helpers/small-content.js';

const PLACES = `levels:
  - { id: province, title: Tỉnh }
  - { id: district, title: Huyện }
  - { id: commune, title: Xã }
places:
  - { id: gia-lai, level: province, kind: tỉnh, name: Gia Lai, code: "64" }
  - { id: krong-pa, level: district, kind: huyện, name: Krông Pa, code: "637", parent: gia-lai }
  - { id: kong-chro, level: district, kind: huyện, name: Kông Chro, code: "630", parent: gia-lai }
  - { id: krong-pa.uar, level: commune, kind: xã, name: Uar, code: "24109", parent: krong-pa }
  - { id: kong-chro.sro, level: commune, kind: xã, name: SRó, code: "23839", parent: kong-chro }
`;

const PROFILE = `profiles:
  - id: dai-xa
    sessions:
      - id: sang
        title: Sáng
        relays:
          - { start: 05:00, length: 20m, title: Đài Tiếng nói Việt Nam }
          - { start: 05:30, length: 20m, title: Đài tỉnh, from: { tier: province } }
          - { start: 06:00, length: 20m, title: Đài huyện, from: { tier: district } }
`;

const line = (id: string, place: string, tier: string, more = '') =>
  `  - { id: ${id}, name: Đài, place: ${place}, tier: ${tier}, roles: [transmit]${more} }\n`;
const PROVINCE = line('dai-tinh', 'gia-lai', 'province');
const KRONG_PA = line('dai-krong-pa', 'krong-pa', 'district');
const KONG_CHRO = line('dai-kong-chro', 'kong-chro', 'district');
const UAR = line('dai-uar', 'krong-pa.uar', 'commune', ', profile: dai-xa');
const SRO = line('dai-sro', 'kong-chro.sro', 'commune', ', profile: dai-xa');

const folderWith = (profile: string, ...stations: readonly string[]) =>
  folderOf(
    smallContent({ 'places.yaml': PLACES, 'stations.yaml': `${profile}stations:\n${stations.join('')}` }),
  );

async function issuesOf(profile: string, ...stations: readonly string[]): Promise<Issue[]> {
  const { issues } = await checkContent(await folderWith(profile, ...stations));
  return issues.filter(({ code }) => code !== 'sample-value');
}

const brief = ({ code, file, line, field }: Issue) => `${code} ${file}:${line} ${field}`;

describe('a relay that names a tier', () => {
  it('carries the station of that tier above each station of the profile, by its id', async () => {
    const { stations } = await loadCampaign(
      await folderWith(PROFILE, PROVINCE, KRONG_PA, KONG_CHRO, UAR, SRO),
    );
    const sources = (id: string) =>
      stations.find((one) => one.id === id)?.sessions[0]?.relays.map(({ from }) => from);
    expect(sources('dai-uar')).toEqual([undefined, 'dai-tinh', 'dai-krong-pa']);
    expect(sources('dai-sro')).toEqual([undefined, 'dai-tinh', 'dai-kong-chro']);
  });

  it('without a title is called after the station that it relays; with neither it is an issue', async () => {
    const untitled = PROFILE.replaceAll(/title: Đài (?:tỉnh|huyện), /g, '').replace(
      'tier: district',
      'tier: huyen',
    );
    const district = line('dai-krong-pa', 'krong-pa', 'huyen').replace(
      'name: Đài,',
      'name: Đài huyện Krông Pa,',
    );
    const { stations } = await loadCampaign(await folderWith(untitled, PROVINCE, district, UAR));
    expect(stations.at(-1)?.sessions[0]?.relays.map(({ title }) => title)).toEqual([
      'Đài Tiếng nói Việt Nam',
      'Tiếp âm Đài',
      'Tiếp âm Đài huyện Krông Pa',
    ]);
    const nameless = PROFILE.replace(', title: Đài Tiếng nói Việt Nam', '');
    const issues = await issuesOf(nameless, PROVINCE, KRONG_PA, UAR);
    expect(issues.map(brief)).toEqual([
      'untitled-relay stations.yaml:7 profiles.0.sessions.0.relays.0.title',
    ]);
  });

  it('still may name a station by its id', async () => {
    const profile = PROFILE.replace('from: { tier: district }', 'from: dai-kong-chro');
    const { stations } = await loadCampaign(await folderWith(profile, PROVINCE, KRONG_PA, KONG_CHRO, UAR));
    expect(stations.at(-1)?.sessions[0]?.relays.at(-1)?.from).toBe('dai-kong-chro');
  });

  it('is an issue at the station when nobody of the tier is above it', async () => {
    const issues = await issuesOf(PROFILE, PROVINCE, KONG_CHRO, UAR, SRO);
    expect(issues.map(brief)).toEqual(['no-station-above stations.yaml:13 stations.2.profile']);
    expect(issueLine(issues[0] as Issue, 'vi')).toContain('đài cấp «district» nào ở «krong-pa.uar»');
  });

  it('is an issue that names them when two are', async () => {
    const twin = line('dai-krong-pa-2', 'krong-pa', 'district');
    const issues = await issuesOf(PROFILE, PROVINCE, KRONG_PA, twin, UAR);
    expect(issues.map(brief)).toEqual(['many-stations-above stations.yaml:14 stations.3.profile']);
    expect(issues[0]?.what.en).toContain('dai-krong-pa, dai-krong-pa-2');
  });

  it('does not mean a station that was gone before this one began', async () => {
    const gone = line('dai-cu', 'krong-pa', 'district', ', validUntil: 2019-08-31');
    const uar = UAR.replace(' }', ', validFrom: 2019-09-01 }');
    const { stations } = await loadCampaign(await folderWith(PROFILE, PROVINCE, gone, KRONG_PA, uar));
    expect(stations.at(-1)?.sessions[0]?.relays.at(-1)?.from).toBe('dai-krong-pa');
  });

  it('is named once a station and tier, at the relay itself when the station wrote it', async () => {
    const own =
      ', sessions: [{ id: s, title: S, relays: [{ start: 05:00, length: 9m, title: T, from: { tier: district } }, { start: 06:00, length: 9m, title: T, from: { tier: district } }] }]';
    const issues = await issuesOf('', KONG_CHRO, line('dai-uar', 'krong-pa.uar', 'commune', own));
    expect(issues.map(brief)).toEqual([
      'no-station-above stations.yaml:3 stations.1.sessions.0.relays.0.from',
    ]);
  });

  it('is a mistyped tier, said once at the profile, when no station has such a tier', async () => {
    const profile = PROFILE.replace('tier: district', 'tier: distritc');
    const issues = await issuesOf(profile, PROVINCE, KRONG_PA, KONG_CHRO, UAR, SRO);
    expect(issues.map(brief)).toEqual([
      'dangling-reference stations.yaml:9 profiles.0.sessions.0.relays.2.from.tier',
    ]);
    expect(issues[0]?.fix.en).toBe('Did you mean `district`?');
  });

  it('is part of a circle like any other', async () => {
    const back =
      ', sessions: [{ id: s, title: S, relays: [{ start: 05:00, length: 9m, title: T, from: dai-uar }] }]';
    const district = line('dai-krong-pa', 'krong-pa', 'district', back);
    const issues = await issuesOf(PROFILE, PROVINCE, district, UAR);
    expect(issues.map(({ code }) => code)).toEqual(['cycle', 'cycle']);
  });

  it('is one of the two things that may stand there', async () => {
    const profile = PROFILE.replace('from: { tier: district }', 'from: { teir: district }');
    const issues = await issuesOf(profile, PROVINCE, KRONG_PA, UAR);
    expect(issues.map(({ code }) => code).sort()).toEqual(['missing-field', 'unknown-field']);
  });
});
