/** The attributes that CreateUserPool and AddCustomAttributes ask for. */
import type { SchemaAttributeType } from '@aws-sdk/client-cognito-identity-provider'
import { invalidParameter } from '../errors.ts'
import { customAttribute, isStandardAttribute, schemaOf } from './poolSchema.ts'

/** Source: Cognito Developer Guide, "Quotas in Amazon Cognito". */
const mostCustom = 50

/** The schema of a new pool: names of standard attributes change those, all others are custom ones. @throws InvalidParameterException */
export function givenSchema(given: readonly SchemaAttributeType[] = []): readonly SchemaAttributeType[] {
  const isStandard = ({ Name = '' }: SchemaAttributeType) => isStandardAttribute(Name)
  const changed = given.filter(isStandard)
  const plain = schemaOf({})
  for (const attribute of changed) {
    const known = plain.find(({ Name }) => Name === attribute.Name)
    if (attribute.AttributeDataType !== undefined && attribute.AttributeDataType !== known?.AttributeDataType) {
      throw invalidParameter(`The data type of the standard attribute ${attribute.Name} cannot be changed.`)
    }
  }
  return withCustom(
    schemaOf({ changed }),
    given.filter((attribute) => !isStandard(attribute)),
  )
}

/** @throws InvalidParameterException */
export function withCustom(
  schema: readonly SchemaAttributeType[],
  given: readonly SchemaAttributeType[],
): readonly SchemaAttributeType[] {
  const added = given.map((attribute) => customAttribute({ ...attribute, Name: prefixedName(attribute) }))
  const all = [...schema, ...added]
  for (const attribute of added) {
    if (attribute.Required) throw invalidParameter('Required custom attributes are not supported currently.')
    if (all.filter(({ Name }) => Name === attribute.Name).length > 1) {
      throw invalidParameter(`${attribute.Name}: Existing attribute already has name ${attribute.Name}.`)
    }
    requireRange(attribute)
  }
  if (all.length - schemaOf({}).length > mostCustom) {
    throw invalidParameter(`A user pool can have no more than ${mostCustom} custom attributes.`)
  }
  return all
}

/** Source: API Reference, "SchemaAttributeType", `DeveloperOnlyAttribute`. */
function prefixedName({ Name = '', DeveloperOnlyAttribute: isForDevelopers = false }: SchemaAttributeType): string {
  return isForDevelopers ? `dev:custom:${Name}` : `custom:${Name}`
}

function requireRange({
  Name,
  StringAttributeConstraints: text,
  NumberAttributeConstraints: number,
}: SchemaAttributeType) {
  const isUpsideDown = (least: string | undefined, most: string | undefined) =>
    least !== undefined && most !== undefined && Number(least) > Number(most)
  if (isUpsideDown(text?.MinLength, text?.MaxLength) || isUpsideDown(number?.MinValue, number?.MaxValue)) {
    throw invalidParameter(`${Name}: The minimum is greater than the maximum.`)
  }
}
