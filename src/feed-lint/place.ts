/** A place in a document, worked out only when something is wrong there. */
export interface Place {
  /** Index in the text. */
  readonly offset: () => number;
  /** The path inside the document: `channel/item[3]/guid`, `items.3.id`. */
  readonly field: () => string;
}

/** A place that is known already. */
export function placeAt(offset: number, field = ''): Place {
  return { offset: () => offset, field: () => field };
}
