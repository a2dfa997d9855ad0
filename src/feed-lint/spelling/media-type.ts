/** Media types (RFC 6838), and names of files. */

/** `type/subtype`, with parameters. */
export function isMediaType(text: string): boolean {
  return /^[\w!#$&^.+-]+\/[\w!#$&^.+-]+(?:\s*;\s*[\w!#$&^.+-]+=(?:"[^"]*"|[\w!#$&^.+-]+))*$/.test(text);
}

/** Content of Atom that is neither text nor XML (RFC 4287 §4.1.3.3). */
export function isBinary(type: string): boolean {
  return type.includes('/') && !/^text\/|[+/]xml$/i.test(type);
}

/** The last part of an address's path, as people read it. */
export function nameOf(address: string): string {
  const path = address.split(/[?#]/)[0] ?? '';
  const name = path.slice(path.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** The ending of that name, in lower case and without the full stop. */
export function endingOf(address: string): string {
  return /\.([a-z0-9]+)$/i.exec(nameOf(address))?.[1]?.toLowerCase() ?? '';
}
