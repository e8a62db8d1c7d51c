// Which internet addresses a photo may be fetched from: public ones only, so that a sheet cannot reach what is inside our network.
import ipaddr from 'ipaddr.js';

/** IPv6 forms that carry an IPv4 address: what they carry decides. */
const embeddedV4 = (address: ipaddr.IPv6): ipaddr.IPv4 | undefined => {
  if (address.isIPv4MappedAddress()) return address.toIPv4Address();
  const range = address.range();
  const bytes = address.toByteArray();
  if (range === '6to4') return new ipaddr.IPv4(bytes.slice(2, 6));
  return range === 'rfc6052' || range === 'rfc6145' ? new ipaddr.IPv4(bytes.slice(12)) : undefined;
};

/**
 * True for a public unicast address. False for loopback, private, link-local (with the cloud's metadata address 169.254.169.254),
 * carrier-grade NAT, multicast, reserved and unique-local ones, by the IANA special-purpose registries as ipaddr.js has them, and for IPv6
 * addresses that carry such an IPv4 address.
 */
export const isPublicAddress = (text: string): boolean => {
  if (!ipaddr.isValid(text)) return false;
  const address = ipaddr.parse(text);
  if (address instanceof ipaddr.IPv4) return address.range() === 'unicast';
  const carried = embeddedV4(address);
  return carried === undefined ? address.range() === 'unicast' : carried.range() === 'unicast';
};
