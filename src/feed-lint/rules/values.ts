/** Spellings: dates, addresses, languages, numbers, media types. */
import { checkValues, isMediaType } from '../checks.js';
import { valuesOf } from '../document.js';
import { ALL_FORMATS, apple, atom, type LintRule, profile, rfc, rss, service } from '../rule.js';
import {
  type AddressFault,
  addressFault,
  type ContactFault,
  contactFault,
  forbiddenInAddress,
  isAddress,
  isHttpAddress,
  isMailbox,
} from '../spelling/addresses.js';
import { type DateFault, isRfc3339, isW3cdtf, rfc822Fault, rfc822Instant } from '../spelling/dates.js';

export const VALUES_RULES: readonly LintRule[] = [
  {
    id: 'InvalidRFC2822Date',
    severity: 'error',
    formats: ['rss', 'opml'],
    source: rss('Comments: date-times', 'comments'),
    what: {
      vi: '{name}: «{value}» không phải là ngày giờ mà RSS hiểu.',
      en: '{name}: “{value}” is no date that RSS understands.',
    },
    fix: {
      vi: 'Hãy viết như: Mon, 06 Jul 2020 08:00:00 +0700 (tên thứ và tháng bằng tiếng Anh).',
      en: 'Write it as: Mon, 06 Jul 2020 08:00:00 +0700.',
    },
    check: checkDates('InvalidRFC2822Date'),
  },
  {
    id: 'IncorrectDOW',
    severity: 'error',
    formats: ['rss', 'opml'],
    source: rfc(2822, '3.3'),
    what: {
      vi: '{name}: thứ trong tuần không khớp với ngày: «{value}».',
      en: '{name}: the day of the week does not fit the date: “{value}”.',
    },
    fix: { vi: 'Hãy sửa tên thứ, hoặc bỏ nó đi.', en: 'Correct the day of the week, or leave it out.' },
    check: checkDates('IncorrectDOW'),
  },
  {
    id: 'ProblematicalRFC822Date',
    severity: 'warning',
    formats: ['rss', 'opml'],
    source: profile('Date and time', 'data-types-datetime'),
    what: {
      vi: '{name}: «{value}» viết theo lối mà nhiều trình đọc không hiểu.',
      en: '{name}: “{value}” is spelled in a way that many readers do not understand.',
    },
    fix: {
      vi: 'Hãy viết như: Mon, 06 Jul 2020 08:00:00 +0700: năm bốn chữ số, một dấu cách, có múi giờ.',
      en: 'Write it as: Mon, 06 Jul 2020 08:00:00 +0700: a year of four digits, single spaces, an offset.',
    },
    check: checkDates('ProblematicalRFC822Date'),
  },
  {
    id: 'InvalidRFC3339Date',
    severity: 'error',
    formats: ['rss', 'atom', 'json'],
    source: rfc(3339, '5.6'),
    what: {
      vi: '{name}: «{value}» không phải là ngày giờ theo RFC 3339.',
      en: '{name}: “{value}” is no date and time of RFC 3339.',
    },
    fix: { vi: 'Hãy viết như: 2020-07-06T08:00:00+07:00.', en: 'Write it as: 2020-07-06T08:00:00+07:00.' },
    check: checkValues(['rfc3339'], isRfc3339),
  },
  {
    id: 'InvalidW3CDTFDate',
    severity: 'error',
    formats: ['rss', 'atom'],
    source: { standard: 'Dublin Core', section: 'W3CDTF', url: 'https://www.w3.org/TR/NOTE-datetime' },
    what: {
      vi: '{name}: «{value}» không phải là ngày theo W3CDTF.',
      en: '{name}: “{value}” is no W3CDTF date.',
    },
    fix: {
      vi: 'Hãy viết như: 2020-07-06 hoặc 2020-07-06T08:00:00+07:00.',
      en: 'Write it as: 2020-07-06 or 2020-07-06T08:00:00+07:00.',
    },
    check: checkValues(['w3cdtf'], isW3cdtf),
  },
  {
    id: 'ImplausibleDate',
    severity: 'warning',
    formats: ALL_FORMATS,
    source: service('warning', 'ImplausibleDate'),
    what: {
      vi: '{name}: ngày «{value}» khó tin (trước năm 1990, hoặc ở tương lai).',
      en: '{name}: the date “{value}” is implausible (before 1990, or in the future).',
    },
    fix: {
      vi: 'Hãy kiểm tra năm và múi giờ; tin hẹn giờ thì chỉ đưa vào kênh khi đã đến lúc.',
      en: 'Check the year and the offset; a scheduled item enters the feed only when its time has come.',
    },
    check: function* (document, { now }) {
      const latest = (now ?? Number.POSITIVE_INFINITY) + TEN_MINUTES;
      for (const { kind, name, text, place } of valuesOf(document, 'rfc822', 'rfc3339', 'w3cdtf')) {
        const instant =
          kind === 'rfc822' ? rfc822Instant(text) : isW3cdtf(text) ? Date.parse(text) : undefined;
        if (instant !== undefined && (instant < EARLIEST || instant > latest))
          yield { place, values: { name, value: text } };
      }
    },
  },
  {
    id: 'InvalidLanguage',
    severity: 'error',
    formats: ALL_FORMATS,
    source: rfc(5646, '2.1'),
    what: { vi: '{name}: «{value}» không phải là mã ngôn ngữ.', en: '{name}: “{value}” is no language tag.' },
    fix: {
      vi: 'Hãy viết mã như vi, en, jra (Jrai), bdq (Ba Na); vn là mã nước, không phải mã tiếng.',
      en: 'Write a tag such as vi, en, jra (Jrai), bdq (Bahnar); vn is a country, not a language.',
    },
    check: function* (document) {
      for (const { name, text, place } of valuesOf(document, 'language')) {
        const unset = text === '' && name.endsWith('xml:lang');
        if (!unset && !isLanguageTag(text)) yield { place, values: { name, value: text } };
      }
    },
  },
  {
    id: 'InvalidUriChar',
    severity: 'error',
    formats: ALL_FORMATS,
    source: rfc(3986, '2'),
    what: {
      vi: '{name}: địa chỉ «{value}» có ký tự không được phép: «{char}».',
      en: '{name}: the address “{value}” holds “{char}”, which may not stand there.',
    },
    fix: {
      vi: 'Hãy mã hóa ký tự ấy, ví dụ dấu cách là %20.',
      en: 'Percent-encode the character, a space as %20.',
    },
    check: checkAddresses('InvalidUriChar'),
  },
  {
    id: 'UriNotIri',
    severity: 'error',
    formats: ALL_FORMATS,
    source: rfc(3986, '2'),
    what: {
      vi: '{name}: địa chỉ «{value}» có chữ có dấu.',
      en: '{name}: the address “{value}” holds letters beyond ASCII.',
    },
    fix: {
      vi: 'Hãy mã hóa theo UTF-8 (đ là %C4%91), tên miền theo xn--…; tốt nhất đặt tên không dấu.',
      en: 'Percent-encode them as UTF-8 and the host as xn--…; names without marks are best.',
    },
    check: checkAddresses('UriNotIri'),
  },
  {
    id: 'InvalidFullLink',
    severity: 'error',
    formats: ALL_FORMATS,
    source: rss('Elements of <item>', 'hrelementsOfLtitemgt'),
    what: {
      vi: '{name}: «{value}» không phải là địa chỉ đầy đủ.',
      en: '{name}: “{value}” is no full address.',
    },
    fix: { vi: 'Hãy viết từ đầu: https://…', en: 'Write all of it: https://…' },
    check: checkAddresses('InvalidFullLink'),
  },
  {
    id: 'InvalidIRI',
    severity: 'error',
    formats: ['rss', 'atom'],
    source: atom('4.2.7.1'),
    what: { vi: '{name}: «{value}» không phải là địa chỉ.', en: '{name}: “{value}” is no address.' },
    fix: { vi: 'Sau http: phải có // và tên máy chủ.', en: 'After http: come // and a host.' },
    check: checkAddresses('InvalidIRI'),
  },
  {
    id: 'InvalidTAG',
    severity: 'error',
    formats: ALL_FORMATS,
    source: rfc(4151, '2.1'),
    what: { vi: '{name}: «{value}» không phải là tag: URI.', en: '{name}: “{value}” is no tag: URI.' },
    fix: {
      vi: 'Hãy viết như tag:xa.example,2020:item/mot-cua: tên miền chữ thường, ngày, rồi tên không dấu.',
      en: 'Write it as tag:xa.example,2020:item/mot-cua: a host in lower case, a date, a name in ASCII.',
    },
    check: checkAddresses('InvalidTAG'),
  },
  {
    id: 'InvalidURN',
    severity: 'error',
    formats: ALL_FORMATS,
    source: rfc(8141, '2'),
    what: { vi: '{name}: «{value}» không phải là URN.', en: '{name}: “{value}” is no URN.' },
    fix: {
      vi: 'Hãy viết như urn:tên-vùng:mã, chỉ dùng chữ không dấu.',
      en: 'Write it as urn:namespace:name, in ASCII.',
    },
    check: checkAddresses('InvalidURN'),
  },
  {
    id: 'InvalidUUID',
    severity: 'error',
    formats: ALL_FORMATS,
    source: rfc(9562, '4'),
    what: { vi: '{name}: «{value}» không phải là UUID.', en: '{name}: “{value}” is no UUID.' },
    fix: {
      vi: 'UUID có 32 chữ số thập lục phân, nhóm 8-4-4-4-12.',
      en: 'A UUID has 32 hexadecimal digits, in groups 8-4-4-4-12.',
    },
    check: checkAddresses('InvalidUUID'),
  },
  {
    id: 'SchemeNotIANARegistered',
    severity: 'warning',
    formats: ALL_FORMATS,
    source: rfc(7595, '1'),
    what: {
      vi: '{name}: «{value}» bắt đầu bằng một lược đồ chưa đăng ký.',
      en: '{name}: “{value}” begins with a scheme that is not registered.',
    },
    fix: { vi: 'Hãy dùng https:, tag: hoặc urn:.', en: 'Use https:, tag: or urn:.' },
    check: checkAddresses('SchemeNotIANARegistered'),
  },
  {
    id: 'InvalidURLAttribute',
    severity: 'error',
    formats: ['rss'],
    source: rss('<enclosure>', 'ltenclosuregtSubelementOfLtitemgt'),
    what: {
      vi: '{name}: «{value}» không phải là địa chỉ http(s) đầy đủ, không dấu.',
      en: '{name}: “{value}” is no full http(s) address in ASCII.',
    },
    fix: {
      vi: 'Hãy viết https://… và mã hóa ký tự lạ.',
      en: 'Write https://… and percent-encode what is not ASCII.',
    },
    check: checkValues(['http'], isHttpAddress),
  },
  {
    id: 'InvalidMIMEAttribute',
    severity: 'error',
    formats: ['rss'],
    source: rss('<enclosure>', 'ltenclosuregtSubelementOfLtitemgt'),
    what: { vi: '{name}: «{value}» không phải là kiểu tệp.', en: '{name}: “{value}” is no media type.' },
    fix: { vi: 'Hãy viết như audio/mpeg.', en: 'Write it as audio/mpeg.' },
    check: checkValues(['mime'], isMediaType),
  },
  {
    id: 'InvalidMIMEType',
    severity: 'error',
    formats: ['rss', 'atom', 'json'],
    source: atom('4.2.7.3'),
    what: { vi: '{name}: «{value}» không phải là kiểu tệp.', en: '{name}: “{value}” is no media type.' },
    fix: { vi: 'Hãy viết như text/html hoặc audio/mpeg.', en: 'Write it as text/html or audio/mpeg.' },
    check: checkValues(['mimeType'], isMediaType),
  },
  {
    id: 'InvalidIntegerAttribute',
    severity: 'error',
    formats: ['rss'],
    source: rss('<enclosure>', 'ltenclosuregtSubelementOfLtitemgt'),
    what: { vi: '{name}: «{value}» không phải là số nguyên.', en: '{name}: “{value}” is no whole number.' },
    fix: { vi: 'Hãy viết số byte của tệp, chỉ chữ số.', en: 'Write the bytes of the file, in digits only.' },
    check: checkValues(['length'], (text) => /^[+-]?\d+$/.test(text)),
  },
  {
    id: 'InvalidNonNegativeInteger',
    severity: 'error',
    formats: ['rss', 'atom'],
    source: rss('<enclosure>', 'ltenclosuregtSubelementOfLtitemgt'),
    what: {
      vi: '{name}: «{value}» phải là số nguyên không âm.',
      en: '{name}: “{value}” must be a whole number, zero or more.',
    },
    fix: { vi: 'Hãy viết số byte của tệp.', en: 'Write the bytes of the file.' },
    check: function* (document) {
      for (const { kind, name, text, place } of valuesOf(document, 'length', 'count')) {
        const wrong = kind === 'length' ? /^-\d+$/.test(text) && Number(text) < -1 : !/^\d+$/.test(text);
        if (wrong) yield { place, values: { name, value: text } };
      }
    },
  },
  {
    id: 'UseZeroForUnknown',
    severity: 'error',
    formats: ['rss'],
    source: profile('<enclosure>', 'element-channel-item-enclosure'),
    what: { vi: '{name}: -1 không phải là độ dài.', en: '{name}: -1 is no length.' },
    fix: {
      vi: 'Hãy viết số byte của tệp; thật không biết thì viết 0.',
      en: 'Write the bytes of the file; 0 when they cannot be known.',
    },
    check: checkValues(['length'], (text) => Number(text) !== -1),
  },
  {
    id: 'InvalidPositiveInteger',
    severity: 'error',
    formats: ['rss', 'opml'],
    source: rss('<ttl>', 'ltttlgtSubelementOfLtchannelgt'),
    what: {
      vi: '{name}: «{value}» phải là số nguyên lớn hơn 0.',
      en: '{name}: “{value}” must be a whole number above zero.',
    },
    fix: { vi: 'Hãy viết chữ số, ví dụ 60.', en: 'Write digits, as in 60.' },
    check: checkValues(['positive'], (text) => /^\+?\d+$/.test(text) && Number(text) > 0),
  },
  {
    id: 'InvalidBooleanAttribute',
    severity: 'error',
    formats: ['rss'],
    source: rss('<guid>', 'ltguidgtSubelementOfLtitemgt'),
    what: {
      vi: '{name}: «{value}» phải là true hoặc false.',
      en: '{name}: “{value}” must be true or false.',
    },
    fix: { vi: 'Hãy viết true hoặc false, chữ thường.', en: 'Write true or false, in lower case.' },
    check: checkValues(['bool'], (text) => /^(?:true|false)$/.test(text)),
  },
  {
    id: 'InvalidTrueFalse',
    severity: 'error',
    formats: ['rss', 'atom', 'opml'],
    source: apple('itunes:explicit'),
    what: {
      vi: '{name}: «{value}» phải là true hoặc false.',
      en: '{name}: “{value}” must be true or false.',
    },
    fix: {
      vi: 'Hãy viết true hoặc false; yes, no, clean là cách viết cũ.',
      en: 'Write true or false; yes, no and clean are of old.',
    },
    check: checkValues(['trueFalse'], (text) => /^(?:true|false)$/i.test(text)),
  },
  {
    id: 'InvalidContact',
    severity: 'error',
    formats: ['rss', 'opml'],
    source: rss('<author>', 'ltauthorgtSubelementOfLtitemgt'),
    what: {
      vi: '{name}: «{value}» không phải là địa chỉ thư điện tử.',
      en: '{name}: “{value}” is no e-mail address.',
    },
    fix: {
      vi: 'Hãy viết như tin@xa.example (Ban biên tập); chỉ có tên thì dùng <dc:creator>.',
      en: 'Write it as news@xa.example (Editors); for a name alone use <dc:creator>.',
    },
    check: checkContacts('InvalidContact'),
  },
  {
    id: 'InvalidAddrSpec',
    severity: 'error',
    formats: ['rss', 'atom'],
    source: atom('3.2.3'),
    what: {
      vi: '{name}: «{value}» không phải là địa chỉ thư điện tử.',
      en: '{name}: “{value}” is no e-mail address.',
    },
    fix: {
      vi: 'Hãy viết địa chỉ mà thôi, như tin@xa.example; tên người đặt ở <name>.',
      en: 'Write the address alone, as in news@xa.example; the name goes into <name>.',
    },
    check: checkValues(['address'], isAddress),
  },
  {
    id: 'MissingRealName',
    severity: 'warning',
    formats: ['rss'],
    source: profile('<author>', 'element-channel-item-author'),
    what: { vi: '{name}: «{value}» không có tên người.', en: '{name}: “{value}” names nobody.' },
    fix: {
      vi: 'Hãy viết tên trong ngoặc: tin@xa.example (Ban biên tập).',
      en: 'Add a name in parentheses: news@xa.example (Editors).',
    },
    check: checkContacts('MissingRealName'),
  },
  {
    id: 'EmailFormat',
    severity: 'warning',
    formats: ['rss'],
    source: profile('<author>', 'element-channel-item-author'),
    what: {
      vi: '{name}: «{value}» không viết theo lối của RSS.',
      en: '{name}: “{value}” is not spelled the way of RSS.',
    },
    fix: { vi: 'Hãy viết tin@xa.example (Ban biên tập).', en: 'Write news@xa.example (Editors).' },
    check: checkContacts('EmailFormat'),
  },
];

/** A check for one fault of RFC 822 dates. */
function checkDates(fault: DateFault): LintRule['check'] {
  return checkValues(['rfc822'], (text) => rfc822Fault(text) !== fault);
}

const TEN_MINUTES = 10 * 60 * 1000;

const EARLIEST = Date.UTC(1990, 0, 1);

/**
 * Is this a language tag? Two letters must be a code of ISO 639-1 (`vi`, not `vn`); three letters are taken as a code of ISO 639-3
 * (`jra`, `bdq`).
 */
function isLanguageTag(tag: string): boolean {
  try {
    const language = new Intl.Locale(tag).language;
    const written = tag.split('-')[0]?.toLowerCase() ?? '';
    return language !== '' && (written.length !== 2 || TWO_LETTERS.has(written));
  } catch {
    return false;
  }
}

/** Every code of ISO 639-1, and the two that feeds still use for Hebrew and Indonesian. */
const TWO_LETTERS = new Set(
  'aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik in io is it iu iw ja ji jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mo mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg sh si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu'.split(
    ' ',
  ),
);

/** A check for one fault of addresses, over all addresses of a document. */
function checkAddresses(fault: AddressFault): LintRule['check'] {
  return function* (document) {
    for (const { kind, name, text, place } of valuesOf(document, 'uri', 'iri', 'id')) {
      const found = addressFault(text, kind === 'uri' ? 'uri' : kind === 'id' ? 'id' : 'iri');
      if (found === fault) yield { place, values: { name, value: text, char: forbiddenInAddress(text) } };
    }
  };
}

/** A check for one fault of contacts (RSS) and of e-mail addresses (Apple, OPML). */
function checkContacts(fault: ContactFault): LintRule['check'] {
  return checkValues(['contact', 'email'], (text, kind) =>
    kind === 'contact' ? contactFault(text) !== fault : fault !== 'InvalidContact' || isMailbox(text),
  );
}
