import type { LintCases } from '../lint-case.js';

const ENCLOSURE = '<enclosure url="https://xa.example/tiep-dan.mp3" length="443210" type="audio/mpeg"/>';
const SECOND = '<item>\n      <title>Tiếp dân';
const IMAGE = '<itunes:image href="https://xa.example/loa.png"/>';

export const PODCAST_CASES: LintCases = {
  MissingItunesElement: { of: 'podcast', from: '<language>vi</language>', bad: '', at: '<channel>' },
  MissingItunesEmail: {
    of: 'podcast',
    from: '<itunes:owner><itunes:name>Đài xã</itunes:name><itunes:email>loa@xa.example</itunes:email></itunes:owner>',
    bad: '',
    at: '<channel>',
  },
  InvalidItunesCategory: [
    { of: 'podcast', from: 'text="Government"', bad: '¦text="Hành chính"', good: 'text="Technology"' },
    { of: 'podcast', from: 'text="Daily News"', bad: '¦text="Books"', good: 'text="Politics"' },
  ],
  ObsoleteItunesCategory: {
    of: 'podcast',
    from: 'text="Government"',
    bad: '¦text="Government &amp; Organizations"',
  },
  InvalidYesNoClean: {
    of: 'podcast',
    from: IMAGE,
    bad: `${IMAGE}¦<itunes:block>true</itunes:block>`,
    good: `${IMAGE}<itunes:block>Yes</itunes:block>`,
  },
  InvalidYesNo: {
    of: 'podcast',
    from: '<podcast:locked>yes',
    bad: '¦<podcast:locked>true',
    good: '<podcast:locked owner="loa@xa.example">no',
  },
  InvalidDuration: [
    {
      of: 'podcast',
      from: '<itunes:duration>75',
      bad: '¦<itunes:duration>75.5',
      good: '<itunes:duration>1:15',
    },
    { of: 'podcast', from: '<itunes:duration>75', bad: '¦<itunes:duration>01:75' },
  ],
  InvalidItunesChannelType: {
    of: 'podcast',
    from: '<itunes:type>episodic',
    bad: '¦<itunes:type>weekly',
    good: '<itunes:type>serial',
  },
  InvalidItunesEpisodeType: {
    of: 'podcast',
    from: '<itunes:episodeType>full',
    bad: '¦<itunes:episodeType>Full',
    good: '<itunes:episodeType>bonus',
  },
  TooLong: {
    of: 'podcast',
    from: '<itunes:author>Đài xã Ia Mơ',
    bad: `¦<itunes:author>${'Đ'.repeat(256)}`,
    good: `<itunes:author>${'Đ'.repeat(255)}`,
  },
  UnsupportedItunesFormat: {
    of: 'podcast',
    from: 'url="https://xa.example/tiep-dan.mp3" length="443210" type="audio/mpeg"',
    bad: '¦url="https://xa.example/tiep-dan.ogg" length="443210" type="audio/ogg"',
    good: 'url="https://xa.example/tiep-dan.m4a?a=1" length="443210" type="audio/x-m4a"',
  },
  InvalidKeywords: {
    of: 'podcast',
    from: IMAGE,
    bad: `${IMAGE}¦<itunes:keywords>loa xã</itunes:keywords>`,
    good: `${IMAGE}<itunes:keywords>loa, xã</itunes:keywords>`,
  },
  PodcastMissingImage: { of: 'podcast', from: IMAGE, bad: '', at: '<channel>' },
  PodcastImageFormat: {
    of: 'podcast',
    from: 'href="https://xa.example/loa.png"',
    bad: '¦href="https://xa.example/loa.webp"',
    good: 'href="https://xa.example/loa.JPG"',
  },
  PodcastMissingAuthor: {
    of: 'podcast',
    from: '<itunes:author>Đài xã Ia Mơ</itunes:author>',
    bad: '',
    at: '<channel>',
  },
  PodcastMissingGuid: {
    of: 'podcast',
    from: '<podcast:guid>9b024349-ccf0-5f69-a609-6b82873eab3c</podcast:guid>',
    bad: '',
    at: '<channel>',
  },
  PodcastInvalidGuid: {
    of: 'podcast',
    from: '<podcast:guid>9b024349-ccf0-5f69',
    bad: '¦<podcast:guid>9b024349-ccf0-4f69',
  },
  PodcastMissingLocked: {
    of: 'podcast',
    from: '<podcast:locked>yes</podcast:locked>',
    bad: '',
    at: '<channel>',
  },
  PodcastInvalidMedium: {
    of: 'podcast',
    from: '<podcast:medium>podcast',
    bad: '¦<podcast:medium>radio',
    good: '<podcast:medium>musicL',
  },
  PodcastMissingEnclosure: {
    of: 'podcast',
    from: `${SECOND}`,
    bad: `¦<item><title>Ba</title><guid>https://xa.example/3</guid><itunes:duration>9</itunes:duration></item>${SECOND}`,
  },
  PodcastMissingItemTitle: {
    of: 'podcast',
    from: '<item>\n      <title>Tiếp dân</title>',
    bad: '¦<item><description>Tiếp dân</description>',
  },
  PodcastMissingDuration: {
    of: 'podcast',
    from: '<itunes:duration>75</itunes:duration>',
    bad: '',
    at: SECOND,
  },
  PodcastEnclosureLength: [
    { of: 'podcast', from: 'length="443210"', bad: '¦length="0"', good: 'length="750"' },
    { of: 'podcast', from: 'length="443210"', bad: '¦length="75"' },
    { of: 'podcast', from: 'length="543210"', bad: '¦length="90"' },
  ],
  PodcastEnclosureType: { of: 'podcast', from: 'type="audio/mpeg"', bad: '¦type="audio/mp3"' },
  PodcastEnclosureReused: {
    of: 'podcast',
    from: ENCLOSURE,
    bad: '<enclosure ¦url="https://xa.example/mot-cua.mp3" length="443210" type="audio/mpeg"/>',
  },
  PodcastFileName: {
    of: 'podcast',
    from: 'url="https://xa.example/tiep-dan.mp3"',
    bad: '¦url="https://xa.example/ti%E1%BA%BFp-d%C3%A2n.mp3"',
    good: 'url="https://xa.example/ti%E1%BA%BFp/tiep_dan-2.mp3"',
  },
  PodcastDescriptionLength: {
    of: 'podcast',
    from: '<description>Hồ sơ nộp ở đâu.',
    bad: `¦<description>${'ơ'.repeat(2001)}`,
    good: `<description>${'ơ'.repeat(2000)}`,
  },
  PodcastTranscriptType: {
    of: 'podcast',
    from: 'type="text/vtt"',
    bad: '¦type="text/srt"',
    good: 'type="application/x-subrip"',
  },
  PodcastTranscriptRel: { of: 'podcast', from: 'rel="captions"', bad: '¦rel="transcript"', good: '' },
  PodcastPersonBlank: {
    of: 'podcast',
    from: '<podcast:person role="host">Chị H’Bia',
    bad: '¦<podcast:person role="host">',
  },
};
