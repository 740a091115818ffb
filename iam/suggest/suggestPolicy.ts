/** From recorded calls to the smallest readable policy that allows them all. Follows the IAM User Guide, "Grant least privilege". */
import type { PolicyDocument, Statement } from '../types.ts'
import { type ActionGroup, groupActions } from './groupActions.ts'
import { recordedAction, widenToFolders } from './recordedActions.ts'
import { oneOrMany, sidOf, written } from './statementFor.ts'
import type { RecordedCall } from './types.ts'

export interface PolicyOptions {
  /** See `SuggestionOptions.callerIdentityId`. */
  readonly callerIdentityId?: string
  /** Allow whole folders where an action was used on several objects of one; otherwise no wildcard is added. */
  readonly folders?: boolean
}

/**
 * An identity-based policy of version 2012-10-17. A statement holds the actions of one family (reading, writing,
 * deleting) that were used on the same resources below one bucket or ARN prefix. It allows every recorded call, and no
 * other action and resource together, except that an action recorded on `*` is allowed on `*`.
 */
export function suggestPolicy(calls: readonly RecordedCall[], options: PolicyOptions = {}): PolicyDocument {
  const recorded = calls.map((call) => recordedAction(call, options.callerIdentityId))
  const groups = groupActions(options.folders === true ? widenToFolders(recorded) : recorded)
  const sids = new Map<string, number>()
  return { Version: '2012-10-17', Statement: groups.map((group) => statementOf(group, sids)) }
}

function statementOf(group: ActionGroup, sids: Map<string, number>): Statement {
  const { actions, resources, conditions } = group
  const name = sidFor(group)
  const count = (sids.get(name) ?? 0) + 1
  sids.set(name, count)
  return {
    Sid: count === 1 ? name : `${name}No${count}`,
    Effect: 'Allow',
    Action: oneOrMany(actions),
    Resource: oneOrMany(resources),
    ...(Object.keys(conditions).length === 0 ? {} : { Condition: written(conditions) }),
  }
}

/** `ReadS3TeamPhotos`: family, service, and the end of the prefix. */
function sidFor({ family, actions: [action = ''], prefix }: ActionGroup): string {
  const end = prefix.slice(prefix.lastIndexOf(':') + 1)
  return family + sidOf(action.slice(0, action.indexOf(':'))) + sidOf(end)
}
