/** Does a host lie in the open internet? So that a feed cannot make the runner read its own machine or its network. */
import { lookup } from 'node:dns/promises';
import { BlockList, isIP } from 'node:net';

/** Networks that are not the open internet: IANA's special-purpose registries (RFC 6890), multicast, reserved. */
const CLOSED = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
  ['::', 8],
  ['64:ff9b::', 16],
  ['100::', 8],
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
  ['5f00::', 16],
  ['f000::', 4],
] as const;

/** Thrown by the check; the caller puts it into words that name the feed. */
export interface ClosedAddress {
  readonly host: string;
  readonly address: string;
}

/**
 * The first address of a host that is not in the open internet and not among `allowed`; `null` when all are fine.
 *
 * Not covered: a name that answers with an open address here and a closed one a moment later, when `fetch` asks again (DNS
 * rebinding). Where that matters, hand in a `fetch` that checks at connect time, or close the network around the runner.
 */
export async function closedAddress(url: URL, allowed: readonly string[]): Promise<ClosedAddress | null> {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const addresses =
    isIP(host) === 0 ? (await lookup(host, { all: true })).map(({ address }) => address) : [host];
  const closed = new BlockList();
  for (const [network, prefix] of CLOSED) {
    closed.addSubnet(network, prefix, network.includes(':') ? 'ipv6' : 'ipv4');
  }
  const address = addresses.find(
    (each) => !allowed.includes(each) && closed.check(each, isIP(each) === 6 ? 'ipv6' : 'ipv4'),
  );
  return address === undefined ? null : { host, address };
}
