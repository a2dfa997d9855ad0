/** Language tags (BCP 47). */

/** Every code of ISO 639-1, and the two that feeds still use for Hebrew and Indonesian. */
const TWO_LETTERS = new Set(
  'aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik in io is it iu iw ja ji jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mo mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg sh si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu'.split(
    ' ',
  ),
);

/**
 * Is this a language tag? Two letters must be a code of ISO 639-1 (`vi`, not `vn`); three letters are taken as a code of ISO 639-3
 * (`jra`, `bdq`).
 */
export function isLanguageTag(tag: string): boolean {
  try {
    const language = new Intl.Locale(tag).language;
    const written = tag.split('-')[0]?.toLowerCase() ?? '';
    return language !== '' && (written.length !== 2 || TWO_LETTERS.has(written));
  } catch {
    return false;
  }
}
