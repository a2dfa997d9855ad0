/** What a layer that is switched off has on it is not seen. */
import type { Recorder } from './record-page.js';

export interface Veil {
  readonly recorder: Recorder;
  /** Nothing is noted until as many veils are lifted as were laid. */
  lay(): void;
  lift(): void;
}

/** A recorder over which veils can be laid. */
export function openVeil(recorder: Recorder): Veil {
  let veils = 0;
  const unveiled =
    <Args extends readonly unknown[]>(note: (...args: Args) => void) =>
    (...args: Args) => {
      if (veils === 0) note(...args);
    };
  return {
    recorder: {
      word: unveiled(recorder.word),
      image: unveiled(recorder.image),
      paint: unveiled(recorder.paint),
      hairline: unveiled(recorder.hairline),
      colour: unveiled(recorder.colour),
      letter: unveiled(recorder.letter),
      pieces: unveiled(recorder.pieces),
      transparent: unveiled(recorder.transparent),
      finish: recorder.finish,
    },
    lay: () => {
      veils += 1;
    },
    lift: () => {
      veils -= 1;
    },
  };
}
