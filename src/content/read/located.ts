/** Where the fields of a YAML file stand, as plain data beside its value. */
import type { Issue, Severity } from '../../model/index.js';
import type { Values } from '../../rule/index.js';
import { type IssuePlace, issueOf, type MessageCode } from '../messages/messages.js';

/** The way to a field: `['stations', 0, 'place']`. */
export type FieldPath = readonly (string | number)[];

/** A parsed file: its value, and where each field stands. */
export interface Located {
  readonly file: string;
  readonly value: unknown;
  /** Line and column of a field; of its nearest parent when the field is not there. */
  locate(path: FieldPath, part?: 'key' | 'value'): { line: number; column: number };
  /** A single value as it stands in the file: `0269123456`, which as a number has lost its first digit. */
  written(path: FieldPath): string | undefined;
}

/** The place of a field in its file. */
export function placeOf(located: Located, path: FieldPath, part?: 'key' | 'value'): IssuePlace {
  return { file: located.file, ...located.locate(path, part), field: path.join('.') };
}

/** An issue at a field. */
export function issueAt(
  located: Located,
  path: FieldPath,
  code: MessageCode,
  values?: Values,
  severity?: Severity,
): Issue {
  return issueOf(code, placeOf(located, path), values, severity);
}

/** A node: where it begins, counted in characters from 0, and the nodes inside it. */
export interface FieldSpot {
  readonly offset: number;
  /** A single value as it stands in the file: `0269123456`, which as a number has lost its first digit. */
  readonly written?: string;
  /** By key: where the key begins, and the node. */
  readonly keys?: Readonly<Record<string, readonly [number, FieldSpot | null]>>;
  readonly list?: readonly (FieldSpot | null)[];
}

/** Where a field begins; its nearest parent when it is not there. */
export function offsetOf(root: FieldSpot | null, path: FieldPath, part: 'key' | 'value'): number {
  let spot = root;
  let offset = root?.offset ?? 0;
  for (const [index, step] of path.entries()) {
    if (spot?.keys !== undefined) {
      const entry = own(spot.keys, String(step));
      if (entry === undefined) return offset;
      const [keyAt, inside] = entry;
      const wantsKey = index === path.length - 1 && part === 'key';
      offset = wantsKey || inside === null || isHolder(inside) ? keyAt : inside.offset;
      spot = inside;
    } else if (spot?.list !== undefined) {
      spot = spot.list[Number(step)] ?? null;
      if (spot !== null) offset = spot.offset;
    } else {
      return offset;
    }
  }
  return offset;
}

/** A single value as it stands in the file. */
export function writtenAt(root: FieldSpot | null, path: FieldPath): string | undefined {
  let spot = root;
  for (const step of path) {
    const inside: FieldSpot | null | undefined =
      spot?.keys === undefined ? spot?.list?.[Number(step)] : own(spot.keys, String(step))?.[1];
    if (inside === undefined) return undefined;
    spot = inside;
  }
  return spot?.written;
}

function isHolder({ keys, list }: FieldSpot): boolean {
  return keys !== undefined || list !== undefined;
}

function own<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

/**
 * The file's line on which the text of a field begins: its own, or the one below the `|` or `>` of a block.
 *
 * @param rows the lines of the YAML text
 * @param firstLine the file's line of the first of them
 */
export function textLine(located: Located, path: FieldPath, rows: readonly string[], firstLine = 1): number {
  const { line, column } = located.locate(path);
  return /^[|>]/.test((rows[line - firstLine] ?? '').slice(column - 1)) ? line + 1 : line;
}
