import type { FaultWish } from '#contract/faults.ts'
import { failuresOf, fits } from '../request/faults/failures.ts'
import type { NewRule } from '../request/faults/faultRules.ts'
import type { Service } from '../services/service.ts'

/** A rule to set, or what is wrong with the wish, in words, and at which member. */
export type ReadWish =
  { readonly rule: NewRule; readonly service: Service } | { readonly problem: string; readonly at?: keyof FaultWish }

type Members = Readonly<Record<string, unknown>>

const members = [
  'service',
  'operation',
  'failure',
  'probability',
  'count',
  'milliseconds',
] satisfies (keyof FaultWish)[]
const mostRequests = 1_000_000
const longestDelay = 600_000

/**
 * Reads a rule as somebody asks for it.
 * @param text JSON of a `FaultWish`.
 * @param services by their id.
 */
export function readFaultWish(text: string, services: ReadonlyMap<string, Service>): ReadWish {
  const wish = readObject(text)
  if (!wish) return { problem: 'A rule is a JSON object with service, operation and failure.' }
  const stranger = Object.keys(wish).find((name) => !(members as readonly string[]).includes(name))
  if (stranger !== undefined) return { problem: `A rule has no ${stranger}: it has ${members.join(', ')}.` }
  const { service: id, operation: name, failure } = wish

  const service = typeof id === 'string' ? services.get(id) : undefined
  if (!service) return bad('service', `is one of ${[...services.keys()].join(', ')}`)
  const known = failuresOf(service)
  const kind = typeof failure === 'string' && Object.hasOwn(known, failure) ? known[failure] : undefined
  if (typeof failure !== 'string' || !kind) return bad('failure', `of ${id} is one of ${Object.keys(known).join(', ')}`)
  if (typeof name !== 'string') return bad('operation', 'is the name of one, or * for every one')
  if (name !== '*') {
    const operation = Object.hasOwn(service.operations, name) ? service.operations[name] : undefined
    if (!operation) return bad('operation', `is * or an operation that is emulated: ${id} has no ${name} here`)
    if (!fits(kind, operation)) return bad('operation', `cannot fail so: ${name} asks for no signature or no policy`)
  }
  const numbers = readNumbers(wish, 'takesMilliseconds' in kind)
  if ('problem' in numbers) return numbers
  return { rule: { service: service.id, operation: name, failure, ...numbers }, service }
}

function readNumbers(
  { probability = 1, count, milliseconds }: Members,
  takesMilliseconds: boolean,
): Pick<NewRule, 'probability' | 'count' | 'milliseconds'> | ReturnType<typeof bad> {
  if (typeof probability !== 'number' || !(probability > 0 && probability <= 1))
    return bad('probability', 'is a number above 0 and at most 1')
  if (count !== undefined && !isWhole(count, mostRequests))
    return bad('count', `is a whole number from 1 to ${mostRequests}`)
  if (takesMilliseconds !== (milliseconds !== undefined))
    return bad('milliseconds', takesMilliseconds ? 'has to say how late' : 'belongs to answers that come late alone')
  if (milliseconds !== undefined && !isWhole(milliseconds, longestDelay))
    return bad('milliseconds', `is a whole number from 1 to ${longestDelay}`)
  return { probability, ...(count !== undefined && { count }), ...(milliseconds !== undefined && { milliseconds }) }
}

function isWhole(value: unknown, most: number): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= most
}

function bad(at: keyof FaultWish, words: string): { readonly problem: string; readonly at: keyof FaultWish } {
  return { problem: `The ${at} ${words}.`, at }
}

function readObject(text: string): Members | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Members) : undefined
  } catch {
    return undefined
  }
}
