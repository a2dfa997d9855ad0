/** Where the sentences of a paragraph end. */

/** A full stop ends a sentence only before a capital, a digit or a quotation mark. */
const ENDS = /[.!?…]+["”»’)]*\s+(?=["“«‘(–-]?\s?[\p{Lu}\p{N}])/gu;

/**
 * What ends in a dot and not in a sentence: units before their name (`TP. Pleiku`), titles before a person's (`ThS. Nguyễn Văn A`), a number
 * that counts the paragraph (`1. Nộp hồ sơ`).
 */
const GOES_ON =
  /(?:(?<![\p{L}\p{M}\p{N}])(?:Tp|TP|Tx|TX|Tt|TT|Q|P|H|X|Đ|ĐT|Tr|Th|ThS|Ths|TS|Ts|GS|PGS|BS|Bs|KS|LS|CN|Ô|Bà|Mr|Mrs|Dr|St|No|Nxb|NXB)|^\s*\d{1,2})\.\s+$/u;

/**
 * Where the sentences of a paragraph end, the last one left out: behind the space that parts it from the next.
 *
 * @example
 * sentenceEnds('Lớp mở ở TP. Pleiku. Mời bà con đến.'); // [21]
 */
export function sentenceEnds(paragraph: string): number[] {
  return [...paragraph.matchAll(ENDS)]
    .map((match) => match.index + match[0].length)
    .filter((end) => !GOES_ON.test(paragraph.slice(Math.max(0, end - 12), end)));
}
