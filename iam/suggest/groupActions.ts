/** Brings recorded actions together without allowing more than was recorded. Our own; AWS has no such thing. */
import type { Conditions } from './narrowing.ts'
import type { ActionFamily, RecordedAction } from './recordedActions.ts'

export interface ActionGroup {
  readonly family: ActionFamily
  readonly prefix: string
  readonly actions: readonly string[]
  readonly resources: readonly string[]
  readonly conditions: Conditions
}

const families: readonly ActionFamily[] = ['Read', 'Write', 'Delete', 'Use']

/**
 * Three steps, each exact: values of one condition key on one action and resource become one list; the resources of one
 * action with the same conditions become one list; actions of one family with the same resources and conditions too.
 */
export function groupActions(recorded: readonly RecordedAction[]): readonly ActionGroup[] {
  const single = uncovered(mergeValues(recorded)).map(({ action, resource, ...rest }) => ({
    ...rest,
    actions: [action],
    resources: [resource],
  }))
  const byAction = merge(single, ({ actions: [action = ''] }) => action.toLowerCase(), 'resources')
  const byResources = merge(byAction, ({ resources }) => JSON.stringify(resources), 'actions')
  return byResources.sort((one, other) => rank(one).localeCompare(rank(other), 'en'))
}

const serviceOf = ({ actions: [action = ''] }: ActionGroup) => action.slice(0, action.indexOf(':')).toLowerCase()
const rank = (group: ActionGroup) =>
  [serviceOf(group), group.prefix, families.indexOf(group.family), ...group.actions].join(' ')

function merge(
  groups: readonly ActionGroup[],
  keyOf: (group: ActionGroup) => string,
  list: 'actions' | 'resources',
): ActionGroup[] {
  const merged = new Map<string, ActionGroup>()
  for (const group of groups) {
    const { family, prefix, conditions } = group
    const key = JSON.stringify([serviceOf(group), family, prefix, conditions, keyOf(group)])
    const earlier = merged.get(key)
    merged.set(key, earlier ? { ...earlier, [list]: sorted([...earlier[list], ...group[list]]) } : group)
  }
  return [...merged.values()]
}

const sorted = (values: readonly string[]) => [...new Set(values)].sort()

/** The same action and resource with one single-valued key: its values make one list. */
function mergeValues(recorded: readonly RecordedAction[]): readonly RecordedAction[] {
  const merged = new Map<string, RecordedAction>()
  for (const item of recorded) {
    const key = singleKey(item.conditions)
    const place = JSON.stringify([item.action.toLowerCase(), item.resource, key ?? item.conditions])
    const earlier = key === undefined ? undefined : merged.get(place)
    const values = earlier && key !== undefined ? [...valuesOf(earlier, key), ...valuesOf(item, key)] : undefined
    merged.set(place, values && key ? { ...item, conditions: { StringEquals: { [key]: sorted(values) } } } : item)
  }
  return [...merged.values()]
}

function singleKey(conditions: Conditions): string | undefined {
  const [only, ...more] = Object.entries(conditions)
  if (only?.[0] !== 'StringEquals' || more.length > 0) return undefined
  const keys = Object.keys(only[1])
  return keys.length === 1 ? keys[0] : undefined
}

const valuesOf = ({ conditions }: RecordedAction, key: string) => conditions.StringEquals?.[key] ?? []

/** Leaves out what the same action without conditions, on the same resource or on `*`, allows already. */
function uncovered(recorded: readonly RecordedAction[]): readonly RecordedAction[] {
  const isFree = ({ conditions }: RecordedAction) => Object.keys(conditions).length === 0
  const free = new Set(recorded.filter(isFree).map(({ action, resource }) => `${action.toLowerCase()} ${resource}`))
  return recorded.filter((item) => {
    const action = item.action.toLowerCase()
    if (item.resource !== '*' && free.has(`${action} *`)) return false
    return isFree(item) || !free.has(`${action} ${item.resource}`)
  })
}
