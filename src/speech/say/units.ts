/** Units of measure and of money, as they are said. */

/** Longest first is not needed: a unit counts only when no letter or digit follows it. */
const UNITS: Readonly<Record<string, string>> = {
  '%': 'phần trăm',
  '‰': 'phần nghìn',
  'km²': 'ki-lô-mét vuông',
  km2: 'ki-lô-mét vuông',
  'm²': 'mét vuông',
  m2: 'mét vuông',
  'm³': 'mét khối',
  m3: 'mét khối',
  'km³': 'ki-lô-mét khối',
  km: 'ki-lô-mét',
  m: 'mét',
  cm: 'xăng-ti-mét',
  dm: 'đề-xi-mét',
  mm: 'mi-li-mét',
  ha: 'héc-ta',
  kg: 'ki-lô-gam',
  g: 'gam',
  mg: 'mi-li-gam',
  ml: 'mi-li-lít',
  l: 'lít',
  lít: 'lít',
  '°C': 'độ xê',
  ºC: 'độ xê',
  '°': 'độ',
  đ: 'đồng',
  đồng: 'đồng',
  '₫': 'đồng',
  VNĐ: 'đồng',
  VND: 'đồng',
  USD: 'đô la Mỹ',
  $: 'đô la',
  '€': 'ơ-rô',
  tr: 'triệu',
  trđ: 'triệu đồng',
  kWh: 'ki-lô-oát giờ',
  kW: 'ki-lô-oát',
  MW: 'mê-ga-oát',
  kV: 'ki-lô-vôn',
  kVA: 'ki-lô-vôn am-pe',
  MHz: 'mê-ga-héc',
  MB: 'mê-ga-bai',
  GB: 'gi-ga-bai',
  dB: 'đề-xi-ben',
  dBA: 'đề-xi-ben a',
  h: 'giờ',
  s: 'giây',
  V: 'vôn',
  W: 'oát',
  "'": 'phút',
  '’': 'phút',
  '′': 'phút',
};

/** Things that something is counted by: `5 triệu đồng/tháng`. */
const PER =
  'giờ|h|phút|giây|ngày|đêm|tuần|tháng|quý|năm|người|lần|lượt|hộ|hồ sơ|bộ|tờ|trang|bản|buổi|km²|km2|km|ha|kg|m²|m2|m³|m3|kWh|s|lít|tấn|tạ|xã|huyện|thôn|làng|thủ tục';

/** A unit behind a number; may stand one space away from it. The first group is the unit. */
export const UNIT_PATTERN = new RegExp(
  `[ \\u00a0]?(${Object.keys(UNITS)
    .map((unit) => unit.replace(/[$]/g, '\\$&'))
    .sort((a, b) => b.length - a.length)
    .join('|')})(?![\\p{L}\\p{M}\\p{N}])`,
  'uy',
);

/** `/tháng`, `/01 tháng`, `/km²`; the first group is the unit. */
export const PER_PATTERN = new RegExp(`\\s?\\/\\s?(?:0?1\\s)?(${PER})(?![\\p{L}\\p{M}\\p{N}])`, 'uy');

/** A unit in words; a word that is no unit of the table stays. */
export function sayUnit(unit: string): string {
  return UNITS[unit] ?? unit;
}
