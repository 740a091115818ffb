import type { Evidence } from '../checks/doctorFinding.ts'

/** An element of a statement, for people. */
export interface TrustRow {
  readonly name: string
  /** The whole condition key, of a condition. */
  readonly key?: string
  /** As the statement says it. */
  readonly wanted: string
  /** Undefined for what is compared with nothing. */
  readonly isMatched?: boolean
  /** What the request had instead. */
  readonly carried?: string
}

/** The statement that decided or came nearest: its name and effect, then what it asks for beside what came. */
export function trustRows({ sid, effect, elements }: Extract<Evidence, { kind: 'trust' }>): readonly TrustRow[] {
  if (elements.length === 0) return []
  return [
    ...(sid === undefined ? [] : [{ name: 'Sid', wanted: sid }]),
    { name: 'Effect', wanted: effect },
    ...elements.map(({ element, key, wanted, actual, matched }): TrustRow => {
      const row = { name: key?.split(':').at(-1) ?? element, wanted: wanted.join(', '), isMatched: matched }
      const came = actual.length === 0 ? 'nothing' : actual.join(', ')
      const carried = key === undefined ? `the pool asks with ${came}` : `the token carried ${came}`
      return { ...row, ...(key !== undefined && { key }), ...(!matched && { carried }) }
    }),
  ]
}
