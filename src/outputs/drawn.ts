import { LayoutError, PreflightError } from '../errors.js';

/** What was drawn, or why it could not be: what does not fit, or would be refused, is left out by name, and the others are made. */
export async function drawn<T>(draw: () => T | Promise<T>): Promise<T | LayoutError | PreflightError> {
  try {
    return await draw();
  } catch (error) {
    if (error instanceof LayoutError || error instanceof PreflightError) return error;
    throw error;
  }
}
