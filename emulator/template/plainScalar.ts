/** What YAML 1.1 reads in a text without quotes (https://yaml.org/type/), as far as CloudFormation does. */

/** In small letters, with a capital, and in capitals. */
const words: Readonly<Record<string, boolean | null>> = {
  yes: true,
  true: true,
  on: true,
  no: false,
  false: false,
  off: false,
  null: null,
}

/**
 * Times stay texts, and so do numbers that their text says more of, like `1.10`, `0x1F`, or an account that begins with 0: where a number
 * is wanted it is read then.
 */
export function plainScalar(text: string): string | number | boolean | null {
  if (text === '' || text === '~') return null
  const word = words[text.toLowerCase()]
  if (word !== undefined && /^([a-z]+|[A-Z][a-z]*|[A-Z]+)$/.test(text)) return word
  const number = Number(text)
  return String(number) === text && Number.isFinite(number) ? number : text
}
