/** What a value should have been, by the kind that its field takes. `wanted` completes “… is not …”. */
import type { Bilingual } from '../model/index.js';

export interface WantedWords {
  readonly wanted: Bilingual;
  readonly form: Bilingual;
}

export const WANTED = {
  'text-not-number': {
    wanted: { vi: 'chữ mà là số', en: 'text but a number' },
    form: { vi: 'Hãy đặt trong dấu nháy: "{written}".', en: 'Put it in quotes: "{written}".' },
  },
  'text-in-quotes': {
    wanted: { vi: 'chữ', en: 'text' },
    form: { vi: 'Hãy đặt trong dấu nháy: "{written}".', en: 'Put it in quotes: "{written}".' },
  },
  'one-text': {
    wanted: { vi: 'một giá trị chữ', en: 'one text' },
    form: {
      vi: 'Ở đây chỉ viết một giá trị, không đặt trong ngoặc vuông, không gạch đầu dòng.',
      en: 'Write one value here, without square brackets or dashes.',
    },
  },
  'text-not-fields': {
    wanted: { vi: 'chữ', en: 'text' },
    form: {
      vi: 'Hãy viết chữ trên một dòng; nếu trong chữ có dấu hai chấm thì đặt cả câu trong dấu nháy.',
      en: 'Write text on one line; when it holds a colon, put all of it in quotes.',
    },
  },
  number: {
    wanted: { vi: 'số', en: 'a number' },
    form: {
      vi: 'Hãy viết số, không viết chữ hay đặt trong dấu nháy, ví dụ 3.',
      en: 'Write digits, no words and no quotes, as in 3.',
    },
  },
  whole: {
    wanted: { vi: 'số nguyên', en: 'a whole number' },
    form: {
      vi: 'Hãy viết số không có phần lẻ, ví dụ 3.',
      en: 'Write a number without a fraction, as in 3.',
    },
  },
  'yes-no': {
    wanted: { vi: 'có hoặc không', en: 'yes or no' },
    form: {
      vi: 'Hãy viết true (có) hoặc false (không), không đặt trong dấu nháy.',
      en: 'Write true or false, without quotes.',
    },
  },
  list: {
    wanted: { vi: 'một danh sách', en: 'a list' },
    form: {
      vi: 'Hãy viết trong ngoặc vuông, ví dụ [{example}].',
      en: 'Write it in square brackets, as in [{example}].',
    },
  },
  'list-of-groups': {
    wanted: { vi: 'một danh sách', en: 'a list' },
    form: {
      vi: 'Hãy xuống dòng, thụt vào hai dấu cách, mỗi mục bắt đầu bằng «- ».',
      en: 'Begin each entry on a line of its own, two spaces in, with `- `.',
    },
  },
  fields: {
    wanted: { vi: 'các dòng «tên: giá trị»', en: 'lines of `name: value`' },
    form: {
      vi: 'Hãy viết mỗi trường một dòng, thụt vào hai dấu cách, sau dấu hai chấm có một dấu cách.',
      en: 'Write one field a line, two spaces in, with a space after the colon.',
    },
  },
  other: {
    wanted: { vi: 'giá trị dùng được ở đây', en: 'a value that can stand here' },
    form: {
      vi: 'Hãy viết theo một tệp mẫu; «loaphat init» cho một bản mẫu đầy đủ.',
      en: 'Follow a model file; `loaphat init` gives a complete one.',
    },
  },
} as const satisfies Readonly<Record<string, WantedWords>>;
