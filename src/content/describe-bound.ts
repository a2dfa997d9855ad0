import type { z } from 'zod';
import type { MessageCode } from './messages.js';

type BoundIssue = z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig;

/** Which bound a value breaks, and by how much. */
export function describeBound(issue: BoundIssue): {
  code: MessageCode;
  values: Readonly<Record<string, string>>;
} {
  const small = issue.code === 'too_small';
  const limit = String(small ? issue.minimum : issue.maximum);
  const { input } = issue;
  if (issue.origin === 'array') {
    const length = String(Array.isArray(input) ? input.length : 0);
    return { code: small ? 'too-few' : 'too-many', values: { length, limit } };
  }
  if (issue.origin === 'string') {
    const length = String(typeof input === 'string' ? input.length : 0);
    return { code: small ? 'too-short' : 'too-long', values: { length, limit } };
  }
  return { code: small ? 'too-small' : 'too-big', values: { limit } };
}
