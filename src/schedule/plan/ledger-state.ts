/** What a ledger remembers of each reading and window while it fills. */

/** What one reading has so far. */
export interface ReadingState {
  /** Starts of what is heard, in this week and, where it really sounded, the two before. */
  readonly starts: number[];
  readonly byDate: Map<string, number>;
  readonly bySession: Map<string, number>;
  readonly windows: Set<number>;
  /** Airings of this week that come through relays. */
  readonly relayed: number;
  /** All of this week's. */
  count: number;
  reach: number;
}

/** What one window holds so far. */
export interface WindowState {
  readonly topics: Map<string, number>;
  used: number;
}
