import { type ActionReach, reachesOf } from '#iam/explain/reachesOf.ts'
import type { AwsConfig } from '../../../aws/configuration/configuration.ts'
import { isNeverFromBrowser } from '../../../aws/operations/neverFromBrowser.ts'
import type { VerdictName } from '../../../outcomes/verdictLooks.ts'
import type { Asker } from '../../../session/predictions/predictRequest.ts'
import type { OperationRow } from '../list/operationRow.ts'
import { policiesInForce } from './policiesInForce.ts'

/** What can be said of an operation before its input is known. `open`: AWS asks no policy. */
export type ReachVerdict = Exclude<VerdictName, 'denied'> | 'open'

/**
 * @param asker undefined while the policies in force are not known
 * @returns what tells of an operation: `allowed` whatever the input, `none` whatever the input, `unknown` where it depends
 * on it or nobody tells
 */
export function reachVerdicts(
  asker: Asker | undefined,
  backend: Pick<AwsConfig, 'endpoints'> = {},
): (row: OperationRow) => ReachVerdict {
  const policies = asker && policiesInForce(asker)
  const reachOf = policies && reachesOf(policies)
  return (row) => {
    if (isNeverFromBrowser(row.service, row.name, backend)) return 'browser'
    const { actions, more = [] } = row
    if (actions?.length === 0 && more.length === 0) return 'open'
    const verdict = actions && reachOf ? verdictOn(actions.map(reachOf)) : 'unknown'
    // What stands on an organization decides too, and is not told.
    return row.service === 'organizations' && verdict === 'allowed' ? 'unknown' : verdict
  }
}

function verdictOn(reaches: readonly ActionReach[]): ReachVerdict {
  if (reaches.includes('no call')) return 'none'
  return reaches.length > 0 && reaches.every((reach) => reach === 'every call') ? 'allowed' : 'unknown'
}
