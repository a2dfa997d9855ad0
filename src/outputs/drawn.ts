import { LayoutError } from '../errors.js';

/** What was drawn, or why it could not be: a sheet that does not fit is left out by name, and the others are made. */
export async function drawn<T>(draw: () => T | Promise<T>): Promise<T | LayoutError> {
  try {
    return await draw();
  } catch (error) {
    if (error instanceof LayoutError) return error;
    throw error;
  }
}
