import { checkContent } from '../../content/index.js';
import { ContentError, UsageError } from '../../errors.js';
import { type Campaign, type Issue, type Item, type Lexicon, lengthText } from '../../model/index.js';
import { readingSeconds, scriptOf, toSpoken } from '../../speech/index.js';
import { byId, choose } from '../choose.js';
import { CONTENT_OPTION, type Command, EXIT, textOption } from '../command.js';
import { renderIssues } from '../render-issues.js';
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
    const { campaign, issues } = await readSpoken(folder, text === undefined ? positionals[0] : undefined);
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
    if (terminal.json) terminal.printJson({ lines, seconds, pace, unknown, issues });
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
      noteFaults(issues, terminal);
    }
    const file = textOption(values, 'audio');
    if (file !== undefined) await writePreview({ lines, language: 'vi', pace, file }, terminal);
    return EXIT.done;
  },
};

/**
 * What is needed to read an item aloud: its own file, the lexicon and campaign.yaml. Errors of other files come along, to be told.
 *
 * @throws ContentError when one of the three is at fault.
 */
async function readSpoken(
  folder: string,
  id: string | undefined,
): Promise<{ campaign: Pick<Campaign, 'items' | 'lexicon'>; issues: readonly Issue[] }> {
  const { spoken, issues } = await checkContent(folder);
  const errors = issues.filter(({ severity }) => severity === 'error');
  const own = errors.filter(({ file }) => isFileOf(file, id));
  if (spoken === undefined || own.length > 0) throw new ContentError(own.length > 0 ? own : errors);
  return { campaign: spoken, issues: errors };
}

/** Is this a file of the item: `items/2020/mot-cua.md`, `mot-cua.jra.md`, `procedures/mot-cua.yaml`? */
function isFileOf(file: string, id: string | undefined): boolean {
  const [, name] = /^(?:items|procedures)\/(?:.*\/)?([^/]+)\.(?:md|ya?ml)$/.exec(file) ?? [];
  if (id === undefined || name === undefined) return false;
  return name === id || (name.startsWith(`${id}.`) && /^\.[A-Za-z-]+$/.test(name.slice(id.length)));
}

/** Errors told before the rest is only counted. */
const TOLD = 3;

function noteFaults(issues: readonly Issue[], terminal: Terminal): void {
  if (issues.length === 0) return;
  const few = issues.slice(0, TOLD).map((issue): Issue => ({ ...issue, severity: 'warning' }));
  for (const line of renderIssues(few, terminal)) terminal.note(line);
  terminal.note(
    terminal.say({
      vi: `Tệp khác trong thư mục có ${issues.length} lỗi: đọc lời thì được, nhưng chưa dựng, chưa in được. Xem «${terminal.program} check».`,
      en: `Other files of the folder have ${issues.length} error(s): this text can be read, but nothing can be built or printed. See \`${terminal.program} check\`.`,
    }),
  );
}

function chosen(items: readonly Item[], id: string | undefined): Item {
  return choose(byId(items), id, { vi: 'tin', en: 'item' }, 'loaphat speak ITEM, --text "…"');
}

/** Acronyms that are left as written because the lexicon does not know them. */
function unknownAcronyms(lines: readonly string[], lexicon: Lexicon): string[] {
  const spans = lines.flatMap((line) => toSpoken(line, { lexicon }).spans);
  return [...new Set(spans.flatMap(({ rule, written }) => (rule === 'unknown-acronym' ? [written] : [])))];
}
