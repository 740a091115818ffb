/** A piece of a sentence, with the way it is set: names bold, AWS's own words in monospace, ARNs in their two tones. */
export interface Phrase {
  readonly text: string
  readonly as: 'plain' | 'strong' | 'code' | 'arn'
}

export const plain = (text: string): Phrase => ({ text, as: 'plain' })
export const strong = (text: string): Phrase => ({ text, as: 'strong' })
export const code = (text: string): Phrase => ({ text, as: 'code' })
export const arn = (text: string): Phrase => ({ text, as: 'arn' })

/** The sentence as plain text, for titles, exports and tests. */
export function phraseText(phrases: readonly Phrase[]): string {
  return phrases.map(({ text }) => text).join('')
}
