/** The geometry of plain SVG: outlines as path data, transforms as matrices. */

/** A number as SVG writes it. */
export const NUMBER = /[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?/g;

/** The outline of an element as path data; undefined when it is not written plainly. */
export function dataOf(name: string, attributes: ReadonlyMap<string, string>): string | undefined {
  if (name === 'path') return pathOf(attributes.get('d') ?? '');
  if (name === 'polygon') {
    const points = (attributes.get('points') ?? '').match(NUMBER) ?? [];
    return points.length >= 4 && points.length % 2 === 0 ? `M${points.join(' ')}Z` : undefined;
  }
  const number = (key: string, otherwise = 0) => Number(attributes.get(key) ?? otherwise);
  if (name === 'rect')
    return rectangle(number('x'), number('y'), number('width'), number('height'), number('rx'));
  const [rx, ry] = name === 'circle' ? [number('r'), number('r')] : [number('rx'), number('ry')];
  const [cx, cy] = [number('cx'), number('cy')];
  if (![cx, cy, rx, ry].every(Number.isFinite) || rx <= 0 || ry <= 0) return undefined;
  return `M${cx - rx} ${cy}A${rx} ${ry} 0 1 0 ${cx + rx} ${cy}A${rx} ${ry} 0 1 0 ${cx - rx} ${cy}Z`;
}

function rectangle(x: number, y: number, width: number, height: number, rx: number): string | undefined {
  if (![x, y, width, height, rx].every(Number.isFinite) || width < 0 || height < 0) return undefined;
  const r = Math.min(rx, width / 2, height / 2);
  if (r <= 0) return `M${x} ${y}H${x + width}V${y + height}H${x}Z`;
  const turn = (toX: number, toY: number) => `A${r} ${r} 0 0 1 ${toX} ${toY}`;
  const [right, bottom] = [x + width, y + height];
  return `M${x + r} ${y}H${right - r}${turn(right, y + r)}V${bottom - r}${turn(right - r, bottom)}H${x + r}${turn(x, bottom - r)}V${y + r}${turn(x + r, y)}Z`;
}

/** Path data of known commands; flags of arcs that are run together are left to others. */
function pathOf(data: string): string | undefined {
  if (!/^\s*[Mm][MmLlHhVvCcSsQqTtAaZz0-9eE+.,\s-]*$/.test(data)) return undefined;
  for (const [, numbers = ''] of data.matchAll(/[Aa]([^A-Za-z]*)/g)) {
    const count = numbers.match(NUMBER)?.length ?? 0;
    if (count === 0 || count % 7 !== 0) return undefined;
  }
  return data;
}

/** `translate(…) rotate(…) scale(…)` as matrices. */
export function transformsOf(text: string): number[][] | undefined {
  const matrices: number[][] = [];
  const rest = text.replace(/(translate|rotate|scale)\(([^)]*)\)/g, (_, kind: string, inside: string) => {
    const values = inside.match(NUMBER)?.map(Number) ?? [];
    const [a = 0, b] = values;
    if (kind === 'translate') matrices.push([1, 0, 0, 1, a, b ?? 0]);
    else if (kind === 'scale') matrices.push([a, 0, 0, b ?? a, 0, 0]);
    else matrices.push(...rotation(values));
    return '';
  });
  return rest.trim() === '' ? matrices : undefined;
}

function rotation([degrees = 0, cx = 0, cy = 0]: readonly number[]): number[][] {
  const angle = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)].map((value) => Math.round(value * 1e9) / 1e9) as [
    number,
    number,
  ];
  return [
    [1, 0, 0, 1, cx, cy],
    [cos, sin, -sin, cos, 0, 0],
    [1, 0, 0, 1, -cx, -cy],
  ];
}

/** Exactly so many numbers. */
export function exactNumbers(text: string | undefined, count: number): number[] | undefined {
  const values = text?.match(NUMBER)?.map(Number) ?? [];
  return values.length === count && values.every(Number.isFinite) ? values : undefined;
}
