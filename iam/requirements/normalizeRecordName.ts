/** Record names as Route 53's condition keys hold them. Follows the Route 53 Developer Guide, "Using IAM policy conditions for fine-grained access control" and "DNS domain name format". */

/**
 * Lower case, no trailing dot, everything but `a-z 0-9 - _ .` as `\ooo` (three octal digits, UTF-8 bytes). A name may
 * come with such escapes already: `\052.example.com` and `*.example.com` are the same name.
 */
export function normalizeRecordName(name: string): string {
  return utf8Bytes(name)
    .map((byte) => (byte >= 0x41 && byte <= 0x5a ? byte + 0x20 : byte))
    .map((byte) => (isPlain(byte) ? String.fromCharCode(byte) : `\\${byte.toString(8).padStart(3, '0')}`))
    .join('')
    .replace(/\.$/, '')
}

const isPlain = (byte: number) => byte < 0x80 && /[a-z0-9._-]/.test(String.fromCharCode(byte))

/** Bytes of a name, its octal escapes decoded. A backslash without three octal digits is a backslash. */
function utf8Bytes(name: string): number[] {
  const bytes: number[] = []
  for (let at = 0; at < name.length; at++) {
    const octal = /^\\([0-3][0-7]{2})/.exec(name.slice(at, at + 4))
    if (octal) {
      bytes.push(parseInt(octal[1] ?? '', 8))
      at += 3
      continue
    }
    const char = String.fromCodePoint(name.codePointAt(at) ?? 0)
    if (char.length === 2) at++
    bytes.push(...encodeUtf8(char))
  }
  return bytes
}

/** Half a surrogate pair is no character; it becomes U+FFFD, as in every UTF-8 encoder. */
function encodeUtf8(char: string): number[] {
  const encoded = encodeURIComponent(/^[\ud800-\udfff]$/.test(char) ? '\ufffd' : char)
  if (!encoded.startsWith('%')) return [encoded.charCodeAt(0)]
  return encoded
    .slice(1)
    .split('%')
    .map((hex) => parseInt(hex, 16))
}
