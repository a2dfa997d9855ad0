/** A QR code as SVG, a path of rows, with the quiet zone around it. */
const QUIET = 4;

export function qrSvg(modules) {
  const { size } = modules;
  const side = size + 2 * QUIET;
  let rows = '';
  for (let y = 0; y < size; y += 1)
    for (let x = 0; x < size; x += 1) {
      let end = x;
      while (end < size && modules.get(y, end) === 1) end += 1;
      if (end > x) rows += `M${x + QUIET} ${y + QUIET}h${end - x}v1h-${end - x}z`;
      x = end;
    }
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}"><path fill="#1A1A1A" d="${rows}"/></svg>`;
}
