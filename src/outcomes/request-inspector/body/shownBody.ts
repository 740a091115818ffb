/** A body as it may be shown: of a record, or what is kept of it besides. */
import { isNamesOnly } from '../../../aws/call/memberNames.ts'
import { joined } from '../../../aws/operations/streamStart.ts'
import { isTextual } from '../../../aws/record/bodyText.ts'
import type { RecordedMessage } from '../../../aws/record/callRecord.ts'
import { redactText } from '../../../aws/record/redact.ts'
import type { KeptBody } from '../../../aws/record/wireMemory.ts'
import { bodyNote } from './bodyNote.ts'

export interface ShownBody {
  /** Without secrets. Undefined where it is no text. */
  readonly text?: string
  /** Only the names of its members are known, which is no JSON. */
  readonly isNames?: true
  /** Its first bytes, where it is no text. */
  readonly start?: Uint8Array
  /** All of it that is kept, where it is no text. */
  readonly parts?: readonly Uint8Array[]
  /** What is said in the place of a body that is not kept. */
  readonly note?: string
  /** Undefined where nobody knows. */
  readonly bytes: number | undefined
  /** False where there was more than is kept. */
  readonly isWhole: boolean
}

/** In characters. */
const longestSecret = 16_384
/** So many bytes are shown of what is no text. */
const shownStart = 4096

/**
 * @param bytes how many came, as the call's timeline tells
 * @returns undefined where there is no body
 */
export function shownBody(
  message: RecordedMessage,
  kept: KeptBody | undefined,
  bytes: number | undefined,
): ShownBody | undefined {
  if (!kept) {
    const { body: text } = message
    if (text === undefined) return undefined
    const note = bodyNote(text)
    if (note !== undefined) return { note, bytes, isWhole: true }
    if (isNamesOnly(text)) return { text, isNames: true, bytes, isWhole: true }
    return { text, bytes, isWhole: !cut.test(text) }
  }
  if (!isTextual(message.headers['content-type'])) {
    return { start: joined(kept.bytes, shownStart), parts: kept.bytes, bytes, isWhole: kept.whole }
  }
  const decoder = new TextDecoder()
  const text = kept.bytes.map((part) => decoder.decode(part, { stream: true })).join('') + decoder.decode()
  // A secret that was cut has no end to be known by.
  return { text: redactText(kept.whole ? text : text.slice(0, -longestSecret)), bytes, isWhole: kept.whole }
}

/** What a record says at the end of a body that it does not keep whole. */
const cut = /\n\((cut here: \d+ more characters|the body broke off here)\)$/
