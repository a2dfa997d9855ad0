/** Styled text before it is broken into lines. */
import type { Inline } from '../../model/index.js';
import type { Face } from '../page.js';

/** A stretch of text in one style; `\n` is a forced end of line. */
export interface Run {
  readonly text: string;
  readonly strong?: boolean;
  readonly emphasis?: boolean;
  /** A value that no source gives: shown hatched. */
  readonly sample?: boolean;
}

/** The cuts that a text is set in. */
export interface FaceSet {
  readonly plain: Face;
  readonly strong: Face;
  readonly emphasis: Face;
}

/** A text face with its bold and italic; a bold face is its own strong. */
export function faceSet(plain: Face): FaceSet {
  switch (plain) {
    case 'regular':
    case 'medium':
    case 'italic':
      return { plain, strong: 'bold', emphasis: plain === 'italic' ? 'regular' : 'italic' };
    case 'bold':
      return { plain, strong: 'bold', emphasis: 'bold' };
    case 'condensed':
      return { plain, strong: 'condensed-bold', emphasis: 'condensed' };
    case 'condensed-bold':
      return { plain, strong: 'condensed-bold', emphasis: 'condensed-bold' };
  }
}

/** The same text in the condensed width; undefined when it is condensed already. */
export function condensedFace(face: Face): Face | undefined {
  if (face === 'condensed' || face === 'condensed-bold') return undefined;
  return face === 'bold' || face === 'medium' ? 'condensed-bold' : 'condensed';
}

/** The runs of a block's children. A link prints as its words. */
export function runsOf(children: readonly Inline[], style: Omit<Run, 'text'> = {}): Run[] {
  return children.flatMap((child): Run[] => {
    switch (child.type) {
      case 'text':
        return [{ ...style, text: child.text.replace(/\s+/gu, (space) => (/\n/.test(space) ? ' ' : space)) }];
      case 'sample':
        return [{ ...style, text: child.text, sample: true }];
      case 'break':
        return [{ ...style, text: '\n' }];
      case 'strong':
        return runsOf(child.children, { ...style, strong: true });
      case 'emphasis':
        return runsOf(child.children, { ...style, emphasis: true });
      case 'link':
        return runsOf(child.children, style);
    }
  });
}
