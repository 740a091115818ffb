/**
 * A key as `EncodingType: 'url'` answers it: form encoding (a space is `+`, a literal plus `%2B`), slashes left as they
 * are. Without it, XML 1.0 could not carry control characters (S3-045).
 */
export function urlEncodeKey(key: string): string {
  return encodeURIComponent(key)
    .replace(/[!~'()]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll('%20', '+')
    .replaceAll('%2F', '/')
}
