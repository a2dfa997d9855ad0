/** The seconds that the planner counts on, beside those that espeak-ng takes. Its rate is found with another text than those measured. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { loadCampaign } from '../../../dist/content/index.js';
import { readingSeconds, scriptOf, toSpoken } from '../../../dist/speech/index.js';
import { espeakVoice } from '../../../dist/voice/index.js';
import { report } from '../measure.mjs';

/** Words a minute that are asked for; what comes of it in syllables is what is to be found. */
const PACE = 220;

/** No text of the campaign: plain radio copy with figures, lists and pauses of every length. */
const OTHER = [
  'Kính thưa bà con, sau đây là bản tin thời tiết và mùa vụ.',
  'Từ ngày 15 đến ngày 20 tháng này, vùng cao có mưa rào vài nơi, đêm và sáng trời lạnh. Bà con phơi cà phê nhớ che bạt, thu vào nhà trước 16 giờ.',
  'Nước hồ thủy lợi đã lên 2,5 mét so với tháng trước. Trạm bơm chạy từ 7h30 đến 11h, chiều nghỉ. Ai cần nước cho ruộng, xin báo trước một ngày với tổ trưởng; không tự mở cống.',
  'Cây giống phát ở sân hợp tác xã: 300 cây điều, 120 cây sầu riêng, 45 cây bơ. Mỗi hộ nhận không quá 20 cây. Người đến trước nhận trước, người già được giúp chở về tận rẫy.',
  'Cuối cùng, mời bà con tối thứ bảy ra nhà rông xem chiếu bóng. Phim chiếu lúc 19 giờ, ai cũng vào được, không mất tiền.',
];

const secondsOf = async (paragraphs) => {
  const wav = await espeakVoice().say(paragraphs.join('\n\n'), { language: 'vi', pace: PACE });
  return (wav.length - 44) / 2 / 22_050;
};

if (spawnSync('espeak-ng', ['--version']).status !== 0) report({ missing: 'espeak-ng is not installed' });
else {
  const campaign = await loadCampaign(join(import.meta.dirname, '../../../content'));
  const other = OTHER.map((text) => toSpoken(text, campaign).text);
  const heard = await secondsOf(other);
  // The pace at which our estimate of this text is what was heard.
  let calibrated = PACE;
  for (let pace = 100; pace <= 400; pace += 1) {
    const nearer =
      Math.abs(readingSeconds(other, pace) - heard) <= Math.abs(readingSeconds(other, calibrated) - heard);
    if (nearer) calibrated = pace;
  }
  const errors = [];
  for (const { versions, radio } of campaign.items) {
    const script = radio === undefined ? [] : scriptOf(versions[0], campaign);
    if (script.length === 0) continue;
    const seconds = await secondsOf(script);
    errors.push(Math.abs(readingSeconds(script, calibrated) - seconds) / seconds);
  }
  report({ calibrated, items: errors.length, errors });
}
