/** A small content folder that has one of everything: each output makes something of it, and a build of it is soon done. */
import { anItemFile } from './small-content.js';
import { silence } from './sound.js';

/** The week that the folder is written for. */
export const WHOLE_WEEK = '2020-W28';

/** Three tiers, two communes of one grid; printed cards, a picture, a sound, a text in Jrai, a sample, a procedure, a plan. */
export function wholeContent(): Record<string, string | Uint8Array> {
  return {
    'campaign.yaml': CAMPAIGN,
    'topics.yaml': TOPICS,
    'places.yaml': PLACES,
    'agencies.yaml': AGENCIES,
    'stations.yaml': STATIONS,
    'obligations.yaml': OBLIGATIONS,
    'lexicon.yaml': LEXICON,
    'calendar.yaml': CALENDAR,
    'items/gop-y.md': GOP_Y,
    'items/mot-cua.md': MOT_CUA,
    'items/mot-cua.jra.md': MOT_CUA_JRAI,
    'items/co-tieng.md': CO_TIENG,
    'items/cho-phien.md': CHO_PHIEN,
    'items/so-lieu.md': SO_LIEU,
    'procedures/chung-thuc.yaml': CHUNG_THUC,
    'media/bia.svg': aPicture('#a30d22', 400, 400),
    'media/gop-y.svg': aPicture('#0b5d3b', 300, 200),
    'media/co-tieng.wav': silence(20_000),
  };
}

/** Templates of one's own to go with it: a card, which is soon drawn, and a plain style of pages. */
export function wholeTemplates(): Record<string, string> {
  return { 'print/the.yaml': CARD, 'pages/style.css': 'body { margin: 1rem }\n' };
}

/** What takes longer to draw: a poster, a leaflet, and a cover. */
export function withPosters(): Record<string, string> {
  return {
    'campaign.yaml': `${CAMPAIGN}cover: media/bia.svg\n`,
    'items/gop-y.md': GOP_Y.replace('[the]', '[poster]'),
    'procedures/chung-thuc.yaml': CHUNG_THUC.replace('[the]', '[leaflet]'),
  };
}

/** A picture of one colour. */
export function aPicture(colour: string, width: number, height: number): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="${width}" height="${height}" fill="${colour}"/></svg>\n`;
}

const CARD = `id: the
title: Thẻ A6
layout: poster
page: { width: 148, height: 105 }
safe: 5
colours: { ink: '#1A1A1A', red: '#A30D22', cream: '#FFF8E1' }
hatch: '#B57D00'
job: { paper: Giấy thường, colour: bốn màu, copies: 20 }
pages:
  - slots:
      - { id: paper, kind: band, x: 0, y: 0, width: 148, height: 105, fill: cream }
      - { id: headline, kind: headline, x: 8, y: 8, width: 132, height: 14, face: bold, size: { max: 24, min: 12 }, colour: red }
      - { id: action, kind: action, x: 8, y: 24, width: 132, height: 8, face: regular, size: { max: 12, min: 8 }, colour: ink }
      - { id: picture, kind: image, x: 8, y: 34, width: 40, height: 30, when: image }
      - { id: qr, kind: qr, x: 108, y: 34, width: 30, height: 30, colour: ink }
      - { id: agency, kind: agency, x: 8, y: 68, width: 132, height: 7, face: bold, size: { max: 10, min: 7 }, colour: ink }
      - { id: contact, kind: contact, x: 8, y: 76, width: 132, height: 14, face: regular, size: { max: 10, min: 7 }, colour: ink, accent: red }
      - { id: small-print, kind: small-print, x: 8, y: 92, width: 132, height: 6, face: regular, size: { max: 6, min: 5 }, colour: ink }
`;

const CAMPAIGN = `id: thu
authority: loaphat.example,2020
title: Chiến dịch thử
description: Mỗi thứ có một, để thử.
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
legalBasis:
  - { title: Kế hoạch thử, url: 'https://van-ban.example/ke-hoach', accessed: 2020-06-01 }
`;

const TOPICS = `topics:
  - id: II.1
    title: Ý nghĩa của cải cách hành chính
  - id: II.4.b
    title: Thủ tục hành chính
    sectors: [{ id: chung-thuc, title: Chứng thực }]
`;

const PLACES = `levels:
  - { id: province, title: Tỉnh }
  - { id: district, title: Huyện, feeds: always }
  - { id: commune, title: Xã, feeds: own-items }
places:
  - { id: gia-lai, level: province, kind: tỉnh, name: Gia Lai, code: "64" }
  - { id: krong-pa, level: district, kind: huyện, name: Krông Pa, code: "637", parent: gia-lai }
  - { id: krong-pa.ia-rsuom, level: commune, kind: xã, name: Ia Rsươm, code: null, parent: krong-pa }
  - { id: krong-pa.uar, level: commune, kind: xã, name: Uar, code: null, parent: krong-pa }
`;

const AGENCIES = `agencies:
  - id: so-noi-vu
    name: Sở Nội vụ
    place: gia-lai
    contact:
      website: https://so-noi-vu.example/
      phone: '0269 000 0000'
  - id: ubnd-krong-pa
    name: Ủy ban nhân dân huyện Krông Pa
    shortName: UBND huyện
    place: krong-pa
    contact:
      address: 12 Hùng Vương, Krông Pa
      phone: '0269 000 0001'
  - id: mot-cua-xa
    name: Bộ phận một cửa cấp xã
    group: true
`;

const STATIONS = `profiles:
  - id: dai-xa
    basis: assumed
    languages: [vi, jra]
    quiet:
      - { from: '21:00', until: '04:30' }
    caps: { perItemPerDay: 2, perItemPerWeek: 5, separation: 3h }
    sessions:
      - id: sang
        title: Sáng
        relays:
          - { start: '05:00', length: 30m, title: Tiếp âm đài huyện, from: { tier: district } }
        windows:
          - { id: sang-xa, start: '05:40', length: 5m, languages: [vi], days: [mon, wed, fri], audience: 90 }
          - { id: sang-jrai, start: '05:50', length: 5m, languages: [jra], days: [thu], audience: 60 }
stations:
  - id: dai-tinh
    name: Đài tỉnh
    place: gia-lai
    tier: province
    roles: [transmit, produce]
    sessions:
      - id: sang
        title: Sáng
        windows:
          - { id: sang-tinh, start: '06:30', length: 5m, days: [mon, thu], audience: 80 }
  - id: dai-krong-pa
    name: Đài huyện Krông Pa
    place: krong-pa
    tier: district
    roles: [transmit, produce]
    sessions:
      - id: sang
        title: Sáng
        windows:
          - { id: sang-huyen, start: '05:05', length: 5m, days: [mon, tue], audience: 85 }
  - { id: dai-ia-rsuom, name: Đài xã Ia Rsươm, place: krong-pa.ia-rsuom, tier: commune, roles: [transmit], profile: dai-xa }
  - { id: dai-uar, name: Đài xã Uar, place: krong-pa.uar, tier: commune, roles: [transmit], profile: dai-xa }
`;

const OBLIGATIONS = `obligations:
  - id: III.1
    summary: Nói cho bà con biết thủ tục.
    actors: [so-noi-vu]
    cadence: continuous
    evidence: [{ kind: items, what: Bài về thủ tục, topics: [II.4.b] }]
  - id: III.2
    summary: Dán áp phích ở nơi đông người.
    actors: [mot-cua-xa]
    cadence: once
    evidence: [{ kind: items, what: Áp phích, products: [poster] }]
`;

const LEXICON = `acronyms:
  UBND: ủy ban nhân dân
`;

const CALENDAR = `days:
  - { from: 2020-07-08, title: Phiên chợ huyện }
`;

const GOP_Y = anItemFile(
  {
    title: 'Góp ý để phục vụ tốt hơn',
    priority: '5',
    summary: 'Bà con góp ý thì cán bộ sửa.',
    radio: '{ minPerWeek: 1, maxPerWeek: 5, script: Mời bà con đến UBND xã góp ý. }',
    print:
      "{ products: [the], headline: Góp ý để tốt hơn, action: Mời bà con nói với xã., image: media/gop-y.svg, alt: 'Nền xanh' }",
  },
  'Bà con thấy chỗ nào chưa ổn thì nói với UBND xã.\n\n1. Nói rõ việc gì.\n2. Để lại tên.\n',
);

const MOT_CUA = anItemFile({ title: 'Một cửa ở xã', agency: 'mot-cua-xa', topics: '[II.4.b]' });

/** Article 1 of the Universal Declaration of Human Rights, its first sentence. */
const MOT_CUA_JRAI = `---
title: Tơlơi dưi
translator: Tuyên ngôn Quốc tế Nhân quyền, Điều 1
---
Abih bang mơnuih-mơnam tơkeng rai rơngai laih anŭn mơdơ̆-mơđơr amăng tơlơi pơpŭ-pơyôm hăng tơlơi dưi.
`;

const CO_TIENG = anItemFile(
  {
    title: 'Lời nhắn thu sẵn',
    kind: 'spot',
    radio: '{ audio: media/co-tieng.wav, minPerWeek: 3, maxPerWeek: 4 }',
  },
  'Bà con ơi, hồ sơ đủ giấy thì đi một lần là xong.\n',
);

const CHO_PHIEN = anItemFile(
  {
    title: 'Hẹn ở phiên chợ Ia Rsươm',
    kind: 'event',
    when: '{ date: 2020-12-06 }',
    areas: '[krong-pa.ia-rsuom]',
  },
  'Cán bộ xã Ia Rsươm ngồi ở phiên chợ để chỉ việc làm giấy tờ.\n',
);

const SO_LIEU = anItemFile(
  {
    title: 'Kết quả một cửa',
    kind: 'result',
    sample: 'true',
  },
  'Một cửa nhận hồ sơ, hẹn ngày trả.\n',
);

const CHUNG_THUC = `title: Chứng thực bản sao
code: { sample: true, value: 0.000000.000.00.00.H21 }
topics: [II.4.b]
sector: chung-thuc
agency: mot-cua-xa
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
print: { products: [the], headline: Chứng thực ngay tại xã }
`;
