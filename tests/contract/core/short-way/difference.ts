import type { Order, Sent } from './exchange.ts'
import type { TwoEmulators } from './twoEmulators.ts'

/** How many each short way has to answer; what is left out is not looked at. */
export interface Ways {
  readonly short?: number
  readonly uploads?: number
  readonly order?: Order
}

/**
 * Whether two emulators answered alike, to the byte, and wrote the same down.
 * @param requestsAt what to send to an emulator with this port; all on one connection.
 * @param short how many the short way has to answer; of reading, where it is a number.
 * @returns what differs, in words; undefined where nothing does.
 */
export async function difference(
  two: TwoEmulators,
  requestsAt: (port: number) => readonly Sent[],
  short: number | Ways,
): Promise<string | undefined> {
  const ways: Ways = typeof short === 'number' ? { short } : short
  const compared = await two.compare(requestsAt, ways.order)
  const [first, second] = compared.answers
  if (first.join('\n') !== second.join('\n')) return `${first.join('\n')}\ninstead of\n${second.join('\n')}`
  if (first.length < requestsAt(0).length) return `${first.length} answers`
  for (const way of ['short', 'uploads'] as const) {
    const [found, wanted = found] = [compared[way], ways[way]]
    if (found !== wanted) return `${way}: ${found} by the short way, not ${wanted}: ${first[0]?.slice(0, 400)}`
  }
  for (const answer of first) {
    const id = /\r\nx-amzn?-request-?id: ([\w-]+)/i.exec(answer)?.[1]
    if (id === undefined) continue
    const [log, otherLog] = await two.logged(id)
    if (log !== otherLog) return `Logged:\n${log}\ninstead of\n${otherLog}`
  }
  return undefined
}
