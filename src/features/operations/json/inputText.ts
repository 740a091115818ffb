import { deepest, placeBelow } from '../../../aws/operations/placeBelow.ts'
import type { InputJson } from '../../../aws/operations/sampleInput.ts'

/** Characters that the editor takes: beyond, every key would be waited for. */
export const longestText = 2_000_000

export type ReadInput = { readonly input: InputJson } | { readonly problem: string }

/** An empty text is an empty input. */
export function readInput(text: string): ReadInput {
  if (text.trim() === '') return { input: {} }
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    return { problem: 'This is no JSON yet.' }
  }
  if (typeof json !== 'object' || json === null || Array.isArray(json))
    return { problem: 'An input is an object: { … }.' }
  return { input: json as InputJson }
}

/** @returns undefined where it is too large to be edited as text, or too deep to be written */
export function inputText(input: InputJson): string | undefined {
  if (placeBelow(input, deepest)) return undefined
  const text = JSON.stringify(input, undefined, 2)
  return text.length > longestText ? undefined : text
}

/** `10.5 million characters` */
export function millions(length: number): string {
  return `${(length / 1_000_000).toFixed(1)} million characters`
}
