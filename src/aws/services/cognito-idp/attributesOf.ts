import type { AttributeType } from '@aws-sdk/client-cognito-identity-provider'

/** Attributes by their names. */
export function attributesOf(list: readonly AttributeType[] | undefined): Readonly<Record<string, string>> {
  return Object.fromEntries((list ?? []).map(({ Name = '', Value = '' }) => [Name, Value]))
}

/** The same the other way round, as operations take them. */
export function attributeList(attributes: Readonly<Record<string, string>>): AttributeType[] {
  return Object.entries(attributes).map(([Name, Value]) => ({ Name, Value }))
}
