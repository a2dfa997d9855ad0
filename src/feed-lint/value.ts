/** A text of a feed whose spelling has rules, whatever the format it stands in. */
import type { Place } from './place.js';
import type { ValueKind } from './vocabulary/shape.js';

export interface Value {
  readonly kind: ValueKind;
  /** What it stands in, as written: `pubDate`, `enclosure url`, `date_published`. */
  readonly name: string;
  /** The text; but for HTML without the white space around it. */
  readonly text: string;
  readonly place: Place;
  /** Where it is spelled in the source: the content of an element, or a JSON string with its quotation marks. */
  readonly source: readonly [number, number] | undefined;
}
