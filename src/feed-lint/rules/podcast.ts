/** Podcasts: Apple, PSP-1, the podcast namespace. */
import { checkChoice, checkMissing, checkValues } from '../checks.js';
import { elementsOf, type LintDocument, valuesOf } from '../document.js';
import { attribute, childOf, elementPlace, pathOf, type XmlElement } from '../read/xml.js';
import { apple, appleRequirements, type LintRule, podcast, psp1 } from '../rule.js';
import { ITUNES_CATEGORIES, OLD_ITUNES_CATEGORIES } from '../vocabulary/itunes-categories.js';

/** Asked of RSS that carries elements of Apple's or of the podcast namespace. */
const PODCAST = { formats: ['rss'], podcast: true } as const;

export const PODCAST_RULES: readonly LintRule[] = [
  {
    id: 'MissingItunesElement',
    severity: 'warning',
    ...PODCAST,
    source: psp1('Required <channel>'),
    what: { vi: 'Kênh podcast thiếu <{element}>.', en: 'The podcast lacks <{element}>.' },
    fix: { vi: 'Hãy thêm <{element}> vào <channel>.', en: 'Add <{element}> to <channel>.' },
    check: function* (document) {
      for (const channel of elementsOf(document, 'channel')) {
        for (const element of ['language', 'itunes:category', 'itunes:explicit']) {
          if (childOf(channel, element) === undefined)
            yield { place: elementPlace(channel), values: { element } };
        }
      }
    },
  },
  {
    id: 'MissingItunesEmail',
    severity: 'warning',
    ...PODCAST,
    source: apple('itunes:owner'),
    what: {
      vi: 'Kênh podcast không có <itunes:owner> với thư điện tử.',
      en: 'The podcast has no <itunes:owner> with an e-mail address.',
    },
    fix: {
      vi: 'Hãy thêm <itunes:owner><itunes:email>…</itunes:email></itunes:owner>; danh bạ podcast hỏi qua thư này.',
      en: 'Add <itunes:owner><itunes:email>…</itunes:email></itunes:owner>; directories write to it.',
    },
    check: checkMissing(['channel'], 'itunes:owner'),
  },
  {
    id: 'InvalidItunesCategory',
    severity: 'error',
    ...PODCAST,
    source: apple('itunes:category'),
    what: { vi: 'Apple không có chuyên mục «{value}».', en: 'Apple has no category “{value}”.' },
    fix: {
      vi: 'Hãy chọn trong danh sách của Apple, đúng từng chữ, ví dụ Government; mục con đặt trong mục cha.',
      en: 'Choose from Apple’s list, letter by letter, as in Government; a subcategory stands inside its category.',
    },
    check: function* (document) {
      for (const { element, value, known } of categories(document)) {
        if (known === 'none') yield { place: elementPlace(element, 'text'), values: { value } };
      }
    },
  },
  {
    id: 'ObsoleteItunesCategory',
    severity: 'warning',
    ...PODCAST,
    source: apple('itunes:category'),
    what: { vi: 'Chuyên mục «{value}» đã bị Apple bỏ.', en: 'Apple has given up the category “{value}”.' },
    fix: {
      vi: 'Hãy chọn chuyên mục mới, ví dụ Government thay cho Government & Organizations.',
      en: 'Choose a new one, as Government for Government & Organizations.',
    },
    check: function* (document) {
      for (const { element, value, known } of categories(document)) {
        if (known === 'old') yield { place: elementPlace(element, 'text'), values: { value } };
      }
    },
  },
  {
    id: 'InvalidYesNoClean',
    severity: 'error',
    ...PODCAST,
    source: apple('itunes:block'),
    what: { vi: '{name}: «{value}» phải là Yes hoặc No.', en: '{name}: “{value}” must be Yes or No.' },
    fix: {
      vi: 'Hãy viết Yes để ẩn; không muốn ẩn thì bỏ thẻ này.',
      en: 'Write Yes to hide it; otherwise leave the element out.',
    },
    check: checkValues(['yesNoClean'], (text) => /^(?:yes|no|clean)$/i.test(text)),
  },
  {
    id: 'InvalidYesNo',
    severity: 'error',
    ...PODCAST,
    source: podcast('locked'),
    what: { vi: '{name}: «{value}» phải là yes hoặc no.', en: '{name}: “{value}” must be yes or no.' },
    fix: { vi: 'Hãy viết yes hoặc no, chữ thường.', en: 'Write yes or no, in lower case.' },
    check: function* (document) {
      for (const { name, text, place } of valuesOf(document, 'yesNo')) {
        const good = name.startsWith('itunes:') ? /^(?:yes|no)$/i : /^(?:yes|no)$/;
        if (!good.test(text)) yield { place, values: { name, value: text } };
      }
    },
  },
  {
    id: 'InvalidDuration',
    severity: 'error',
    ...PODCAST,
    source: apple('itunes:duration'),
    what: { vi: '{name}: «{value}» không phải là thời lượng.', en: '{name}: “{value}” is no duration.' },
    fix: {
      vi: 'Hãy viết số giây, ví dụ 754; hoặc giờ:phút:giây, 00:12:34.',
      en: 'Write the seconds, as in 754; or hours:minutes:seconds, 00:12:34.',
    },
    check: checkValues(['duration'], (text) => secondsOf(text) !== undefined),
  },
  {
    id: 'InvalidItunesChannelType',
    severity: 'error',
    ...PODCAST,
    source: apple('itunes:type'),
    what: {
      vi: '{name}: «{value}» phải là episodic hoặc serial.',
      en: '{name}: “{value}” must be episodic or serial.',
    },
    fix: {
      vi: 'Hãy viết episodic (nghe từ tập mới nhất) hoặc serial (nghe từ tập đầu).',
      en: 'Write episodic (newest first) or serial (from the beginning).',
    },
    check: checkChoice('itunes:type', (text) => /^(?:episodic|serial)$/.test(text)),
  },
  {
    id: 'InvalidItunesEpisodeType',
    severity: 'error',
    ...PODCAST,
    source: apple('itunes:episodeType'),
    what: {
      vi: '{name}: «{value}» phải là full, trailer hoặc bonus.',
      en: '{name}: “{value}” must be full, trailer or bonus.',
    },
    fix: { vi: 'Tập thường là full.', en: 'An ordinary episode is full.' },
    check: checkChoice('itunes:episodeType', (text) => /^(?:full|trailer|bonus)$/.test(text)),
  },
  {
    id: 'TooLong',
    severity: 'error',
    ...PODCAST,
    source: psp1('Namespace Declarations'),
    what: {
      vi: '<{element}> dài {length} ký tự, quá {longest}.',
      en: '<{element}> has {length} characters, more than {longest}.',
    },
    fix: {
      vi: 'Hãy rút ngắn; danh bạ podcast cắt bỏ phần thừa.',
      en: 'Shorten it; directories cut off the rest.',
    },
    check: function* ({ visits }) {
      for (const { element, shape } of visits) {
        const length = [...element.text.trim()].length;
        if (shape?.longest === undefined || length <= shape.longest) continue;
        const values = { element: element.name, length: String(length), longest: String(shape.longest) };
        yield { place: elementPlace(element), values };
      }
    },
  },
  {
    id: 'UnsupportedItunesFormat',
    severity: 'warning',
    ...PODCAST,
    source: apple('enclosure'),
    what: { vi: 'Apple không phát tệp «.{ending}».', en: 'Apple does not play “.{ending}” files.' },
    fix: {
      vi: 'Hãy dùng mp3 hoặc m4a (âm thanh), mp4, m4v hoặc mov (hình).',
      en: 'Use mp3 or m4a (sound), mp4, m4v or mov (video).',
    },
    check: function* (document) {
      for (const enclosure of elementsOf(document, 'enclosure')) {
        const ending = endingOf(attribute(enclosure, 'url') ?? '');
        if (/^(?:m4a|mp3|mov|mp4|m4v|pdf|epub)$/.test(ending)) continue;
        yield { place: elementPlace(enclosure, 'url'), values: { ending } };
      }
    },
  },
  {
    id: 'InvalidKeywords',
    severity: 'warning',
    ...PODCAST,
    source: apple('itunes:keywords'),
    what: {
      vi: '<itunes:keywords> «{value}» cách nhau bằng dấu cách.',
      en: 'The words of <itunes:keywords> “{value}” are parted by spaces.',
    },
    fix: {
      vi: 'Hãy cách nhau bằng dấu phẩy, hoặc bỏ thẻ này: Apple không còn dùng.',
      en: 'Part them by commas, or leave the element out: Apple no longer uses it.',
    },
    check: function* (document) {
      for (const element of elementsOf(document, 'itunes:keywords')) {
        const value = element.text.trim();
        if (/\s/.test(value) && !value.includes(','))
          yield { place: elementPlace(element), values: { value } };
      }
    },
  },
  {
    id: 'NotUTF8',
    severity: 'warning',
    ...PODCAST,
    source: psp1('Namespace Declarations'),
    what: {
      vi: 'Kênh podcast phải viết bằng UTF-8, ở đây là {encoding}.',
      en: 'A podcast must be UTF-8; this is {encoding}.',
    },
    fix: { vi: 'Hãy lưu tệp bằng UTF-8.', en: 'Save the file as UTF-8.' },
    check: function* ({ root, encoding }) {
      if (root !== undefined && !/^utf-?8$/.test(encoding))
        yield { place: elementPlace(root), values: { encoding } };
    },
  },
  {
    id: 'PodcastMissingImage',
    severity: 'error',
    ...PODCAST,
    source: psp1('Required <channel>'),
    what: {
      vi: 'Kênh podcast không có hình bìa <itunes:image>.',
      en: 'The podcast has no artwork, <itunes:image>.',
    },
    fix: {
      vi: 'Hãy thêm <itunes:image href="…"/>: PNG hoặc JPEG vuông, 1400 đến 3000 điểm ảnh.',
      en: 'Add <itunes:image href="…"/>: a square PNG or JPEG, 1400 to 3000 pixels.',
    },
    check: checkMissing(['channel'], 'itunes:image'),
  },
  {
    id: 'PodcastImageFormat',
    severity: 'error',
    ...PODCAST,
    source: appleRequirements('Artwork'),
    what: {
      vi: 'Hình bìa «{value}» không phải .jpg hay .png.',
      en: 'The artwork “{value}” is no .jpg and no .png.',
    },
    fix: {
      vi: 'Hãy dùng JPEG hoặc PNG, tên tệp kết thúc bằng .jpg hoặc .png.',
      en: 'Use JPEG or PNG, under a name that ends in .jpg or .png.',
    },
    check: function* (document) {
      for (const image of elementsOf(document, 'itunes:image')) {
        const value = attribute(image, 'href') ?? '';
        if (value === '' || /^(?:jpe?g|png)$/.test(endingOf(value))) continue;
        yield { place: elementPlace(image, 'href'), values: { value } };
      }
    },
  },
  {
    id: 'PodcastMissingAuthor',
    severity: 'warning',
    ...PODCAST,
    source: psp1('Recommended <channel>'),
    what: { vi: 'Kênh podcast không có <itunes:author>.', en: 'The podcast has no <itunes:author>.' },
    fix: { vi: 'Hãy thêm tên đài hoặc cơ quan.', en: 'Name the station or the agency.' },
    check: checkMissing(['channel'], 'itunes:author'),
  },
  {
    id: 'PodcastMissingGuid',
    severity: 'warning',
    ...PODCAST,
    source: psp1('Recommended <channel>'),
    what: { vi: 'Kênh podcast không có <podcast:guid>.', en: 'The podcast has no <podcast:guid>.' },
    fix: {
      vi: 'Hãy thêm UUIDv5 của địa chỉ kênh, đặt một lần rồi giữ mãi, kể cả khi đổi máy chủ.',
      en: 'Add the UUIDv5 of the feed’s address, made once and kept for ever, even when the host changes.',
    },
    check: checkMissing(['channel'], 'podcast:guid'),
  },
  {
    id: 'PodcastInvalidGuid',
    severity: 'error',
    ...PODCAST,
    source: podcast('guid'),
    what: { vi: '{name}: «{value}» không phải là UUIDv5.', en: '{name}: “{value}” is no UUIDv5.' },
    fix: {
      vi: 'Hãy tính UUIDv5 từ địa chỉ kênh (bỏ https:// và dấu / cuối) trong không gian ead4c236-bf58-58c6-a2c6-a6b28d128cb6.',
      en: 'Make the UUIDv5 of the feed’s address (without https:// and final slashes) in the namespace ead4c236-bf58-58c6-a2c6-a6b28d128cb6.',
    },
    check: checkChoice('podcast:guid', (text) => UUID_V5.test(text)),
  },
  {
    id: 'PodcastMissingLocked',
    severity: 'warning',
    ...PODCAST,
    source: psp1('Recommended <channel>'),
    what: { vi: 'Kênh podcast không có <podcast:locked>.', en: 'The podcast has no <podcast:locked>.' },
    fix: {
      vi: 'Hãy thêm <podcast:locked>yes</podcast:locked> để nơi khác không tự nhận kênh về.',
      en: 'Add <podcast:locked>yes</podcast:locked>, so that no other host takes the feed over.',
    },
    check: checkMissing(['channel'], 'podcast:locked'),
  },
  {
    id: 'PodcastInvalidMedium',
    severity: 'error',
    ...PODCAST,
    source: podcast('medium'),
    what: { vi: '{name}: «{value}» không có trong danh sách.', en: '{name}: “{value}” is not on the list.' },
    fix: {
      vi: 'Hãy viết podcast, hoặc music, video, film, audiobook, newsletter, blog, publisher, course.',
      en: 'Write podcast, or music, video, film, audiobook, newsletter, blog, publisher, course.',
    },
    check: checkChoice('podcast:medium', (text) => MEDIUM.test(text)),
  },
  {
    id: 'PodcastMissingEnclosure',
    severity: 'error',
    ...PODCAST,
    source: psp1('Required <item>'),
    what: {
      vi: 'Tập không có <enclosure>: không có gì để nghe.',
      en: 'The episode has no <enclosure>: there is nothing to hear.',
    },
    fix: {
      vi: 'Hãy thêm <enclosure url="…" length="…" type="audio/mpeg"/>, hoặc để tin này ở kênh khác.',
      en: 'Add <enclosure url="…" length="…" type="audio/mpeg"/>, or keep the item in another feed.',
    },
    check: checkMissing(['item'], 'enclosure'),
  },
  {
    id: 'PodcastMissingItemTitle',
    severity: 'error',
    ...PODCAST,
    source: psp1('Required <item>'),
    what: { vi: 'Tập không có <title>.', en: 'The episode has no <title>.' },
    fix: { vi: 'Hãy thêm <title>.', en: 'Add <title>.' },
    check: checkMissing(['item'], 'title'),
  },
  {
    id: 'PodcastMissingDuration',
    severity: 'warning',
    ...PODCAST,
    source: psp1('Recommended <item>'),
    what: { vi: 'Tập không có <itunes:duration>.', en: 'The episode has no <itunes:duration>.' },
    fix: {
      vi: 'Hãy thêm số giây, đo từ tệp âm thanh.',
      en: 'Add the seconds, measured from the audio file.',
    },
    check: checkMissing(['item'], 'itunes:duration'),
  },
  {
    id: 'PodcastEnclosureLength',
    severity: 'error',
    ...PODCAST,
    source: psp1('Required <item>'),
    what: {
      vi: 'length="{value}" không thể là số byte của tệp âm thanh{why}.',
      en: 'length="{value}" cannot be the bytes of an audio file{why}.',
    },
    fix: {
      vi: 'Hãy ghi đúng số byte của tệp; máy nghe dựa vào đó để tải.',
      en: 'Give the true bytes of the file; players rely on it to download.',
    },
    check: function* (document) {
      for (const enclosure of elementsOf(document, 'enclosure')) {
        const value = attribute(enclosure, 'length')?.trim() ?? '';
        const duration = enclosure.parent && childOf(enclosure.parent, 'itunes:duration')?.text.trim();
        const seconds = value !== '' && duration !== undefined && secondsOf(duration) === Number(value);
        if (!seconds && !/^0+$/.test(value)) continue;
        yield { place: elementPlace(enclosure, 'length'), values: { value, why: seconds ? IN_SECONDS : '' } };
      }
    },
  },
  {
    id: 'PodcastEnclosureType',
    severity: 'error',
    ...PODCAST,
    source: psp1('Required <item>'),
    what: {
      vi: 'type="{value}" không hợp với tệp «.{ending}»; phải là {wanted}.',
      en: 'type="{value}" does not fit a “.{ending}” file; it is {wanted}.',
    },
    fix: { vi: 'Hãy viết type="{wanted}".', en: 'Write type="{wanted}".' },
    check: function* (document) {
      for (const enclosure of elementsOf(document, 'enclosure')) {
        const value = attribute(enclosure, 'type')?.trim() ?? '';
        const ending = endingOf(attribute(enclosure, 'url') ?? '');
        const wanted = Object.hasOwn(TYPES, ending) ? TYPES[ending] : undefined;
        if (wanted === undefined || value === '' || wanted.includes(value)) continue;
        yield { place: elementPlace(enclosure, 'type'), values: { value, ending, wanted: wanted[0] ?? '' } };
      }
    },
  },
  {
    id: 'PodcastEnclosureReused',
    severity: 'error',
    ...PODCAST,
    source: appleRequirements('Episodes'),
    what: {
      vi: 'Tệp «{value}» đã dùng cho {before}.',
      en: 'The file “{value}” is already that of {before}.',
    },
    fix: {
      vi: 'Mỗi tập phải có tệp riêng, địa chỉ riêng; Apple bỏ qua tập dùng lại tệp.',
      en: 'Each episode needs a file and an address of its own; Apple passes over one that is used again.',
    },
    check: function* (document) {
      const first = new Map<string, string>();
      for (const enclosure of elementsOf(document, 'enclosure')) {
        const value = attribute(enclosure, 'url')?.trim() ?? '';
        if (value === '' || enclosure.parent === undefined) continue;
        const before = first.get(value);
        if (before === undefined) first.set(value, pathOf(enclosure.parent));
        else yield { place: elementPlace(enclosure, 'url'), values: { value, before } };
      }
    },
  },
  {
    id: 'PodcastFileName',
    severity: 'warning',
    ...PODCAST,
    source: appleRequirements('File names'),
    what: {
      vi: 'Tên tệp «{value}» có chữ có dấu hoặc ký tự lạ.',
      en: 'The file name “{value}” holds more than plain ASCII.',
    },
    fix: {
      vi: 'Hãy đặt tên không dấu: chữ thường, chữ số, gạch nối.',
      en: 'Name it in ASCII: small letters, digits, hyphens.',
    },
    check: function* (document) {
      for (const enclosure of elementsOf(document, 'enclosure')) {
        const value = nameOf(attribute(enclosure, 'url') ?? '');
        if (!/^[\w.~-]*$/.test(value)) yield { place: elementPlace(enclosure, 'url'), values: { value } };
      }
    },
  },
  {
    id: 'PodcastDescriptionLength',
    severity: 'error',
    ...PODCAST,
    source: psp1('Required <channel>'),
    what: {
      vi: '<{element}> dài {bytes} byte, quá 4000.',
      en: '<{element}> has {bytes} bytes, more than 4000.',
    },
    fix: {
      vi: 'Hãy rút ngắn; toàn văn đặt ở <content:encoded>.',
      en: 'Shorten it; the whole text goes into <content:encoded>.',
    },
    check: function* (document) {
      for (const element of elementsOf(document, 'description')) {
        const bytes = Buffer.byteLength(element.text.trim());
        if (bytes <= 4000) continue;
        yield { place: elementPlace(element), values: { element: element.name, bytes: String(bytes) } };
      }
    },
  },
  {
    id: 'PodcastTranscriptType',
    severity: 'error',
    ...PODCAST,
    source: podcast('transcript'),
    what: {
      vi: 'Bản chép lời có type="{value}", máy nghe không đọc được.',
      en: 'The transcript has type="{value}", which no player reads.',
    },
    fix: {
      vi: 'Hãy dùng text/vtt (Apple đọc được), application/x-subrip, text/html, text/plain hoặc application/json.',
      en: 'Use text/vtt (Apple reads it), application/x-subrip, text/html, text/plain or application/json.',
    },
    check: function* (document) {
      for (const transcript of elementsOf(document, 'podcast:transcript')) {
        const value = attribute(transcript, 'type')?.trim() ?? '';
        if (value === '' || TRANSCRIPTS.has(value)) continue;
        yield { place: elementPlace(transcript, 'type'), values: { value } };
      }
    },
  },
  {
    id: 'PodcastTranscriptRel',
    severity: 'error',
    ...PODCAST,
    source: podcast('transcript'),
    what: { vi: 'Bản chép lời có rel="{value}".', en: 'The transcript has rel="{value}".' },
    fix: {
      vi: 'Chỉ có rel="captions", cho phụ đề có giờ; không thì bỏ rel.',
      en: 'There is only rel="captions", for captions with times; otherwise leave rel out.',
    },
    check: function* (document) {
      for (const transcript of elementsOf(document, 'podcast:transcript')) {
        const value = attribute(transcript, 'rel');
        if (value !== undefined && value !== 'captions') {
          yield { place: elementPlace(transcript, 'rel'), values: { value } };
        }
      }
    },
  },
  {
    id: 'PodcastPersonBlank',
    severity: 'error',
    ...PODCAST,
    source: podcast('person'),
    what: { vi: '<podcast:person> không có tên.', en: '<podcast:person> names nobody.' },
    fix: { vi: 'Hãy viết tên người giữa hai thẻ.', en: 'Write the name between the tags.' },
    check: checkChoice('podcast:person', (text) => text !== ''),
  },
];

interface UsedCategory {
  readonly element: XmlElement;
  readonly value: string;
  /** In Apple's list, in a list of before, in none. */
  readonly known: 'now' | 'old' | 'none';
}

/** The Apple categories that a document names; a subcategory is known only inside its category. */
function* categories(document: LintDocument): Generator<UsedCategory> {
  for (const element of elementsOf(document, 'itunes:category')) {
    const value = attribute(element, 'text');
    if (value === undefined) continue;
    const above = element.parent?.key === 'itunes:category' ? attribute(element.parent, 'text') : undefined;
    const inList = (list: Readonly<Record<string, readonly string[]>>) =>
      above === undefined
        ? Object.hasOwn(list, value)
        : Object.hasOwn(list, above) && list[above]?.includes(value) === true;
    const known = inList(ITUNES_CATEGORIES) ? 'now' : inList(OLD_ITUNES_CATEGORIES) ? 'old' : 'none';
    yield { element, value, known };
  }
}

/** The seconds of `754`, `12:34` or `00:12:34`. */
function secondsOf(duration: string): number | undefined {
  if (!/^\d+(?::[0-5]\d){0,2}$/.test(duration)) return undefined;
  return duration.split(':').reduce((seconds, part) => seconds * 60 + Number(part), 0);
}

/** The ending of the file's name in an address, in lower case and without the full stop. */
function endingOf(address: string): string {
  return /\.([a-z0-9]+)$/i.exec(nameOf(address))?.[1]?.toLowerCase() ?? '';
}

/** The last part of an address's path, as people read it. */
function nameOf(address: string): string {
  const path = address.split(/[?#]/)[0] ?? '';
  const name = path.slice(path.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

const UUID_V5 = /^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;

const MEDIUM = /^(?:(?:podcast|music|video|film|audiobook|newsletter|blog|publisher|course)L?|mixed)$/;

const IN_SECONDS = { vi: '; đó là số giây', en: '; it is the seconds' } as const;

/** Media types by the ending of the file's name, the one to write first. */
const TYPES: Readonly<Record<string, readonly string[]>> = {
  mp3: ['audio/mpeg'],
  m4a: ['audio/x-m4a', 'audio/mp4', 'audio/m4a'],
  mp4: ['video/mp4', 'audio/mp4'],
  m4v: ['video/x-m4v', 'video/mp4'],
  mov: ['video/quicktime'],
  ogg: ['audio/ogg'],
  opus: ['audio/ogg', 'audio/opus'],
  pdf: ['application/pdf'],
  epub: ['application/epub+zip'],
};

const TRANSCRIPTS = new Set([
  'text/vtt',
  'application/x-subrip',
  'application/srt',
  'text/html',
  'text/plain',
  'application/json',
]);
