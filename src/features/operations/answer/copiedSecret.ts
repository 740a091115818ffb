import { base64Of, textOf } from '../../../outcomes/copy-as/literal.ts'
import { jsonText } from '../../../ui/jsonText.ts'

/** A hidden value as whoever asks for it pastes it: bytes as the text that they are, else in base64. */
export function copiedSecret(value: unknown): string {
  if (value instanceof Uint8Array) return textOf(value) ?? base64Of(value)
  return typeof value === 'object' && value !== null ? jsonText(value) : String(value)
}
