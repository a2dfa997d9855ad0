/** `loaphat speak ITEM --van`, `--banner`: what is said and shown out of doors (plan III.8.c). */
import { type Campaign, type Item, lengthText } from '../model/index.js';
import { vanLoop } from '../speech/index.js';
import type { Terminal } from './terminal.js';

type Spoken = Pick<Campaign, 'demonstration' | 'lexicon'>;

/** Prints the loop of a loudspeaker van, a sentence a line, and how long a round takes. */
export function speakVan(item: Item, campaign: Spoken, pace: number | undefined, terminal: Terminal): void {
  const loop = vanLoop(item, item.versions[0], campaign, pace);
  const { lines, seconds, silence, leftOut } = loop;
  if (terminal.json) {
    terminal.printJson({ ...loop, demonstration: isSample(item, campaign) });
    return;
  }
  for (const line of lines) terminal.print(line);
  noteSample(item, campaign, terminal);
  terminal.note(
    terminal.say({
      vi: `Nghỉ một giây sau mỗi dòng, ${silence} giây sau dòng cuối rồi đọc lại từ đầu. Một vòng ${lengthText(seconds)}.`,
      en: `Stop a second after each line, ${silence} s after the last, and begin again. A round takes ${seconds} s.`,
    }),
  );
  if (leftOut === 0) return;
  terminal.note(
    terminal.say({
      vi: `Một vòng không đủ giờ cho ${leftOut} đoạn sau của tin.`,
      en: `A round has no time for ${leftOut} later paragraph(s) of the item.`,
    }),
  );
}

/** Prints the words of a banner, and what is best written beside them. */
export async function speakBanner(item: Item, campaign: Spoken, terminal: Terminal): Promise<void> {
  const { bannerOf } = await import('../print/index.js');
  const banner = bannerOf(item, item.versions[0]);
  if (terminal.json) {
    terminal.printJson({ ...banner, demonstration: isSample(item, campaign) });
    return;
  }
  terminal.print(banner.text);
  noteSample(item, campaign, terminal);
  terminal.note(
    terminal.say({
      vi: `${banner.words} chữ, ${banner.characters} ký tự. Góc dưới nên ghi tên đơn vị thực hiện.`,
      en: `${banner.words} words, ${banner.characters} characters. The agency that hangs it is best named in a lower corner.`,
    }),
  );
}

function isSample({ sample }: Item, { demonstration }: Spoken): boolean {
  return demonstration || sample;
}

function noteSample(item: Item, campaign: Spoken, terminal: Terminal): void {
  if (!isSample(item, campaign)) return;
  terminal.note(
    terminal.say({ vi: 'Bản mẫu, chưa phải lời chính thức.', en: 'A sample, not an official text.' }),
  );
}
