/** The filter of ListUsers. Source: API Reference, "ListUsers"; Cognito Developer Guide, "Searching for users". */
import { invalidParameter } from '../errors.ts'
import type { PoolUser, SearchedAttribute } from './users.ts'

export interface UserFilter {
  readonly attribute: SearchedAttribute
  readonly match: 'equal' | 'prefix'
  readonly value: string
}

/** Whether a capital is another letter: the guide says so of these two. */
const tellingCapitals: readonly SearchedAttribute[] = ['username', 'status']

const searchable: readonly string[] = [
  'username',
  'sub',
  'status',
  'cognito:user_status',
  'email',
  'phone_number',
  'preferred_username',
  'name',
  'given_name',
  'family_name',
] satisfies SearchedAttribute[]

/** @returns undefined for a blank one, which everybody passes. @throws InvalidParameterException */
export function readUserFilter(text: string | undefined): UserFilter | undefined {
  if (text === undefined || text.trim() === '') return undefined
  const [, attribute = '', sign, quoted] = /^\s*"?([\w:]+)"?\s*(\^?=)\s*"((?:[^"\\]|\\.)*)"\s*$/s.exec(text) ?? []
  if (sign === undefined || quoted === undefined) throw invalidParameter(malformed)
  if (!isSearchable(attribute)) throw invalidParameter(`Invalid search attribute: ${attribute}`)
  return { attribute, match: sign === '=' ? 'equal' : 'prefix', value: quoted.replaceAll(/\\(.)/gs, '$1') }
}

/** AWS does not document the sentence. */
const malformed = 'Error while parsing filter.'

function isSearchable(attribute: string): attribute is SearchedAttribute {
  return searchable.includes(attribute)
}

/** Whether somebody whom the index offers passes, which folds all capitals. */
export function passes(filter: UserFilter, user: PoolUser): boolean {
  if (!tellingCapitals.includes(filter.attribute)) return true
  const own = valueOf(filter.attribute, user)
  return filter.match === 'equal' ? own === filter.value : own.startsWith(filter.value)
}

/** What the filter looks at. */
export function valueOf(attribute: SearchedAttribute, user: PoolUser): string {
  switch (attribute) {
    case 'username':
      return user.username
    case 'sub':
      return user.sub
    case 'status':
      return user.enabled ? 'Enabled' : 'Disabled'
    case 'cognito:user_status':
      return user.status
    default:
      return user.attributes[attribute] ?? ''
  }
}
