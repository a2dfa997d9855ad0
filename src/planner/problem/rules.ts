/** Every rule of a week by its name: what no plan breaks, and what a plan may break at a cost that its certificate names. */

/** `hard`: no plan breaks it. `soft`: a plan may, at a cost, and says so. `worth`: what a plan is good for. */
export type Strength = 'hard' | 'soft' | 'worth';

/**
 * The strength of each rule. Some hard rules never show in a problem: where they forbid a window, it is missing (`quiet-hours`), or no
 * reading has a chance there (`Reading.chances`).
 *
 * The two of both strengths: a monthly column is soft until the last week of its month; a pin gives way only to another hard rule. Where
 * that happens, it stands in the certificate as unmet.
 */
export const RULE_STRENGTHS = {
  live: 'hard',
  place: 'hard',
  listeners: 'hard',
  van: 'hard',
  'past-date': 'hard',
  language: 'hard',
  room: 'hard',
  'clock-place': 'hard',
  'quiet-hours': 'hard',
  'relay-time': 'hard',
  'session-cap': 'hard',
  'off-air': 'hard',
  'once-a-window': 'hard',
  'weekly-cap': 'hard',
  'daily-cap': 'hard',
  'kind-cap': 'hard',
  separation: 'hard',
  'quota-most': 'hard',
  ban: 'hard',
  pin: 'hard',
  series: 'hard',
  'urgent-first': 'hard',
  'emergency-first': 'hard',
  'aired-stays': 'hard',
  'make-good': 'soft',
  'monthly-column': 'soft',
  'urgent-daily': 'soft',
  'weekly-minimum': 'soft',
  'topic-quota': 'soft',
  'language-quota': 'soft',
  'never-empty': 'soft',
  clock: 'soft',
  fill: 'soft',
  mix: 'soft',
  'share-below': 'soft',
  'another-day': 'soft',
  'another-time': 'soft',
  reach: 'worth',
  fresh: 'worth',
  theme: 'worth',
  kept: 'worth',
  familiar: 'worth',
} as const satisfies Readonly<Record<string, Strength>>;

/** The name of a rule. `unmet` in a certificate names soft rules by these names. */
export type PlanRuleName = keyof typeof RULE_STRENGTHS;
