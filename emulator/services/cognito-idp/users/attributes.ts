/** Reading and writing user attributes as `UserAttributes` lists, with the pool's schema and the client's rights. */
import type { AttributeType } from '@aws-sdk/client-cognito-identity-provider'
import { invalidParameter, notAuthorized } from '../errors.ts'
import { requiredAttributesOf, schemaAttribute } from '../pools/poolRules.ts'
import type { UserPoolClient } from '../pools/userPoolClients.ts'
import type { UserPool } from '../pools/userPools.ts'
import { brokenConstraint } from './brokenConstraint.ts'
import { isEmail } from './isEmail.ts'
import { isPhoneNumber } from './isPhoneNumber.ts'
import type { PoolUser } from './users.ts'

export type Attributes = Readonly<Record<string, string>>

const neverWrittenByClients = new Set(['sub', 'identities', 'email_verified', 'phone_number_verified'])

/** No client reads or writes them, whatever it is granted. Source: API Reference, "SchemaAttributeType". */
function isForDevelopers(name: string): boolean {
  return name.startsWith('dev:')
}

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
  if (!client) return user.attributes
  const isGranted = (name: string) => client.settings.ReadAttributes?.includes(name) ?? true
  const isReadable = (name: string) => isGranted(name) && !isForDevelopers(name)
  return Object.fromEntries(Object.entries(user.attributes).filter(([name]) => isReadable(name)))
}

/** @throws NotAuthorizedException when the client may not write one of them. */
export function requireWritable(client: UserPoolClient, names: readonly string[]): void {
  const isGranted = (name: string) => client.settings.WriteAttributes?.includes(name) ?? true
  const writable = (name: string) => !neverWrittenByClients.has(name) && isGranted(name) && !isForDevelopers(name)
  if (!names.every(writable)) throw notAuthorized('A client attempted to write unauthorized attribute')
}

/**
 * @throws InvalidParameterException for names that the pool does not know and values that are not of the attribute's
 * form.
 */
export function requireSchema(pool: UserPool, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) {
    const attribute = schemaAttribute(pool, name)
    if (!attribute) {
      throw invalidParameter(
        `Attributes did not conform to the schema: Type for attribute {${name}} could not be determined`,
      )
    }
    if (name === 'email' && !isEmail(value)) throw invalidParameter('Invalid email address format.')
    if (name === 'phone_number' && !isPhoneNumber(value)) throw invalidParameter('Invalid phone number format.')
    const broken = brokenConstraint(attribute, value)
    if (broken) throw invalidParameter(`Attributes did not conform to the schema: ${name}: ${broken}\n`)
  }
}

/** @throws InvalidParameterException, its message with the line break that Cognito ends it with. */
export function requireRequired(pool: UserPool, attributes: Attributes): void {
  const missing = requiredAttributesOf(pool).find((name) => !attributes[name])
  if (missing) {
    throw invalidParameter(`Attributes did not conform to the schema: ${missing}: The attribute is required\n`)
  }
}

/** @throws InvalidParameterException for attributes that are set once. */
export function requireMutable(pool: UserPool, names: readonly string[]): void {
  const fixed = names.find((name) => schemaAttribute(pool, name)?.Mutable === false)
  if (fixed !== undefined) throw invalidParameter(`user.${fixed}: Attribute cannot be updated.\n`)
}
