/** What can be wrong with sounds and pictures, and what podcasts of them would lack. */
import { say } from './say.js';

export const MEDIA_MESSAGES = {
  'bad-media': say(
    'tệp không phải là loại mà tên nó nói ({reason}).',
    'the file is not what its name says ({reason}).',
    'Hãy dùng SVG, PNG, JPEG, WebP, MP3, M4A, OGG hoặc WAV.',
    'Use SVG, PNG, JPEG, WebP, MP3, M4A, OGG or WAV.',
  ),
  'cut-off-media': say(
    'tệp âm thanh bị cụt: đầu tệp nói dài {stated} byte, ở đây chỉ có {bytes}.',
    'the sound is cut off: its header says {stated} bytes, there are only {bytes}.',
    'Hãy chép lại từ máy thu; có lẽ lần chép trước chưa xong.',
    'Copy it again from where it was recorded; the last copy was probably broken off.',
  ),
  'unusable-media': say(
    'không dùng được «{path}»: {reason}',
    '“{path}” cannot be used: {reason}',
    '{fix}',
    '{fix}',
  ),
  'not-a-sound': say(
    'chỗ này cần âm thanh, nhưng «{path}» là {found}.',
    'a sound is wanted here, but “{path}” is {found}.',
    'Hãy ghi một tệp MP3 hoặc M4A trong media/.',
    'Name an MP3 or M4A file of media/.',
  ),
  'not-a-picture': say(
    'chỗ này cần hình, nhưng «{path}» là {found}.',
    'a picture is wanted here, but “{path}” is {found}.',
    'Hãy ghi một tệp SVG, PNG, JPEG hoặc WebP trong media/.',
    'Name an SVG, PNG, JPEG or WebP file of media/.',
  ),
  'bad-cover': say(
    'hình bìa rộng {width}, cao {height} điểm ảnh, không làm bìa podcast được.',
    'the cover is {width} × {height} pixels, which cannot become a podcast’s cover.',
    'Hãy dùng hình vuông; nếu không phải SVG thì từ 1400 điểm ảnh trở lên.',
    'Use a square picture; of at least 1400 pixels when it is no SVG.',
  ),
  'not-for-podcasts': say(
    '«{path}» nghe được trên trang và ở đài, nhưng không vào podcast: máy nghe podcast cần MP3 hoặc M4A.',
    '“{path}” is heard on the page and at the station, but is left out of podcasts: players take MP3 or M4A.',
    'Hãy đổi bản thu sang MP3 rồi ghi tên tệp mới.',
    'Convert the recording to MP3 and name the new file.',
  ),
  'machine-read': say(
    '«{path}» do máy đọc thử: không kênh tin, trang nào dẫn tới; chỉ đài có machineVoice: true mới phát.',
    '“{path}” was read by a machine: no feed and no page leads to it; only stations with machineVoice: true play it.',
    'Hãy thu bằng giọng người rồi ghi tên tệp mới, hoặc để đài tự quyết trong stations.yaml.',
    'Record it with a person and name the new file, or leave it to stations in stations.yaml.',
  ),
  'recording-used-twice': say(
    '«{path}» đã là bản thu của tin ở {first}; trong một kênh podcast chỉ tin đứng trước được nghe.',
    '“{path}” is already the recording of the item at {first}; a podcast plays only the one that comes first.',
    'Hãy thu riêng cho từng tin, mỗi tin một tệp.',
    'Record each item by itself, one file an item.',
  ),
  'podcast-without-cover': say(
    'có bản thu nhưng chiến dịch chưa có hình bìa, nên podcast dùng tạm hình chiếc loa.',
    'there are recordings but no cover, so podcasts show a plain drawing of a loudspeaker.',
    'Hãy thêm cover: một hình vuông trong media/ (SVG, hoặc ảnh từ 1400 điểm ảnh trở lên).',
    'Add cover: a square picture of media/ (SVG, or a photo of at least 1400 pixels).',
  ),
  'podcast-without-email': say(
    'có bản thu nhưng «{name}» chưa có thư điện tử, nên danh bạ podcast không biết hỏi ai.',
    'there are recordings but “{name}” has no e-mail address, so podcast directories have nobody to ask.',
    'Khi có nguồn, hãy thêm contact: { email: … }.',
    'Add contact: { email: … } when a source gives it.',
  ),
} as const;
