/** A loudspeaker on red, without letters or an emblem: the cover of a campaign that has recordings and no cover of its own. */
export const STAND_IN_COVER = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 300" width="300" height="300">
<rect width="300" height="300" fill="#A30D22"/>
<path d="M62 126H104L176 78V222L104 174H62Z" fill="#FFF8E1"/>
<path d="M84 174H112L120 226H94Z" fill="#FFD100"/>
<g fill="none" stroke="#FFD100" stroke-width="13" stroke-linecap="round">
<path d="M199 121A40 40 0 0 1 199 179"/>
<path d="M221 98A72 72 0 0 1 221 202"/>
</g>
</svg>
`;
