/** Styled text before it is broken into lines. */
import type { Inline } from '../../model/index.js';
import type { Face } from '../page.js';
import type { FaceSet } from './faces.js';

/** A stretch of text in one style; `\n` is a forced end of line. */
export interface Run {
  readonly text: string;
  readonly strong?: boolean;
  readonly emphasis?: boolean;
  /** A value that no source gives: shown hatched. */
  readonly sample?: boolean;
  /** Where it leads on a screen. */
  readonly href?: string;
}

/** The cut of a run. */
export function faceOfRun({ strong, emphasis }: Run, faces: FaceSet): Face {
  if (strong) return emphasis ? faces.both : faces.strong;
  return emphasis ? faces.emphasis : faces.plain;
}

/** A text that is tried at several sizes stays the same runs, and is split into words once. */
const known = new WeakMap<readonly Inline[], readonly Run[]>();

/** The runs of a block's children. A link looks as its words do. */
export function inlineRuns(children: readonly Inline[]): readonly Run[] {
  const runs = known.get(children) ?? styledRuns(children, {});
  known.set(children, runs);
  return runs;
}

function styledRuns(children: readonly Inline[], style: Omit<Run, 'text'>): Run[] {
  return children.flatMap((child): Run[] => {
    switch (child.type) {
      case 'text':
        return [{ ...style, text: child.text.replace(/\s+/gu, (space) => (/\n/.test(space) ? ' ' : space)) }];
      case 'sample':
        return [{ ...style, text: child.text, sample: true }];
      case 'break':
        return [{ ...style, text: '\n' }];
      case 'strong':
        return styledRuns(child.children, { ...style, strong: true });
      case 'emphasis':
        return styledRuns(child.children, { ...style, emphasis: true });
      case 'link':
        return styledRuns(child.children, { ...style, href: child.url });
    }
  });
}

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
