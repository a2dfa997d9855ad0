import { checkContent } from '../../content/index.js';
import { ContentError, UsageError } from '../../errors.js';
import { type Campaign, type Issue, type Item, lengthText } from '../../model/index.js';
import {
  EAR_RULES,
  type EarFinding,
  type Hearing,
  listenTo,
  readingSeconds,
  scriptOf,
  toSpoken,
} from '../../speech/index.js';
import { choicesById, choose } from '../choose.js';
import { CONTENT_OPTION, type Command, EXIT, type OptionValues, textOption } from '../command.js';
import { isFileOf, noteFaults } from '../faults-elsewhere.js';
import { renderIssues } from '../render-issues.js';
import { speakBanner, speakVan } from '../speak-outdoors.js';
import type { Terminal } from '../terminal.js';
import { writePreview } from '../write-preview.js';

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
    van: {
      type: 'boolean',
      help: {
        vi: 'Lời xe loa của tin: câu ngắn, lời kêu gọi ở đầu và cuối, một vòng không quá 60 giây',
        en: 'The loop of a loudspeaker van: the call to action first and last, a round of at most 60 s',
      },
    },
    banner: {
      type: 'boolean',
      help: {
        vi: 'Chữ băng rôn của tin: dòng chữ lớn viết hoa, vừa một dòng',
        en: 'The words of a banner: the headline in capitals, on one line',
      },
    },
    audio: {
      type: 'string',
      value: 'FILE',
      help: {
        vi: 'Ghi bản nghe thử do máy đọc: .wav, .mp3, .ogg (cần espeak-ng, và ffmpeg để chỉnh độ to)',
        en: 'Write a preview read by a machine: .wav, .mp3, .ogg (needs espeak-ng, and ffmpeg to level it)',
      },
    },
  },
  async run({ values, positionals, terminal }) {
    const text = textOption(values, 'text');
    const folder = textOption(values, 'content') ?? 'content';
    const id = text === undefined ? positionals[0] : undefined;
    const { campaign, stumbles, issues } = await readSpoken(folder, id);
    const asked = textOption(values, 'pace');
    const pace = Number(asked ?? NEWS_PACE);
    if (!(pace >= 60 && pace <= 400)) {
      throw new UsageError({
        vi: 'Tốc độ đọc từ 60 đến 400 âm tiết một phút.',
        en: 'The pace is 60 to 400 syllables a minute.',
      });
    }
    if (values.van === true || values.banner === true) {
      const item = outdoorItem(values, campaign.items, positionals[0]);
      if (values.banner === true) await speakBanner(item, campaign, terminal);
      else speakVan(item, campaign, asked === undefined ? undefined : pace, terminal);
      noteFaults(terminal.json ? [] : issues, STILL_READ, terminal);
      return EXIT.done;
    }
    const item = text === undefined ? chosen(campaign.items, id) : undefined;
    const version = item?.versions[0];
    const lines = version ? scriptOf(version, campaign) : [toSpoken(text ?? '', campaign).text];
    const heard = version
      ? listenTo(version.script ?? version.body, { ...campaign, language: version.language })
      : listenTo([text ?? ''], campaign);
    const seconds = readingSeconds(lines, pace);
    const unknown = heard.findings.flatMap(({ rule, words }) => (rule === 'unknown-acronym' ? [words] : []));
    if (terminal.json) {
      const { ease = null, findings } = heard;
      terminal.printJson({ lines, seconds, pace, ease, findings, unknown, issues });
    } else {
      for (const line of lines) terminal.print(`${line}\n`);
      terminal.note(
        terminal.say({
          vi: `Đọc hết ${lengthText(seconds)} (${pace} âm tiết một phút).`,
          en: `${seconds} s at ${pace} syllables a minute.`,
        }),
      );
      noteEase(heard, terminal);
      const told =
        stumbles.length > 0 ? renderIssues(stumbles, terminal) : heard.findings.map(findingLine(terminal));
      for (const line of told) terminal.note(line);
      noteFaults(issues, STILL_READ, terminal);
    }
    const file = textOption(values, 'audio');
    if (file !== undefined) await writePreview({ lines, language: 'vi', pace, file }, terminal);
    return EXIT.done;
  },
};

/** How easily it is followed by ear. */
function noteEase({ ease }: Hearing, terminal: Terminal): void {
  if (ease === undefined) return;
  const { value, meaning, sentence, density } = ease;
  const comma = String(sentence).replace('.', ',');
  const heavy = Math.round(density * 100);
  terminal.note(
    terminal.say({
      vi: `Độ dễ nghe: ${value} trên 100 – ${meaning.vi} (câu chừng ${comma} âm tiết; ${heavy}% là tiếng mang nghĩa).`,
      en: `Ease by ear: ${value} of 100 – ${meaning.en} (sentences of about ${sentence} syllables; ${heavy}% of them carry content).`,
    }),
  );
}

/** A finding in a text that stands in no file, or that `check` does not look at because it is not for the radio. */
function findingLine(terminal: Terminal): (finding: EarFinding) => string {
  return ({ severity, what, fix }) => {
    const mark = severity === 'error' ? terminal.paint('red', '✗') : terminal.paint('yellow', '!');
    return `${mark} ${terminal.say(what)} ${terminal.say(fix)}`;
  };
}

/** What faults of other files leave to be done. */
const STILL_READ = {
  vi: 'lời này vẫn đọc được, nhưng chưa dựng được cả chiến dịch',
  en: 'this text can be read, but the whole cannot be built',
};

const EAR_CODES: ReadonlySet<string> = new Set(EAR_RULES.map(({ id }) => id));

/**
 * What is needed to read an item aloud: its own file, the lexicon and campaign.yaml. `stumbles` is what the ear finds fault with in the item's
 * text, which can be read all the same; errors of other files come along, to be told.
 *
 * @throws ContentError when one of the three is at fault.
 */
async function readSpoken(
  folder: string,
  id: string | undefined,
): Promise<{
  campaign: Pick<Campaign, 'demonstration' | 'items' | 'lexicon'>;
  stumbles: readonly Issue[];
  issues: readonly Issue[];
}> {
  const { spoken, issues } = await checkContent(folder);
  const isOwn = ({ file }: Issue) => isFileOf(file, id);
  const stumbles = issues.filter((issue) => isOwn(issue) && EAR_CODES.has(issue.code));
  const errors = issues.filter((issue) => issue.severity === 'error' && !stumbles.includes(issue));
  const own = errors.filter(isOwn);
  if (spoken === undefined || own.length > 0) throw new ContentError(own.length > 0 ? own : errors);
  return { campaign: spoken, stumbles, issues: errors };
}

/** The item of a van or a banner: one of the two, and nothing that belongs to a reading alone. */
function outdoorItem(values: OptionValues, items: readonly Item[], id: string | undefined): Item {
  if (values.van === true && values.banner === true) {
    throw new UsageError({
      vi: '--van và --banner: mỗi lần chỉ dùng một tùy chọn.',
      en: '--van and --banner: one at a time.',
    });
  }
  if (values.text !== undefined || values.audio !== undefined) {
    throw new UsageError({
      vi: '--van và --banner lấy lời từ một tin, không đi cùng --text và --audio.',
      en: '--van and --banner take an item; --text and --audio do not go with them.',
    });
  }
  return chosen(items, id);
}

function chosen(items: readonly Item[], id: string | undefined): Item {
  return choose(choicesById(items), id, { vi: 'tin', en: 'item' }, 'loaphat speak ITEM, --text "…"');
}
