/** Rows of a text as tests pour them. */
import type { FlowRow } from '../../src/print/flow/flow-row.js';

/** A row ten points high that stands for itself. */
export const aRow = (fields: Partial<FlowRow> = {}): FlowRow => ({
  height: 10,
  space: 0,
  keep: false,
  starts: true,
  line: 1,
  text: 'x',
  width: 10,
  marks: () => [],
  ...fields,
});
