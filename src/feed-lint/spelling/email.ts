/** E-mail addresses as feeds hold them. */
const ADDRESS = /^[\w.+'%-]+@(?:[a-z0-9-]+\.)+[a-z0-9][a-z0-9-]*$/i;

/** `a@b.vn`, and nothing beside it. */
export function isAddress(text: string): boolean {
  return ADDRESS.test(text);
}

/** `a@b.vn`, or `a@b.vn (Tên)`, or `Tên <a@b.vn>`. */
export function isMailbox(text: string): boolean {
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
  if (!plain.split(/[\s<>(),;]+/).some(isAddress)) return 'InvalidContact';
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
