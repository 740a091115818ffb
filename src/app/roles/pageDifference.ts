import { serviceRequirements } from '#iam/requirements/requirementsOf.ts'
import type { Capability } from '../../session/may-do/capability.ts'
import { predictCallVerdict } from '../../session/predictions/predictCall.ts'
import type { Asker } from '../../session/predictions/predictRequest.ts'

/** What a role turns of what one page calls. */
export interface PageDifference {
  readonly gained: number
  readonly lost: number
  /** What cannot be foretold of one of the two roles. */
  readonly unknown: number
}

/** @returns undefined where the page calls nothing as a role */
export function pageDifference(
  capabilities: readonly Capability[],
  now: Asker,
  then: Asker,
): PageDifference | undefined {
  if (capabilities.length === 0) return undefined
  const pairs = capabilities.map(({ call }) =>
    [now, then].map((asker) => predictCallVerdict(asker, call, serviceRequirements)?.verdict),
  )
  const mayIn = (at: 0 | 1, pair: (typeof pairs)[number]) => pair[at] === 'allowed'
  const known = pairs.filter((pair) => !pair.includes(undefined))
  return {
    gained: known.filter((pair) => !mayIn(0, pair) && mayIn(1, pair)).length,
    lost: known.filter((pair) => mayIn(0, pair) && !mayIn(1, pair)).length,
    unknown: pairs.length - known.length,
  }
}

/** "On this page: 2 gained, 1 lost." */
export function pageWords({ gained, lost, unknown }: PageDifference): string {
  const untold = unknown > 0 ? ` ${unknown} cannot be foretold.` : ''
  if (gained + lost > 0) return `On this page: ${gained} gained, ${lost} lost.${untold}`
  return unknown > 0 ? `On this page nothing changes that can be foretold.${untold}` : 'On this page nothing changes.'
}
