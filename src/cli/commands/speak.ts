import { loadCampaign } from '../../content/index.js';
import { UsageError } from '../../errors.js';
import { type Item, type Lexicon, lengthText } from '../../model/index.js';
import { readingSeconds, scriptOf, toSpoken } from '../../speech/index.js';
import { byId, choose } from '../choose.js';
import { CONTENT_OPTION, type Command, EXIT, textOption } from '../command.js';

/** Syllables a minute of a news reader. */
const NEWS_PACE = 220;

export const speak: Command = {
  name: 'speak',
  summary: {
    vi: 'Lời phát thanh viên đọc của một tin hoặc một câu, và đọc hết bao lâu.',
    en: 'What the announcer reads of an item or a sentence, and how long it takes.',
  },
  positionals: 'ITEM',
  options: {
    ...CONTENT_OPTION,
    text: {
      type: 'string',
      value: '"…"',
      help: { vi: 'Một câu thay cho một tin', en: 'A sentence instead of an item' },
    },
    pace: {
      type: 'string',
      value: '220',
      help: { vi: 'Tốc độ đọc, âm tiết một phút', en: 'Pace, syllables a minute' },
    },
  },
  async run({ values, positionals, terminal }) {
    const campaign = await loadCampaign(textOption(values, 'content') ?? 'content');
    const text = textOption(values, 'text');
    const pace = Number(textOption(values, 'pace') ?? NEWS_PACE);
    if (!(pace >= 60 && pace <= 400)) {
      throw new UsageError({
        vi: 'Tốc độ đọc từ 60 đến 400 âm tiết một phút.',
        en: 'The pace is 60 to 400 syllables a minute.',
      });
    }
    const lines =
      text === undefined
        ? scriptOf(chosen(campaign.items, positionals[0]).versions[0], campaign)
        : [toSpoken(text, { lexicon: campaign.lexicon }).text];
    const seconds = readingSeconds(lines, pace);
    const unknown = unknownAcronyms(lines, campaign.lexicon);
    if (terminal.json) terminal.printJson({ lines, seconds, pace, unknown });
    else {
      for (const line of lines) terminal.print(`${line}\n`);
      terminal.note(
        terminal.say({
          vi: `Đọc hết ${lengthText(seconds)} (${pace} âm tiết một phút).`,
          en: `${seconds} s at ${pace} syllables a minute.`,
        }),
      );
      if (unknown.length > 0) {
        terminal.note(
          terminal.say({
            vi: `Chưa biết đọc: ${unknown.join(', ')}. Hãy viết đầy đủ, hoặc thêm vào acronyms trong lexicon.yaml.`,
            en: `Not known how to read: ${unknown.join(', ')}. Write it out, or add it to acronyms in lexicon.yaml.`,
          }),
        );
      }
    }
    return EXIT.done;
  },
};

function chosen(items: readonly Item[], id: string | undefined): Item {
  return choose(byId(items), id, { vi: 'tin', en: 'item' }, 'loaphat speak ITEM, --text "…"');
}

/** Acronyms that are left as written because the lexicon does not know them. */
function unknownAcronyms(lines: readonly string[], lexicon: Lexicon): string[] {
  const spans = lines.flatMap((line) => toSpoken(line, { lexicon }).spans);
  return [...new Set(spans.flatMap(({ rule, written }) => (rule === 'unknown-acronym' ? [written] : [])))];
}
