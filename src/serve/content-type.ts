/** Content-Type of a media type: what is text says that it is UTF-8. */

/** `text/html` → `text/html; charset=utf-8`; `application/pdf`, and what names its parameters itself, stay. */
export function contentType(mediaType: string): string {
  const isText = /^text\/[^;]+$|^[^;]+[/+](?:xml|json)$|^application\/javascript$/.test(mediaType);
  return isText ? `${mediaType}; charset=utf-8` : mediaType;
}
