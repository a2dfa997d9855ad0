/** Readings of signs, and the spaces around them. */
import type { Reading } from '../rule.js';

/** A sign, with the spaces that go with it. */
export function mark(start: number, end: number, spoken: string): Reading {
  return { start, end, spoken, rule: 'punctuation' };
}

/** Over at most eight spaces, not over a line's end. */
export function skipBack(source: string, index: number): number {
  let at = index;
  while (at > index - 8 && /[^\S\n]/.test(source.charAt(at - 1))) at -= 1;
  return at;
}

/** The same, forwards. */
export function skipOn(source: string, index: number): number {
  let at = index;
  while (at < index + 8 && /[^\S\n]/.test(source.charAt(at))) at += 1;
  return at;
}
