import { SAFE_PROPERTIES } from './html-words.js';

/** Does a `style` attribute set only what a reader lets pass: no address, no function but a colour, no placing over other things? */
export function isHarmless(style: string): boolean {
  return style.split(';').every((declaration) => {
    if (declaration.trim() === '') return true;
    const [property, value, ...more] = declaration.split(':');
    if (property === undefined || value === undefined || more.length > 0) return false;
    if (!SAFE_PROPERTIES.has(property.trim().toLowerCase())) return false;
    return /^(?:rgba?\([\d\s,.%]*\)|[\w\s#.,%!"'-])*$/.test(value);
  });
}
