import { BlockList, isIP } from 'node:net'

/**
 * IPv4 blocks that are no hosts on the public internet (IANA IPv4 Special-Purpose Address Registry): this host, private,
 * carrier-grade NAT, loopback, link-local (cloud metadata at 169.254.169.254), protocol assignments, documentation,
 * 6to4 relays, benchmarking, multicast, reserved and broadcast.
 */
const NOT_PUBLIC_4: readonly (readonly [net: string, bits: number])[] = [
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
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
]

/** Blocks within 2000::/3 that are no public hosts: protocol assignments with Teredo, documentation, 6to4. */
const NOT_PUBLIC_6: readonly (readonly [net: string, bits: number])[] = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
]

const notPublic = new BlockList()
for (const [net, bits] of NOT_PUBLIC_4) notPublic.addSubnet(net, bits, 'ipv4')
for (const [net, bits] of NOT_PUBLIC_6) notPublic.addSubnet(net, bits, 'ipv6')
/** Global unicast: loopback, unique-local, link-local, multicast and mapped addresses all lie outside of it. */
const global6 = new BlockList()
global6.addSubnet('2000::', 3, 'ipv6')
/** RFC 6052: an IPv4 address in the last 32 bits, as DNS64 gives it on networks without IPv4. */
const nat64 = new BlockList()
nat64.addSubnet('64:ff9b::', 96, 'ipv6')

/**
 * Whether an IP address, as text without brackets, is that of a host on the public internet.
 *
 * @example isPublicAddress('169.254.169.254') // false
 */
export function isPublicAddress(address: string): boolean {
  const bare = address.replace(/%.*$/, '')
  const family = isIP(bare)
  if (family === 4) return !notPublic.check(bare, 'ipv4')
  if (family !== 6) return false
  if (nat64.check(bare, 'ipv6')) return isPublicAddress(embedded(bare))
  return global6.check(bare, 'ipv6') && !notPublic.check(bare, 'ipv6')
}

/** The IPv4 address in the last 32 bits. The URL parser writes the last two groups out in hex. */
function embedded(address: string): string {
  const groups = new URL(`http://[${address}]`).hostname.slice(1, -1).split(':')
  const [high, low] = groups.slice(-2).map((group) => Number.parseInt(group === '' ? '0' : group, 16))
  return [high! >> 8, high! & 255, low! >> 8, low! & 255].join('.')
}
