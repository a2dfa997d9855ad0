/** The photographs of the poster, by their files. */
export const PHOTOGRAPHS = ['photograph-1.jpg', 'photograph-2.jpg'];
