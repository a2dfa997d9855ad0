/** Text in capitals, as banners and small heads have it. */

/** An address keeps its small letters: it is typed as it stands. */
const ADDRESS = /(?:[\p{L}\p{N}-]+[.@])+\p{L}{2,}(?:\/\S*)?/gu;

/** In capitals, marks and all (`đ` → `Đ`, `ơ̆` → `Ơ̆`), but for addresses. */
export function inCapitals(text: string): string {
  let capitals = '';
  let end = 0;
  for (const { 0: address, index } of text.matchAll(ADDRESS)) {
    capitals += text.slice(end, index).toUpperCase() + address;
    end = index + address.length;
  }
  return capitals + text.slice(end).toUpperCase();
}
