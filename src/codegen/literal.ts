/** Text of any kind as a TypeScript literal that is safe in any place of a module. */

const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  "'": "\\'",
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
};

/**
 * A string in single quotes. Vietnamese stays readable; control characters, line separators, bidirectional controls and
 * lone surrogates are escaped.
 *
 * @example
 * literal("Hồ sơ 'một cửa'"); // "'Hồ sơ \\'một cửa\\''"
 */
export function literal(text: string): string {
  const safe = text.replace(
    /[\\'\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu,
    (char) => ESCAPES[char] ?? escaped(char),
  );
  return `'${safe}'`;
}

/** A property name of an object literal; `__proto__` is computed, or it would set the prototype. */
export function propertyName(text: string): string {
  if (text === '__proto__') return `[${literal(text)}]`;
  return /^[A-Za-z_][A-Za-z0-9_]*$/.test(text) ? text : literal(text);
}

function escaped(char: string): string {
  return Array.from({ length: char.length }, (_, index) => {
    return `\\u${char.charCodeAt(index).toString(16).padStart(4, '0')}`;
  }).join('');
}
