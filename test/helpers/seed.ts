/** Property tests try the same values on every machine; `SEED=1 npx vitest run` tries others. */
import { configureGlobal } from 'fast-check';

configureGlobal({ seed: Number(process.env.SEED ?? 20_200_706) });
