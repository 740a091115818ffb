/**
 * A stretch of a key as it is shown. `escaped`: the text stands for something that would be invisible or misleading.
 */
export interface KeyPiece {
  readonly text: string
  readonly escaped: boolean
}

/**
 * Emoji joined by U+200D are pictures and stay. Then what deceives: controls, bidi controls, zero-width characters,
 * unusual spaces, soft hyphen, tags; and spaces at either end of a segment (S3-045).
 */
const emoji = /\p{Extended_Pictographic}\ufe0f?(?:\u200d\p{Extended_Pictographic}\ufe0f?)+/u
const spacesAndControls = /\p{Cc}\u00a0\u00ad\u061c\u1680\u180e\u2000-\u200f\u2028-\u202f\u205f-\u2064/u.source
const marks = /\u2066-\u206f\u3000\ufeff\u{e0000}-\u{e007f}/u.source
const deceptive = `[${spacesAndControls}${marks}]`
const spaces = /(?<=^|\/) +| +(?=\/|$)/u
const notable = new RegExp(`(?<emoji>${emoji.source})|${deceptive}|(?<spaces>${spaces.source})`, 'gu')

/** What most keys are made of: lists of thousands are looked through as somebody types. */
const plain = /^[!-~]+$/

const shortNames: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t', '\0': '\\0' }
/** What a space is shown as where it would not be seen. */
export const visibleSpace = '\u2423'

/** Splits a key so that what cannot be seen can be shown: `a`, newline, `b` becomes `a`, an escaped `\n`, `b`. */
export function displayKey(key: string): readonly KeyPiece[] {
  if (plain.test(key)) return [{ text: key, escaped: false }]
  const pieces: KeyPiece[] = []
  let shown = 0
  for (const match of key.matchAll(notable)) {
    if (match.groups?.emoji !== undefined) continue
    if (match.index > shown) pieces.push({ text: key.slice(shown, match.index), escaped: false })
    pieces.push({ text: match.groups?.spaces?.replaceAll(' ', visibleSpace) ?? escapeOf(match[0]), escaped: true })
    shown = match.index + match[0].length
  }
  if (shown < key.length) pieces.push({ text: key.slice(shown), escaped: false })
  return pieces
}

/** The same as one text, for places that take no markup: titles, labels, questions. */
export function displayText(key: string): string {
  return displayKey(key)
    .map((piece) => piece.text)
    .join('')
}

function escapeOf(character: string): string {
  return shortNames[character] ?? `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`
}
