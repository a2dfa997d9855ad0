/** Addresses as every reader accepts them. */

/** What `URL` would give back as it is: a name in ASCII that ends in letters, and characters that stay. Nearly every address is. */
const PLAIN = /^https?:\/\/(?:[a-z\d]+\.)+[a-z]{2,}\/[\w;/?:@&=+$.\-!~*(),#]*$/;
/** Segments that `URL` would resolve. */
const DOTTED = /\/\./;

/**
 * An http(s) address in ASCII, each character one that RFC 2396 knows; `undefined` for anything else, so that a
 * `javascript:` or a broken address never becomes a link.
 *
 * @example
 * webAddress('https://đàigialai.vn/lịch tuần'); // 'https://xn--igialai-7va45b.vn/l%E1%BB%8Bch%20tu%E1%BA%A7n'
 * webAddress('javascript:alert(1)'); // undefined
 */
export function webAddress(address: string): string | undefined {
  if (PLAIN.test(address) && !DOTTED.test(address)) return address;
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  if (!/^https?:$/.test(url.protocol)) return undefined;
  return url.href.replace(/[^\w;/?:@&=+$.\-!~*'()%,#[\]]/g, encodeURIComponent);
}
