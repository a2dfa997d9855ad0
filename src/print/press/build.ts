/** Inks of a colour on the press: cyan, magenta, yellow, black, per cent of the paper that each covers. */
export type Build = readonly [cyan: number, magenta: number, yellow: number, black: number];

/** Bare paper. */
export const BARE_PAPER: Build = [0, 0, 0, 0];
/** What text is printed in: one ink, so that nothing can be out of register. */
export const BLACK: Build = [0, 0, 0, 100];

/** Total area coverage, per cent: 400 when all four inks are full. @example totalInk([0, 100, 100, 40]); // 240 */
export function totalInk(build: Build): number {
  return build.reduce((sum, ink) => sum + ink, 0);
}

/**
 * A build that keeps a limit of total ink: black stays, the colours under it go in proportion (under-colour removal).
 *
 * @example
 * limitInk([80, 70, 50, 100], 260); // [64, 56, 40, 100]
 */
export function limitInk(build: Build, limit: number): Build {
  if (totalInk(build) <= limit) return build;
  const [cyan, magenta, yellow, black] = build;
  const share = Math.max(0, limit - black) / (cyan + magenta + yellow);
  return [cyan * share, magenta * share, yellow * share, Math.min(black, limit)];
}

/** Is it black alone, in full? */
export function isBlack([cyan, magenta, yellow, black]: Build): boolean {
  return cyan === 0 && magenta === 0 && yellow === 0 && black === 100;
}
