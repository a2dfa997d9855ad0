/** Which addresses are in the open internet. Pure. */
import { BlockList, isIPv4 } from 'node:net';

/**
 * Whether an address is one of the open internet: not this machine, not a private network, nothing set aside. An IPv4 address inside an
 * IPv6 address, mapped (`::ffff:a.b.c.d`) or translated (`64:ff9b::/96`), is judged as what it is.
 */
export function isOpenAddress(address: string): boolean {
  const plain = plainAddress(address);
  if (isIPv4(plain)) return !CLOSED_4.check(plain, 'ipv4');
  if (TRANSLATED.check(plain, 'ipv6')) return isOpenAddress(lastFourBytes(plain));
  return GLOBAL_6.check(plain, 'ipv6') && !CLOSED_6.check(plain, 'ipv6');
}

/**
 * One spelling for an address: no zone, no leading zeros, a mapped IPv4 address as IPv4.
 *
 * @throws TypeError when it is no address.
 */
export function plainAddress(address: string): string {
  if (isIPv4(address)) return address;
  const spelt = new URL(`http://[${address.replace(/%.*$/, '')}]`).hostname.slice(1, -1);
  return MAPPED.check(spelt, 'ipv6') ? lastFourBytes(spelt) : spelt;
}

/** `64:ff9b::7f00:1` → `127.0.0.1` */
function lastFourBytes(spelt: string): string {
  const [high = 0, low = 0] = spelt
    .split(':')
    .slice(-2)
    .map((group) => Number.parseInt(group || '0', 16));
  return [high >> 8, high & 255, low >> 8, low & 255].join('.');
}

/*
 * A list for each family: asked about an IPv4 address, Node holds it against the IPv6 rules of the same list as `::ffff:a.b.c.d`, and
 * `::/8` closes the whole internet.
 */
const CLOSED_4 = networks('ipv4', [
  // IANA's special-purpose registry (RFC 6890), multicast, reserved.
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
]);

/** What IANA has opened for hosts at all; loopback, link-local, unique local and multicast addresses lie outside. */
const GLOBAL_6 = networks('ipv6', [['2000::', 3]]);

const CLOSED_6 = networks('ipv6', [
  // Teredo, ORCHID, benchmarks; documentation; 6to4, which hides an IPv4 address behind relays of others.
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
]);

const MAPPED = networks('ipv6', [['::ffff:0:0', 96]]);

/** NAT64 (RFC 6052): how a network without IPv4 reaches the IPv4 internet. */
const TRANSLATED = networks('ipv6', [['64:ff9b::', 96]]);

function networks(family: 'ipv4' | 'ipv6', rows: readonly (readonly [string, number])[]): BlockList {
  const list = new BlockList();
  for (const [network, prefix] of rows) list.addSubnet(network, prefix, family);
  return list;
}
