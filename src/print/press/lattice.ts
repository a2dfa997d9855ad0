/** A table over a cube: three coordinates in, several values out, read between its points. */
export interface Lattice {
  /** Points along each edge. */
  readonly points: number;
  /** Values at a point. */
  readonly channels: number;
  /** The last coordinate changes fastest. */
  readonly values: Float32Array;
}

/**
 * Reads a lattice at a place (each coordinate 0–1) into `into`: the mean of the eight points around it, weighed by nearness, as
 * profiles over CIELAB are read. Being a mean, no value, and no sum of values, is ever larger than at some point.
 */
export function readLattice(lattice: Lattice, x: number, y: number, z: number, into: Float32Array): void {
  const { points, channels, values } = lattice;
  const last = points - 1;
  const px = clamp(x) * last;
  const py = clamp(y) * last;
  const pz = clamp(z) * last;
  const ix = Math.min(last - 1, Math.floor(px));
  const iy = Math.min(last - 1, Math.floor(py));
  const iz = Math.min(last - 1, Math.floor(pz));
  const fx = px - ix;
  const fy = py - iy;
  const fz = pz - iz;
  into.fill(0);
  for (let corner = 0; corner < 8; corner += 1) {
    const cx = corner >> 2;
    const cy = (corner >> 1) & 1;
    const cz = corner & 1;
    const weight = (cx === 1 ? fx : 1 - fx) * (cy === 1 ? fy : 1 - fy) * (cz === 1 ? fz : 1 - fz);
    if (weight === 0) continue;
    const at = (((ix + cx) * points + iy + cy) * points + iz + cz) * channels;
    for (let channel = 0; channel < channels; channel += 1) {
      into[channel] = (into[channel] as number) + weight * (values[at + channel] as number);
    }
  }
}

function clamp(share: number): number {
  return share <= 0 ? 0 : share >= 1 ? 1 : share;
}
