/** Where rules come from. */
import type { PreflightSource } from './rule.js';

export const iso32000 = (section: string): PreflightSource => ({ standard: 'ISO 32000-1', section });
export const pdfX = (section: string): PreflightSource => ({ standard: 'ISO 15930 (PDF/X)', section });
export const pdfUa = (section: string): PreflightSource => ({ standard: 'ISO 14289-1 (PDF/UA-1)', section });
export const qrCode = (section: string): PreflightSource => ({ standard: 'ISO/IEC 18004', section });
/** What print shops ask for, without a standard that says so. */
export const trade = (section: string): PreflightSource => ({ standard: 'print trade', section });
/** What loaphat asks of its own sheets. */
export const house = (section: string): PreflightSource => ({ standard: 'loaphat', section });
