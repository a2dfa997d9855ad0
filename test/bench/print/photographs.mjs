/** The photographs of the poster, by their files. */
export const PHOTOGRAPHS = ['photograph-1.jpg', 'photograph-2.jpg'];

let count = 0;

/** The photograph as a file that no other is like: a number in a comment (ITU-T T.81, B.2.4.5) before everything else. */
export function numbered(jpeg) {
  count += 1;
  const comment = Buffer.from([0xff, 0xfe, 0, 6, 0, 0, 0, 0]);
  comment.writeUInt32BE(count, 4);
  return Buffer.concat([jpeg.subarray(0, 2), comment, jpeg.subarray(2)]);
}
