/** Where the fields of a YAML file stand, as plain data beside its value. */

/** The way to a field: `['stations', 0, 'place']`. */
export type FieldPath = readonly (string | number)[];

/** A node: where it begins, counted in characters from 0, and the nodes inside it. */
export interface Spot {
  readonly at: number;
  /** A single value as it stands in the file: `0269123456`, which as a number has lost its first digit. */
  readonly written?: string;
  /** By key: where the key begins, and the node. */
  readonly keys?: Readonly<Record<string, readonly [number, Spot | null]>>;
  readonly list?: readonly (Spot | null)[];
}

/** Where a field begins; its nearest parent when it is not there. */
export function offsetOf(root: Spot | null, path: FieldPath, part: 'key' | 'value'): number {
  let spot = root;
  let offset = root?.at ?? 0;
  for (const [index, step] of path.entries()) {
    if (spot?.keys !== undefined) {
      const entry = own(spot.keys, String(step));
      if (entry === undefined) return offset;
      const [keyAt, inside] = entry;
      const wantsKey = index === path.length - 1 && part === 'key';
      offset = wantsKey || inside === null || isHolder(inside) ? keyAt : inside.at;
      spot = inside;
    } else if (spot?.list !== undefined) {
      spot = spot.list[Number(step)] ?? null;
      if (spot !== null) offset = spot.at;
    } else {
      return offset;
    }
  }
  return offset;
}

/** A single value as it stands in the file. */
export function writtenAt(root: Spot | null, path: FieldPath): string | undefined {
  let spot = root;
  for (const step of path) {
    const inside: Spot | null | undefined =
      spot?.keys === undefined ? spot?.list?.[Number(step)] : own(spot.keys, String(step))?.[1];
    if (inside === undefined) return undefined;
    spot = inside;
  }
  return spot?.written;
}

function isHolder({ keys, list }: Spot): boolean {
  return keys !== undefined || list !== undefined;
}

function own<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
