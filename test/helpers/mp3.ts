/**
 * An MP3 of silence: MPEG-1 layer III, mono, 32 kHz, 32 kbit/s. A frame is 144 bytes and 36 milliseconds; one of zeros is silent.
 * `marked`: a Xing frame first, as encoders write it, which says how many frames and bytes follow.
 */
export function mp3Of(milliseconds: number, { marked = false } = {}): Uint8Array {
  const frames = Math.round(milliseconds / 36);
  const sounds = Array.from({ length: frames }, aFrame);
  if (!marked) return Buffer.concat(sounds);
  const head = aFrame();
  // Behind the header of four bytes and the side information of a mono frame.
  head.write('Info', 21, 'latin1');
  head.writeUInt32BE(3, 25);
  head.writeUInt32BE(frames, 29);
  head.writeUInt32BE((frames + 1) * FRAME, 33);
  return Buffer.concat([head, ...sounds]);
}

const FRAME = 144;

function aFrame(): Buffer {
  const frame = Buffer.alloc(FRAME);
  frame.writeUInt32BE(0xff_fb_18_c0, 0);
  return frame;
}
