/** What a GetObject looks like as SDKs and browsers send it, for the short way. */
import type { HttpRequest } from '../../wire/message.ts'
import { headersOfEveryRequest, plainPath, tidyText } from './plainRequest.ts'

const neverSent = '\n'

/**
 * None of these says what to read, or how. With the value of each that was found tidy last: most of a client's requests carry the
 * same.
 */
const usualHeaders = new Map([...headersOfEveryRequest, 'x-amz-checksum-mode'].map((name) => [name, neverSent]))

/** Whether it is a GetObject that says nothing but which object, and that nobody could read otherwise. */
export function isUsual({ method, rawPath, rawQuery, headers }: HttpRequest): boolean {
  if (method !== 'GET' || (rawQuery !== '' && rawQuery !== 'x-id=GetObject') || !plainPath.test(rawPath)) return false
  for (const name in headers) if (!isTidy(name, headers[name] ?? '')) return false
  const { connection = 'keep-alive', 'x-amz-checksum-mode': mode = 'ENABLED' } = headers
  return connection === 'keep-alive' && mode === 'ENABLED'
}

function isTidy(name: string, value: string): boolean {
  const latest = usualHeaders.get(name)
  if (latest === undefined) return false
  if (latest === value) return true
  if (!tidyText.test(value)) return false
  usualHeaders.set(name, value)
  return true
}
