/**
 * Voice: a script read aloud by a machine, for a person to hear before it is read on the air.
 *
 * @module
 */
export { espeakVoice } from './espeak-voice.js';
export { LEVELLED_FORMATS, levelLoudness, markPreview } from './preview-sound.js';
export type { Manner, Voice } from './voice.js';
