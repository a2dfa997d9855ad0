import { loadCampaign } from '../../content/index.js';
import { UsageError } from '../../errors.js';
import { lengthText } from '../../model/index.js';
import { readingSeconds, scriptOf, toSpoken } from '../../speech/index.js';
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
    const item = campaign.items.find(({ id }) => id === positionals[0]);
    if (text === undefined && item === undefined) {
      throw new UsageError({
        vi: `Không có tin «${positionals[0] ?? ''}». Hãy cho mã tin, hoặc --text "…".`,
        en: `There is no item “${positionals[0] ?? ''}”. Give an item id, or --text "…".`,
      });
    }
    const lines =
      text === undefined && item
        ? scriptOf(item.versions[0], campaign)
        : [toSpoken(text ?? '', { lexicon: campaign.lexicon }).text];
    const seconds = readingSeconds(lines, pace);
    if (terminal.json) terminal.printJson({ lines, seconds, pace });
    else {
      for (const line of lines) terminal.print(`${line}\n`);
      terminal.note(
        terminal.say({
          vi: `Đọc hết ${lengthText(seconds)} (${pace} âm tiết một phút).`,
          en: `${seconds} s at ${pace} syllables a minute.`,
        }),
      );
    }
    return EXIT.done;
  },
};
