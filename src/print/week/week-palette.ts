/** Colours of the sheets of a week. Each has a different grey, so that nothing is lost in black and white. */
export const INK = '#16202B';
export const QUIET = '#55606B';
export const RULE = '#8A949E';
export const HAIRLINE = '#C9CFD5';
export const BAND = '#1F3A5F';
export const SHADE = '#E6EAEE';
export const PALE = '#F4F6F8';
export const PAPER = '#FFFFFF';
