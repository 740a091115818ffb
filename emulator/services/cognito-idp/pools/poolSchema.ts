/** The attributes that the users of a pool can have. Source: Cognito Developer Guide, "Working with user attributes". */
import type { SchemaAttributeType } from '@aws-sdk/client-cognito-identity-provider'

const standardLengths: Readonly<Record<string, readonly [shortest: number, longest: number]>> = {
  sub: [1, 2048],
  name: [0, 2048],
  given_name: [0, 2048],
  family_name: [0, 2048],
  middle_name: [0, 2048],
  nickname: [0, 2048],
  preferred_username: [0, 2048],
  profile: [0, 2048],
  picture: [0, 2048],
  website: [0, 2048],
  email: [0, 2048],
  gender: [0, 2048],
  birthdate: [10, 10],
  zoneinfo: [0, 2048],
  locale: [0, 2048],
  phone_number: [0, 2048],
  address: [0, 2048],
}

/** The standard attributes in the order in which Cognito describes them. */
const standard: readonly SchemaAttributeType[] = [
  ...Object.entries(standardLengths).map(([Name, [shortest, longest]]) => ({
    Name,
    AttributeDataType: 'String' as const,
    DeveloperOnlyAttribute: false,
    Mutable: Name !== 'sub',
    Required: Name === 'sub',
    StringAttributeConstraints: { MinLength: String(shortest), MaxLength: String(longest) },
  })),
  flag('email_verified'),
  flag('phone_number_verified'),
  {
    Name: 'updated_at',
    AttributeDataType: 'Number',
    DeveloperOnlyAttribute: false,
    Mutable: true,
    Required: false,
    NumberAttributeConstraints: { MinValue: '0' },
  },
  {
    Name: 'identities',
    AttributeDataType: 'String',
    DeveloperOnlyAttribute: false,
    Mutable: true,
    Required: false,
    StringAttributeConstraints: {},
  },
]

function flag(Name: string): SchemaAttributeType {
  return { Name, AttributeDataType: 'Boolean', DeveloperOnlyAttribute: false, Mutable: true, Required: false }
}

const standardNames: ReadonlySet<string | undefined> = new Set(standard.map(({ Name }) => Name))

export function isStandardAttribute(name: string): boolean {
  return standardNames.has(name)
}

/**
 * The schema of a pool.
 * @param given.changed standard attributes as CreateUserPool's `Schema` has them; what they leave out stays as it is.
 * @param given.required names of further standard attributes that everybody has.
 * @param given.custom with their `custom:` prefix.
 */
export function schemaOf(given: {
  readonly changed?: readonly SchemaAttributeType[]
  readonly required?: readonly string[]
  readonly custom?: readonly SchemaAttributeType[]
}): readonly SchemaAttributeType[] {
  const { changed = [], required = [], custom = [] } = given
  const own = standard.map((attribute) => ({
    ...attribute,
    ...(required.includes(attribute.Name ?? '') && { Required: true }),
    ...changed.find(({ Name }) => Name === attribute.Name),
  }))
  return [...own, ...custom.map(customAttribute)]
}

/** As Cognito completes it: without constraints a text has `{}`, a number too. */
export function customAttribute(attribute: SchemaAttributeType): SchemaAttributeType {
  const type = attribute.AttributeDataType ?? 'String'
  return {
    ...attribute,
    AttributeDataType: type,
    DeveloperOnlyAttribute: attribute.DeveloperOnlyAttribute ?? false,
    Mutable: attribute.Mutable ?? false,
    Required: attribute.Required ?? false,
    ...(type === 'String' && { StringAttributeConstraints: attribute.StringAttributeConstraints ?? {} }),
    ...(type === 'Number' && { NumberAttributeConstraints: attribute.NumberAttributeConstraints ?? {} }),
  }
}
