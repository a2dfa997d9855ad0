/** An old PC has little memory and a slow processor; V8's own settings are for servers. */
import { PerformanceObserver } from 'node:perf_hooks';
import { getHeapStatistics, setFlagsFromString } from 'node:v8';

/** A heap of so many bytes is large for an old PC. */
const LARGE = 160 * 1024 ** 2;

/**
 * Lets a large heap grow by half between two collections instead of by several times: a build of a province then needs some 500 MiB
 * instead of 700, for a few percent of its time. And lets a function run some three times longer before it is compiled for speed: a
 * build in which one item changed then takes some hundredths less time, and one of everything no more. And puts fewer functions into one another
 * when it compiles: the first weeks that a process plans then take a sixth less time, later ones and all else no more. Only the command
 * does this; a program that uses the library decides for itself.
 */
export function tuneEngine(): void {
  setFlagsFromString('--interrupt-budget=200000');
  setFlagsFromString('--max-inlined-bytecode-size-cumulative=300');
  const collections = new PerformanceObserver(() => {
    if (getHeapStatistics().used_heap_size < LARGE) return;
    setFlagsFromString('--heap-growing-percent=50');
    collections.disconnect();
  });
  collections.observe({ entryTypes: ['gc'] });
}
