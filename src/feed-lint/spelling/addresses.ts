/** Addresses and identifiers, URI (RFC 3986), tag: (RFC 4151), urn: (RFC 8141); e-mail addresses as feeds hold them. */

export type AddressFault =
  | 'InvalidUriChar'
  | 'UriNotIri'
  | 'InvalidFullLink'
  | 'InvalidIRI'
  | 'InvalidTAG'
  | 'InvalidURN'
  | 'InvalidUUID'
  | 'SchemeNotIANARegistered';

const FORBIDDEN = /[^0-9a-zA-Z;/?:@&=+$.\-_!~*'()%,#[\]\u0080-\u{10FFFF}]/u;
/** Far longer than any that is known. */
const SCHEME = /^([a-zA-Z][0-9a-zA-Z+.-]{0,63}):/;
const HTTP = /^(?:https?|ftp):\/\/[^/\s]/i;
const TAG =
  /^tag:(?:[a-z0-9\-._]+@)?[a-z0-9.-]+,\d{4}(?:-\d{2}(?:-\d{2})?)?:[0-9a-zA-Z;/?:@&=+$.\-_!~*'()%,]*(?:#[0-9a-zA-Z;/?:@&=+$.\-_!~*'()%,]*)?$/;
const URN = /^urn:[a-z0-9][a-z0-9-]{1,31}:[a-z0-9()+,.:=@;$_!*'/?#~&%-]+$/i;
const BROKEN_ESCAPE = /%(?![0-9a-f]{2})/i;
const UUID = /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

const SCHEMES = new Set(
  'about aaa aaas acap cap cid crid data dav dict dns doi fax feed file ftp geo git go gopher h323 http https iax icap im imap info ipp iris irc ircs jabber ldap ldaps magnet mailto mid mms modem mtqp mupdate news nfs nntp opaquelocktoken pop pres prospero rsync rtmp rtsp rtsps service sftp sip sips sms snmp soap.beep ssh tag tel telnet tftp thismessage tip tv udp urn vemmi wais ws wss xmlrpc.beep xmpp z39.50r z39.50s'.split(
    ' ',
  ),
);

/**
 * What is wrong with an address.
 *
 * @param wanted `uri`: absolute, ASCII; `id`: absolute, any script; `iri`: any script, may be relative
 */
export function addressFault(value: string, wanted: 'uri' | 'id' | 'iri'): AddressFault | undefined {
  const scheme = SCHEME.exec(value)?.[1]?.toLowerCase();
  if (scheme === 'tag') return value.length <= LONGEST_NAME && TAG.test(value) ? undefined : 'InvalidTAG';
  if (scheme === 'urn') {
    if (/^urn:uuid:/i.test(value)) return UUID.test(value) ? undefined : 'InvalidUUID';
    const good = value.length <= LONGEST_NAME && URN.test(value) && !BROKEN_ESCAPE.test(value);
    return good ? undefined : 'InvalidURN';
  }
  if (FORBIDDEN.test(value)) return 'InvalidUriChar';
  const foreign = /[\u0080-\u{10FFFF}]/u.test(value);
  if (wanted === 'uri' && foreign) return 'UriNotIri';
  if (wanted === 'iri') {
    if (scheme !== undefined && /^(?:https?|ftp)$/.test(scheme) && !HTTP.test(value)) return 'InvalidIRI';
  } else if (
    scheme === undefined ||
    value.length === scheme.length + 1 ||
    (/^(?:https?|ftp)$/.test(scheme) && !HTTP.test(value))
  ) {
    return 'InvalidFullLink';
  }
  return scheme !== undefined && !SCHEMES.has(scheme) ? 'SchemeNotIANARegistered' : undefined;
}

/** Characters of a tag: or urn: name, eight times what every program should take (RFC 9110 §4.1): their patterns need a stack of its length. */
const LONGEST_NAME = 64_000;

/** The first character that may not stand in an address. */
export function forbiddenInAddress(value: string): string {
  return FORBIDDEN.exec(value)?.[0] ?? '';
}

/** An absolute http(s) address with a host (RFC 1035 §2.3.4: 253 characters), in characters that every reader knows. */
export function isHttpAddress(value: string): boolean {
  const host = /^https?:\/\/([a-z0-9.-]{1,253})(?::\d{1,5})?(?:[/?#]|$)/i.exec(value)?.[1];
  return (
    host !== undefined &&
    addressFault(value, 'uri') === undefined &&
    /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)*[a-z0-9-]+$/i.test(host)
  );
}

/** Characters of a mailbox (RFC 5321 §4.5.3.1: 64, @, 255). */
const LONGEST_ADDRESS = 320;

/** An identifier as RFC 3986 §6 would write it; `undefined` for what cannot be put into a canonical form. */
export function canonicalAddress(value: string): string | undefined {
  if (!/^(?:https?|ftp):/i.test(value)) {
    const end = value.indexOf(':');
    return end < 0 ? value.toLowerCase() : value.slice(0, end).toLowerCase() + value.slice(end);
  }
  if (!URL.canParse(value)) return undefined;
  return new URL(value).href.replace(/%[0-9a-f]{2}/gi, (code) => {
    const char = String.fromCharCode(Number.parseInt(code.slice(1), 16));
    return /[\w.~-]/.test(char) ? char : code.toUpperCase();
  });
}

/** The e-mail address `a@b.vn`, and nothing beside it. */
export function isAddress(text: string): boolean {
  return text.length <= LONGEST_ADDRESS && /^[\w.+'%-]+@(?:[a-z0-9-]+\.)+[a-z0-9][a-z0-9-]*$/i.test(text);
}

/** Characters of a line of a mail (RFC 5322 §2.1.1). */
const LONGEST_LINE = 998;

/** `a@b.vn`, or `a@b.vn (Tên)`, or `Tên <a@b.vn>`. */
export function isMailbox(text: string): boolean {
  if (text.length > LONGEST_LINE) return false;
  const bare =
    /^([^\s()<>]+)\s*\([^()]*\)$/.exec(text)?.[1] ?? /^[^<>]*<([^<>\s]+)>$/.exec(text)?.[1] ?? text;
  return isAddress(bare);
}

export type ContactFault = 'InvalidContact' | 'EmailFormat' | 'MissingRealName';

/** What is wrong with a contact of RSS, which is spelled `a@b.vn (Tên)`. */
export function contactFault(text: string): ContactFault | undefined {
  const plain = withoutMailto(text);
  if (plain.endsWith(')')) {
    return isAddress(plain.slice(0, Math.max(0, plain.indexOf('('))).trim()) ? undefined : 'InvalidContact';
  }
  if (!plain.split(/[\s<>(),;]/).some(isAddress)) return 'InvalidContact';
  return isAddress(plain) ? 'MissingRealName' : 'EmailFormat';
}

function withoutMailto(text: string): string {
  if (!/^mailto:/i.test(text)) return text;
  const address = text.slice('mailto:'.length).split('?')[0] ?? '';
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
