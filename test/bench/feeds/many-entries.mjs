/** Entries as a province writes them: some 2 kB each, of Vietnamese words, all different, with what a portal expects. */

const WORDS =
  'bà con mang hồ sơ đến bộ phận một cửa của xã để nộp thủ tục hành chính và nhận giấy hẹn trả kết quả đúng ngày không phải đi lại nhiều lần'.split(
    ' ',
  );

/** @returns {import('../../../dist/model/index.js').Slice} */
export function sliceOf(count, shift = 0) {
  const entries = Array.from({ length: count }, (_, index) => entryOf(index + shift));
  return {
    id: 'all',
    title: 'Cải cách hành chính & đời sống',
    description: 'Tin, bài về cải cách hành chính.',
    language: 'vi',
    guid: 'tag:loaphat.example,2020:feed/all',
    url: 'https://cchc.loaphat.example/feeds/all/',
    updated: '2020-12-01T08:00:00+07:00',
    publisher: 'Sở Nội vụ (bản mẫu)',
    entries,
  };
}

function entryOf(index) {
  const day = String(1 + (index % 28)).padStart(2, '0');
  const month = String(1 + (Math.floor(index / 28) % 12)).padStart(2, '0');
  const sentence = (from, length) =>
    Array.from({ length }, (_, at) => WORDS[(from * 7 + at * (1 + (from % 5))) % WORDS.length]).join(' ');
  const date = `2020-${month}-${day}T08:00:00+07:00`;
  return {
    id: `tag:loaphat.example,2020:item/tin-${index}`,
    item: `tin-${index}`,
    url: `https://cchc.loaphat.example/i/tin-${index}/`,
    title: `Tin ${index}: ${sentence(index, 8)} & lệ phí`,
    language: 'vi',
    published: date,
    updated: date,
    summary: `${sentence(index + 1, 30)}.`,
    html: Array.from(
      { length: 6 },
      (_, at) => `<p>${sentence(index + at, 32)} <strong>${index}</strong>.</p>`,
    ).join('\n'),
    author: 'Sở Nội vụ (bản mẫu)',
    categories: [
      { term: 'II.4.a', label: 'Thủ tục hành chính', scheme: 'https://cchc.loaphat.example/topics' },
      { term: 'guide', label: 'Hướng dẫn', scheme: 'https://cchc.loaphat.example/kinds' },
    ],
    enclosure: {
      url: `https://cchc.loaphat.example/media/tin-${index}.mp3`,
      bytes: 480_000 + index,
      mediaType: 'audio/mpeg',
      seconds: 60,
    },
    related: [],
  };
}
