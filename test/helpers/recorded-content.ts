/** The whole content with recordings that podcasts take: one in Vietnamese, one in Jrai, one of a procedure. */
import { mp3Of } from './mp3.js';
import { wholeContent } from './whole-content.js';

export function recordings(): Record<string, string | Uint8Array> {
  const whole = wholeContent();
  const text = (path: string) => String(whole[path]);
  return {
    'agencies.yaml': text('agencies.yaml').replace(
      "phone: '0269 000 0000'",
      "phone: '0269 000 0000'\n      email: hop-thu@so-noi-vu.example",
    ),
    'items/co-tieng.md': text('items/co-tieng.md')
      .replace('media/co-tieng.wav', 'media/co-tieng.mp3')
      .replace('Bà con ơi, ', 'Bà con ơi, UBND xã dặn: '),
    'items/mot-cua.jra.md': text('items/mot-cua.jra.md').replace(
      'translator:',
      'radio: { audio: media/mot-cua.jra.mp3 }\ntranslator:',
    ),
    'procedures/chung-thuc.yaml': text('procedures/chung-thuc.yaml').replace(
      'radio: { maxPerWeek: 3 }',
      'radio: { maxPerWeek: 3, audio: media/chung-thuc.mp3 }',
    ),
    'media/co-tieng.mp3': mp3Of(20_000, { marked: true }),
    'media/mot-cua.jra.mp3': mp3Of(12_000),
    'media/chung-thuc.mp3': mp3Of(31_000),
  };
}
