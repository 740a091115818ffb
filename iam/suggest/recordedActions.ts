/** Recorded calls as entries of a policy: action, resource and conditions as they will be written. Follows the IAM User Guide, "Grant least privilege". */
import { type Conditions, partConditions } from './narrowing.ts'
import type { RecordedCall } from './types.ts'
import { ownIdentity, writtenResource } from './writtenValue.ts'

export type ActionFamily = 'Read' | 'Write' | 'Delete' | 'Use'

export interface RecordedAction {
  readonly action: string
  readonly family: ActionFamily
  /** As the policy will write it. */
  readonly resource: string
  /** The part of the resource that statements are kept apart by: a bucket, a kind of Route 53 resource, `*`. */
  readonly prefix: string
  readonly conditions: Conditions
}

const verbs: readonly (readonly [ActionFamily, RegExp])[] = [
  ['Read', /^(Get|List|Head|Describe|Test|Search|BatchGet|Lookup)/i],
  ['Delete', /^(Delete|Remove|Abort|Disassociate|Detach|Revoke)/i],
  ['Write', /^(Put|Create|Update|Change|Upload|Copy|Restore|Associate|Attach|Set|Tag|Untag|Enable|Disable|Add)/i],
]

export function recordedAction({ action, resource, context }: RecordedCall, callerIdentityId?: string): RecordedAction {
  const identity = ownIdentity(context, callerIdentityId)
  const written = writtenResource(resource, identity)
  const name = action.slice(action.indexOf(':') + 1)
  const family = verbs.find(([, pattern]) => pattern.test(name))?.[0] ?? 'Use'
  return { action, family, resource: written, prefix: prefixOf(written), conditions: partConditions(context, identity) }
}

/** Up to the first `/` or, where there is none, the whole. */
function prefixOf(resource: string): string {
  const slash = resource.indexOf('/')
  return slash < 0 ? resource : resource.slice(0, slash)
}

/** Puts `<folder>/*` for the objects of one folder where an action was used on several of them. */
export function widenToFolders(actions: readonly RecordedAction[]): readonly RecordedAction[] {
  const folders = new Map<string, Set<string>>()
  const keyOf = ({ action, resource }: RecordedAction) => `${action.toLowerCase()} ${folderOf(resource)}`
  for (const item of actions) folders.set(keyOf(item), (folders.get(keyOf(item)) ?? new Set()).add(item.resource))
  return actions.map((item) =>
    folderOf(item.resource) !== '' && (folders.get(keyOf(item))?.size ?? 0) > 1
      ? { ...item, resource: `${folderOf(item.resource)}*` }
      : item,
  )
}

/** Up to the last `/`, with it; empty where there is none. A variable holds no `/`. */
function folderOf(resource: string): string {
  return resource.slice(0, resource.lastIndexOf('/') + 1)
}
