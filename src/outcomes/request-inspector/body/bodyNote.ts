/** What stands in the place of a body that is not there. */
import { isNamesOnly } from '../../../aws/call/memberNames.ts'
import { noLongerKept } from '../../../aws/record/keepLight.ts'

/** What a shared file says of a text that could not be read, so that nobody knows what it holds. */
export const leftOut = '(a text that is not read here, left out)'

/** What a record says of a body that it does not keep. */
const notKept = /^\((([\d,]+ )?bytes of [^\n]+|a stream), not kept\)$/

/** Its words without brackets; undefined where the text is a body. */
export function bodyNote(text: string): string | undefined {
  const isNote = text === leftOut || text === noLongerKept || notKept.test(text)
  return isNote ? text.slice(1, -1) : undefined
}

/** Whether the text is what came or was sent, or its beginning, and not what a record says about it. */
export function isBody(text: string): boolean {
  return bodyNote(text) === undefined && !isNamesOnly(text)
}
