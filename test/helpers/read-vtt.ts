/** WebVTT as the W3C's own validator reads it. */
import { createRequire } from 'node:module';

export interface ReadVtt {
  /** Every fault against the WebVTT standard, with its line. */
  readonly faults: readonly string[];
  /** Seconds, and the text without its escapes. */
  readonly cues: readonly { readonly start: number; readonly end: number; readonly text: string }[];
}

interface Node {
  readonly type: string;
  readonly value?: string;
  readonly children?: readonly Node[];
}

interface Parsed {
  readonly cues: readonly { readonly startTime: number; readonly endTime: number; readonly tree: Node }[];
  readonly errors: readonly { readonly message: string; readonly line: number; readonly col?: number }[];
}

type Validator = new (
  entities?: object,
) => { parse(text: string, mode: 'metadata' | 'subtitles/captions/descriptions'): Parsed };

// A script of CommonJS without types of its own.
const require = createRequire(import.meta.url);
const { WebVTTParser }: { WebVTTParser: Validator } = require('webvtt-parser');

export function readVtt(text: string): ReadVtt {
  const entities = require('webvtt-parser/html-entities.json');
  const { cues, errors } = new WebVTTParser(entities).parse(text, 'subtitles/captions/descriptions');
  return {
    faults: errors.map(({ message, line }) => `${line}: ${message}`),
    cues: cues.map(({ startTime, endTime, tree }) => ({
      start: startTime,
      end: endTime,
      text: textOf(tree),
    })),
  };
}

function textOf({ value, children = [] }: Node): string {
  return `${value ?? ''}${children.map(textOf).join('')}`;
}
