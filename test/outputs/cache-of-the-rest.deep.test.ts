/** With a cache or without: the same bytes, whatever is changed around the items: campaign, places, stations, words, plan. */
import { describe } from 'vitest';
import { compareEdits, edited, type NamedEdit, type Tree } from '../helpers/cached-build.js';
import { WHOLE_WEEK } from '../helpers/whole-content.js';

const week = (station: string, file: string) => `schedule/${WHOLE_WEEK}/${station}/${file}`;
const row = (name: string, changes: readonly string[], content: Tree): NamedEdit => [
  name,
  changes,
  { content },
];

const CAMPAIGN: readonly NamedEdit[] = [
  row(
    'its title',
    ['index.html', 'opml.xml', 'feeds/all/rss.xml', 'i/gop-y/index.html'],
    edited('campaign.yaml', 'Chiến dịch thử', 'Chiến dịch thật'),
  ),
  row(
    'its site',
    ['feeds/station/dai-uar/atom.xml', week('dai-tinh', 'week.ics'), 'print/the/chung-thuc.pdf'],
    edited('campaign.yaml', 'cchc.loaphat.example', 'tin.loaphat.example'),
  ),
  row(
    'its publisher',
    [
      'print/the/gop-y.pdf',
      week('dai-uar', 'week.pdf'),
      week('dai-uar', 'scripts.pdf'),
      'i/mot-cua/index.html',
    ],
    edited('campaign.yaml', 'publisher: so-noi-vu', 'publisher: ubnd-krong-pa'),
  ),
  row(
    'it is no demonstration',
    ['print/the/gop-y.pdf', week('dai-tinh', 'week.pdf'), 'index.html'],
    edited('campaign.yaml', 'demonstration: true', 'demonstration: false'),
  ),
  row(
    'what a language is called',
    [week('dai-uar', 'week.csv'), 'feeds/language/jra/index.html'],
    edited('campaign.yaml', 'title: Tiếng Jrai', 'title: Tiếng Gia Rai'),
  ),
  row(
    'a time zone of the same hours',
    [week('dai-tinh', 'week.ics')],
    edited('campaign.yaml', 'Asia/Ho_Chi_Minh', 'Asia/Bangkok'),
  ),
  row(
    'a topic’s title',
    ['feeds/topic/II.4.b/rss.xml', 'coverage/index.html', 'i/mot-cua/index.html'],
    edited('topics.yaml', 'title: Thủ tục hành chính', 'title: Giấy tờ của bà con'),
  ),
];

const PEOPLE_AND_PLACES: readonly NamedEdit[] = [
  row(
    'an agency’s telephone',
    ['print/the/gop-y.pdf', 'i/gop-y/index.html', 'feeds/all/rss.xml'],
    edited('agencies.yaml', '0269 000 0000', '0269 000 0009'),
  ),
  row(
    'an agency’s name',
    ['print/the/chung-thuc.pdf', 'i/mot-cua/index.html', week('dai-tinh', 'scripts.pdf')],
    edited('agencies.yaml', 'name: Bộ phận một cửa cấp xã', 'name: Một cửa các xã'),
  ),
  row(
    'a district’s name',
    ['feeds/place/krong-pa/rss.xml', 'index.html'],
    edited('places.yaml', 'name: Krông Pa', 'name: Krông Năng'),
  ),
  row(
    'which places have a feed',
    ['feeds/place/krong-pa/rss.xml', 'feeds/place/krong-pa/index.html', 'opml.xml'],
    edited('places.yaml', 'title: Huyện, feeds: always', 'title: Huyện'),
  ),
];

const STATIONS: readonly NamedEdit[] = [
  row(
    'a station’s name',
    [
      week('dai-uar', 'week.pdf'),
      week('dai-uar', 'scripts.pdf'),
      'feeds/station/dai-uar/rss.xml',
      'opml.xml',
    ],
    edited('stations.yaml', 'name: Đài xã Uar', 'name: Loa xã Uar'),
  ),
  row(
    'a window of a shared grid',
    [week('dai-ia-rsuom', 'week.csv'), week('dai-uar', 'week.csv'), week('dai-uar', 'week.pdf')],
    edited('stations.yaml', "id: sang-xa, start: '05:40'", "id: sang-xa, start: '05:35'"),
  ),
  row(
    'a window of a station that others relay',
    [week('dai-krong-pa', 'week.json'), week('dai-ia-rsuom', 'week.json')],
    edited('stations.yaml', "id: sang-huyen, start: '05:05'", "id: sang-huyen, start: '05:20'"),
  ),
  row(
    'a limit on repeats',
    [week('dai-uar', 'week.json'), week('dai-ia-rsuom', 'week.json')],
    edited('stations.yaml', 'perItemPerWeek: 5', 'perItemPerWeek: 2'),
  ),
  row(
    'one of two stations with one grid keeps its own hours',
    [week('dai-uar', 'week.json'), week('dai-uar', 'index.html')],
    edited('stations.yaml', /(id: dai-uar.*) }/, "$1, quiet: [{ from: '21:00', until: '05:45' }] }"),
  ),
  row(
    'a station comes',
    [week('dai-thon', 'week.pdf'), 'feeds/station/dai-thon/rss.xml', 'index.html', 'opml.xml'],
    edited(
      'stations.yaml',
      /$/,
      '  - { id: dai-thon, name: Loa thôn, place: krong-pa.uar, tier: village, roles: [transmit], profile: dai-xa }\n',
    ),
  ),
  row(
    'a station goes',
    [week('dai-uar', 'week.pdf'), 'feeds/station/dai-uar/index.html', 'index.html'],
    edited('stations.yaml', / {2}- \{ id: dai-uar.*\n/, ''),
  ),
];

const WORDS_AND_DAYS: readonly NamedEdit[] = [
  row(
    'how an acronym is read',
    [week('dai-tinh', 'scripts.pdf')],
    edited('lexicon.yaml', 'UBND: ủy ban nhân dân', 'UBND: ủy ban'),
  ),
  row(
    'what a day of the calendar is called',
    [week('dai-tinh', 'week.json')],
    edited('calendar.yaml', 'Phiên chợ huyện', 'Hội xã'),
  ),
  row(
    'a day off air at one of two stations with one grid',
    [week('dai-uar', 'week.json')],
    edited('calendar.yaml', 'Phiên chợ huyện }', 'Phiên chợ huyện, offAir: true, stations: [dai-uar] }'),
  ),
  row(
    'a clause of the plan',
    ['coverage/index.html'],
    edited('obligations.yaml', 'Nói cho bà con biết thủ tục.', 'Nói cho dân biết.'),
  ),
];

describe('the bytes of a build with a cache are those of one without, after a change of', () => {
  compareEdits([...CAMPAIGN, ...PEOPLE_AND_PLACES, ...STATIONS, ...WORDS_AND_DAYS]);
});
