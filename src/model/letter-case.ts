/** The first letter of a text, made to fit its place in a sentence. */

/**
 * The first letter as a capital.
 *
 * @example
 * capitalised('ủy ban'); // 'Ủy ban'
 */
export function capitalised(text: string): string {
  const [first = ''] = text;
  return first.toUpperCase() + text.slice(first.length);
}

/**
 * The first letter small, as a title of ours stands inside a sentence.
 *
 * @example
 * lowered('Đài xã'); // 'đài xã'
 */
export function lowered(text: string): string {
  const [first = ''] = text;
  return first.toLowerCase() + text.slice(first.length);
}
