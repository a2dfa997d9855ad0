/** An old PC has little memory and a slow processor; V8's own settings are for servers. */
import { setFlagsFromString } from 'node:v8';

/**
 * Lets the heap grow by half between two collections instead of by several times: a build of a province then needs some 500 MiB
 * instead of 700, for a few percent of its time. And lets a function run some seven times longer before it is compiled for speed: a
 * build in which one item changed then takes a sixth less time, and one of everything no more. Only the command does this; a program
 * that uses the library decides for itself.
 */
export function tuneEngine(): void {
  setFlagsFromString('--heap-growing-percent=50');
  setFlagsFromString('--interrupt-budget=500000');
}
