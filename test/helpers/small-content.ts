import type { TreeFile } from './folder-of.js';

/** The smallest content folder that builds; `changes` replace or add files, `undefined` takes one away. */
export function smallContent(
  changes: Readonly<Record<string, TreeFile | undefined>> = {},
): Record<string, TreeFile> {
  const tree: Record<string, TreeFile | undefined> = {
    'campaign.yaml': `id: thu
authority: loaphat.example,2020
title: Chiến dịch thử
demonstration: true
timeZone: Asia/Ho_Chi_Minh
languages:
  - { tag: vi, title: Tiếng Việt }
  - { tag: jra, title: Tiếng Jrai }
validFrom: 2020-01-01
validUntil: 2020-12-31
publisher: so-noi-vu
site: https://cchc.loaphat.example/
audiences:
  - { id: nguoi-dan, title: Người dân }
`,
    'topics.yaml': `topics:
  - id: II.1
    title: Ý nghĩa của cải cách hành chính
  - id: II.4.b
    title: Thủ tục hành chính
    sectors: [{ id: dat-dai, title: Đất đai }]
`,
    'places.yaml': `levels:
  - { id: province, title: Tỉnh }
  - { id: district, title: Huyện, feeds: always }
places:
  - { id: gia-lai, level: province, kind: tỉnh, name: Gia Lai, code: "64" }
  - { id: krong-pa, level: district, kind: huyện, name: Krông Pa, code: "637", parent: gia-lai }
`,
    'agencies.yaml': `agencies:
  - id: so-noi-vu
    name: Sở Nội vụ
    place: gia-lai
    contact:
      website: http://dvc.gialai.gov.vn/
      phone: { sample: true, value: 0269 000 0000 }
`,
    'stations.yaml': `stations:
  - id: dai-krong-pa
    name: Đài huyện Krông Pa
    place: krong-pa
    tier: district
    roles: [transmit, produce]
    sessions:
      - id: sang
        title: Sáng
        relays:
          - { start: 05:00, length: 30m, title: Tiếp âm Đài Tiếng nói Việt Nam }
        windows:
          - { id: sang, start: 05:45, length: 10m, audience: 90 }
`,
    'items/mot-cua.md': anItemFile({ title: 'Một cửa ở xã' }),
    ...changes,
  };
  return Object.fromEntries(
    Object.entries(tree).filter((entry): entry is [string, TreeFile] => entry[1] !== undefined),
  );
}

/** A whole item file; `fields` are added to the front matter or replace a line of it, `undefined` takes one away. */
export function anItemFile(
  fields: Readonly<Record<string, string | undefined>> = {},
  body = 'Bà con mang hồ sơ đến bộ phận một cửa của xã.\n\nCán bộ sẽ hướng dẫn tận tình.\n',
): string {
  const all: Record<string, string | undefined> = {
    title: 'Một tin',
    kind: 'guide',
    topics: '[II.1]',
    audiences: '[nguoi-dan]',
    agency: 'so-noi-vu',
    status: 'approved',
    approvedBy: 'Ban biên tập mẫu',
    approvedAt: '2020-06-20T08:00+07:00',
    published: '2020-06-22T08:00+07:00',
    validFrom: '2020-06-22',
    radio: '{ maxPerWeek: 5 }',
    ...fields,
  };
  const lines = Object.entries(all).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}: ${value}`],
  );
  return `---\n${lines.join('\n')}\n---\n${body}`;
}

/** A whole procedure file, in force all through 2020. */
export function aProcedureFile(): string {
  return `title: Chứng thực bản sao
code: { sample: true, value: 0.000000.000.00.00.H21 }
topics: [II.4.b]
sector: dat-dai
agency: so-noi-vu
summary: Bản sao có dấu xác nhận đúng bản chính thì làm ở xã.
filing:
  - { channel: in-person, time: Trong ngày, fee: 2.000 đồng một trang }
dossier:
  - { name: Bản chính giấy tờ cần sao, originals: 1 }
steps:
  - Mang bản chính đến bộ phận một cửa của xã.
  - Nhận lại bản chính và bản sao đã đóng dấu.
validFrom: 2020-01-01
audiences: [nguoi-dan]
status: approved
approvedBy: Ban biên tập mẫu
approvedAt: 2020-06-20T08:00+07:00
published: 2020-06-22T09:00+07:00
radio: { maxPerWeek: 3 }
`;
}
