/** Which actions exist, on what they act and which condition keys they carry. Follows the Service Authorization Reference. Loads all tables: whoever only evaluates does not import it. */
import { patternTokens, wildcardTest } from '../document/language/wildcard.ts'
import { cognitoIdentityTable } from './generated/cognitoIdentity.ts'
import { cognitoIdpTable } from './generated/cognitoIdp.ts'
import { iamTable } from './generated/iam.ts'
import { route53Table } from './generated/route53.ts'
import { s3Table } from './generated/s3.ts'
import { stsTable } from './generated/sts.ts'
import type { ServiceTable } from './serviceTable.ts'

interface KnownAction {
  /** As AWS spells it: `s3:GetObject`. */
  readonly action: string
  readonly types: readonly ResourceType[]
  readonly keySet: string
  readonly table: ServiceTable
}

export interface ResourceType {
  readonly name: string
  /** `arn:${Partition}:s3:::${BucketName}/${ObjectName}` */
  readonly arn: string
}

const tables = [s3Table, route53Table, stsTable, iamTable, cognitoIdentityTable, cognitoIdpTable]
const prefixes = new Set(tables.map(({ prefix }) => prefix))

const words = (text: string) => text.split(' ').filter((word) => word !== '')

const known = new Map(
  tables.flatMap((table) =>
    table.actions.map((line): [string, KnownAction] => {
      const [name = '', types = '', set = ''] = line.split('|')
      const action = `${table.prefix}:${name}`
      const acted = words(types).map((type) => ({ name: type, arn: words(table.resourceTypes[type] ?? '')[0] ?? '' }))
      return [action.toLowerCase(), { action, types: acted, keySet: table.keySets[Number(set)] ?? '', table }]
    }),
  ),
)

/** True for the prefix of a service that the tables hold; of others nothing is known. */
export const knownService = (prefix: string): boolean => prefixes.has(prefix.toLowerCase())

/** The action as AWS spells it; `undefined` when the tables do not hold it. Without case. */
export const knownAction = (action: string): string | undefined => known.get(action.toLowerCase())?.action

/** All known actions that a pattern covers, in the order of the tables; `*` covers every one. */
export function actionsMatching(pattern: string): readonly string[] {
  const single = knownAction(pattern)
  if (single !== undefined) return [single]
  const test = wildcardTest(patternTokens(pattern.toLowerCase()))
  return [...known].flatMap(([key, { action }]) => (test(key) ? [action] : []))
}

/** What an action acts on. Empty: it has no resource-level permissions, or it is not known. */
export function resourceTypesOf(action: string): readonly ResourceType[] {
  return known.get(action.toLowerCase())?.types ?? []
}

/**
 * The service's condition keys that requests of an action can carry, its own and those of its resource types; keys
 * for tags end in `${TagKey}` or `<key>`. Global keys that every action has are not among them.
 */
export function conditionKeysOf(action: string): readonly string[] {
  const { types = [], keySet = '', table } = known.get(action.toLowerCase()) ?? {}
  const ofTypes = types.flatMap(({ name }) => words(table?.resourceTypes[name] ?? '').slice(1))
  return [...new Set([...words(keySet), ...ofTypes])]
}

/** `String`, `ArrayOfString`, `ARN`, ...; `undefined` for a key that the action's service does not define. */
export function conditionKeyType(action: string, key: string): string | undefined {
  const types = known.get(action.toLowerCase())?.table.keyTypes ?? {}
  const wanted = conditionKeysOf(action).find((defined) => sameConditionKey(defined, key))
  return wanted === undefined ? undefined : types[wanted]
}

/** Whether a defined key (`s3:ExistingObjectTag/<key>`) is the one that a policy or request names. Without case. */
export function sameConditionKey(defined: string, key: string): boolean {
  const start = defined.search(/\$\{|</)
  const [one, other] = [defined.toLowerCase(), key.toLowerCase()]
  if (start < 0) return one === other
  return other.length > start && other.startsWith(one.slice(0, start))
}
