import type { Strictness } from '#contract/strictness.ts'
import type { Backend } from '../request/backend.ts'
import { readAtMost } from '../request/readPayload.ts'
import { strictnessOf, strictParts } from '../request/strictMode.ts'
import type { HttpRequest } from '../wire/message.ts'
import type { PageAnswer } from './faultPage.ts'

/** Bytes. */
const longestChange = 1024

/** What strict mode makes of the emulator: GET tells, POST changes the parts that it names, DELETE turns all of it off. */
export async function answerStrict(request: HttpRequest, { strict }: Pick<Backend, 'strict'>): Promise<PageAnswer> {
  const { method, rawQuery } = request
  if (rawQuery !== '') return bad('There are no parameters here.')
  if (method === 'DELETE') strict.change(strictnessOf({ isStrict: false }))
  else if (method === 'POST') {
    const bytes = await readAtMost(request.body, longestChange)
    if (!bytes) return { status: 413, value: { message: `A change has at most ${longestChange} bytes.` } }
    const read = readChange(bytes.toString('utf8'))
    if (typeof read === 'string') return bad(read)
    strict.change(read)
  } else if (method !== 'GET' && method !== 'HEAD')
    return { status: 405, value: { message: 'Only GET, POST, DELETE is answered here.' }, allow: 'GET, POST, DELETE' }
  return { status: 200, value: strict.parts }
}

/** @returns the change, or in words what is wrong with it */
function readChange(text: string): Partial<Strictness> | string {
  const wish = readObject(text)
  const names = strictParts.join(', ')
  if (!wish) return `A change is a JSON object with some of ${names}.`
  for (const [name, value] of Object.entries(wish)) {
    if (!(strictParts as readonly string[]).includes(name)) return `There is no ${name}: ${names} are.`
    if (typeof value !== 'boolean') return `${name} is true or false.`
  }
  return wish
}

function readObject(text: string): Partial<Strictness> | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined
  } catch {
    return undefined
  }
}

function bad(message: string): PageAnswer {
  return { status: 400, value: { message } }
}
