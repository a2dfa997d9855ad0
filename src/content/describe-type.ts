import type { z } from 'zod';
import { takesGroups } from './field-form.js';
import { fillIn } from './messages.js';
import { WANTED } from './type-messages.js';

interface Mistyped {
  /** The type that the schema expects, as zod names it. */
  readonly expected: string;
  readonly input: unknown;
  /** The value as it stands in the file. */
  readonly written: string;
  readonly schemas: readonly z.core.$ZodType[];
}

/** What stands where another kind of value is wanted, and how that is written. */
export function describeType(mistyped: Mistyped): {
  wantedVi: string;
  wantedEn: string;
  formVi: string;
  formEn: string;
} {
  const { wanted, form } = WANTED[kindOf(mistyped)];
  const example =
    Array.isArray(mistyped.input) || typeof mistyped.input === 'object' ? 'II.1' : mistyped.written;
  const values = { written: mistyped.written, example };
  return {
    wantedVi: wanted.vi,
    wantedEn: wanted.en,
    formVi: fillIn(form.vi, values),
    formEn: fillIn(form.en, values),
  };
}

function kindOf({ expected, input, schemas }: Mistyped): keyof typeof WANTED {
  switch (expected) {
    case 'string':
      if (Array.isArray(input)) return 'one-text';
      if (typeof input === 'number') return 'text-not-number';
      return typeof input === 'object' ? 'text-not-fields' : 'text-in-quotes';
    case 'number':
      return 'number';
    case 'int':
      return typeof input === 'number' ? 'whole' : 'number';
    case 'boolean':
      return 'yes-no';
    case 'array':
      return takesGroups(schemas) ? 'list-of-groups' : 'list';
    case 'object':
    case 'record':
      return 'fields';
    default:
      return 'other';
  }
}
