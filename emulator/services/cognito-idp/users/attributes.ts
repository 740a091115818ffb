/** Reading and writing user attributes as `UserAttributes` lists, with the pool's schema and the client's rights. */
import type { AttributeType } from '@aws-sdk/client-cognito-identity-provider'
import { invalidParameter, notAuthorized } from '../errors.ts'
import type { UserPool, UserPoolClient } from '../pools/userPools.ts'
import { isEmail } from './isEmail.ts'
import type { PoolUser } from './users.ts'

export type Attributes = Readonly<Record<string, string>>

const standardAttributes = new Set([
  'address',
  'birthdate',
  'email',
  'email_verified',
  'family_name',
  'gender',
  'given_name',
  'identities',
  'locale',
  'middle_name',
  'name',
  'nickname',
  'phone_number',
  'phone_number_verified',
  'picture',
  'preferred_username',
  'profile',
  'sub',
  'updated_at',
  'website',
  'zoneinfo',
])
const neverWrittenByClients = new Set(['sub', 'identities', 'email_verified', 'phone_number_verified'])

/** The list as a record; of two entries with one name the last counts. */
export function attributesFrom(list: readonly AttributeType[] | undefined): Attributes {
  return Object.fromEntries((list ?? []).map(({ Name = '', Value = '' }) => [Name, Value]))
}

/** What the client may read of the user, `sub` first, as GetUser and AdminCreateUser list it. */
export function attributeList(user: PoolUser, client?: UserPoolClient): AttributeType[] {
  return Object.entries({ sub: user.sub, ...readableAttributes(user, client) }).map(([Name, Value]) => ({
    Name,
    Value,
  }))
}

export function readableAttributes(user: PoolUser, client?: UserPoolClient): Attributes {
  const readable = client?.readAttributes
  if (!readable) return user.attributes
  return Object.fromEntries(Object.entries(user.attributes).filter(([name]) => readable.includes(name)))
}

/** @throws NotAuthorizedException when the client may not write one of them. */
export function requireWritable(client: UserPoolClient, names: readonly string[]): void {
  const isGranted = (name: string) => client.writeAttributes?.includes(name) ?? true
  const writable = (name: string) => !neverWrittenByClients.has(name) && isGranted(name)
  if (!names.every(writable)) throw notAuthorized('A client attempted to write unauthorized attribute')
}

export function isStandardAttribute(name: string): boolean {
  return standardAttributes.has(name)
}

export function isInSchema(pool: UserPool, name: string): boolean {
  return isStandardAttribute(name) || pool.customAttributes.some((attribute) => attribute.name === name)
}

/**
 * @throws InvalidParameterException for names that the pool does not know and values that are not of the attribute's
 * form.
 */
export function requireSchema(pool: UserPool, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (!isInSchema(pool, name)) {
      throw invalidParameter(
        `Attributes did not conform to the schema: Type for attribute {${name}} could not be determined`,
      )
    }
    if (name === 'email' && !isEmail(value)) throw invalidParameter('Invalid email address format.')
    if (name === 'phone_number' && !/^\+[1-9]\d{1,14}$/.test(value)) {
      throw invalidParameter('Invalid phone number format.')
    }
  }
}

/** @throws InvalidParameterException, its message with the line break that Cognito ends it with. */
export function requireRequired(pool: UserPool, attributes: Attributes): void {
  const missing = pool.requiredAttributes.find((name) => !attributes[name])
  if (missing) {
    throw invalidParameter(`Attributes did not conform to the schema: ${missing}: The attribute is required\n`)
  }
}

/** @throws InvalidParameterException for custom attributes that are set once. */
export function requireMutable(pool: UserPool, names: readonly string[]): void {
  const fixed = pool.customAttributes.find((attribute) => !attribute.mutable && names.includes(attribute.name))
  if (fixed) throw invalidParameter(`user.${fixed.name}: Attribute cannot be updated.\n`)
}
