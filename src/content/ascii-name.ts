/** A name for people as a name for files: «Họp thôn» → `hop-thon`. Empty when no letter can be kept. */
export function asciiName(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/[^a-z0-9.]+/g, '-')
    .replace(/\.[.-]+|-[.-]+/g, (marks) => (marks.includes('.') ? '.' : '-'))
    .replace(/^[.-]+|[.-]+$/g, '')
    .slice(0, 80);
}
