/** Which actions exist, on what they act and which condition keys they carry. Follows the Service Authorization Reference. Loads all tables: whoever only evaluates does not import it. */
import { patternTokens, wildcardTest } from '../document/language/wildcard.ts'
import { sameConditionKey } from './conditionKeys.ts'
import { cognitoIdentityTable } from './generated/cognitoIdentity.ts'
import { cognitoIdpTable } from './generated/cognitoIdp.ts'
import { iamTable } from './generated/iam.ts'
import { organizationsTable } from './generated/organizations.ts'
import { route53Table } from './generated/route53.ts'
import { s3Table } from './generated/s3.ts'
import { stsTable } from './generated/sts.ts'
import { newerActions } from './newerActions.ts'
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

const tables = [s3Table, route53Table, stsTable, iamTable, cognitoIdentityTable, cognitoIdpTable, organizationsTable]
const prefixes = new Set(tables.map(({ prefix }) => prefix))

const words = (text: string) => text.split(' ').filter((word) => word !== '')

const known = new Map(
  tables.flatMap((table) =>
    [...table.actions, ...(newerActions[table.prefix] ?? [])].map((line): [string, KnownAction] => {
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
  const prefix = pattern.slice(0, Math.max(pattern.indexOf(':'), 0))
  if (prefix !== '' && !/[*?]/.test(prefix) && !knownService(prefix)) return []
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

const allKeyTypes = tables.flatMap(({ keyTypes }) => Object.entries(keyTypes))
const exactKeyTypes = new Map(allKeyTypes.map(([key, type]) => [key.toLowerCase(), type]))

/**
 * The type of a key whichever action carries it; `undefined` for a key that the tables do not define. Keys of the form
 * `token.actions.${Domain}.ghe.com:actor` are not looked up.
 */
export function typeOfConditionKey(key: string): string | undefined {
  const exact = exactKeyTypes.get(key.toLowerCase())
  return (
    exact ??
    allKeyTypes.find(([defined]) => /^[^$<]+\/(\$\{\w+\}|<\w+>)$/.test(defined) && sameConditionKey(defined, key))?.[1]
  )
}

const formats = tables.flatMap(({ resourceTypes }) =>
  Object.values(resourceTypes).flatMap((line) => words(line).slice(0, 1)),
)

/** ARN formats of all resource types of a service, `arn:${Partition}:s3:::${BucketName}`; none for one without a table. */
export function resourceFormatsOf(service: string): readonly string[] {
  return knownService(service) ? formats.filter((format) => format.split(':')[2] === service) : []
}
