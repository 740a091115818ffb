/** Texts as one word of a command line that a person pastes (Bash manual, "Quoting"; PowerShell, "about_Quoting_Rules"). */

/** Control and format characters and separators of lines: pasted into a terminal they are keystrokes, or hide what is there. */
const unseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u

/** For Bash and zsh, bare where that is safe. */
export function posixWord(text: string): string {
  return /^[\w./][\w@%+=:,./-]*$/.test(text) ? text : posixQuoted(text)
}

/** For Bash and zsh, always in quotes; with `$'...'`, which both know, where characters have to be escaped. */
export function posixQuoted(text: string): string {
  if (!unseen.test(text)) return `'${text.replaceAll("'", String.raw`'\''`)}'`
  // `!` would be looked up in the history where an older Bash does not know this form of quotes for quotes.
  const escaped = [...text].map((character) =>
    /[\\'!]/.test(character) || unseen.test(character) ? bytes(character) : character,
  )
  return `$'${escaped.join('')}'`
}

/** For PowerShell, which ends a text at typographic quotes, too. */
export function powershellQuoted(text: string): string {
  return `'${text.replaceAll(/['\u2018-\u201b]/g, '$&$&')}'`
}

function bytes(character: string): string {
  const encoded = new TextEncoder().encode(character)
  return Array.from(encoded, (byte) => `\\x${byte.toString(16).padStart(2, '0')}`).join('')
}
