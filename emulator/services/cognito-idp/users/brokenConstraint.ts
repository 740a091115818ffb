import type { SchemaAttributeType } from '@aws-sdk/client-cognito-identity-provider'

/**
 * What a value breaks of its attribute's type and limits, in words; undefined where it keeps them. A value that is
 * empty stands for none.
 * Source: API Reference, "SchemaAttributeType"; the sentences are not documented.
 */
export function brokenConstraint(attribute: SchemaAttributeType, value: string): string | undefined {
  if (value === '') return undefined
  switch (attribute.AttributeDataType) {
    case 'Number':
      return brokenNumber(attribute.NumberAttributeConstraints, value)
    case 'Boolean':
      return value === 'true' || value === 'false' ? undefined : 'The attribute value is not a boolean'
    case 'DateTime':
      return Number.isNaN(Date.parse(value)) ? 'The attribute value is not a date' : undefined
    default:
      return brokenText(attribute.StringAttributeConstraints, value)
  }
}

function brokenText(limits: SchemaAttributeType['StringAttributeConstraints'], value: string): string | undefined {
  if (value.length < Number(limits?.MinLength ?? 0)) return 'String must be longer or equal to minimum length'
  if (value.length > Number(limits?.MaxLength ?? 2048)) return 'String must be shorter or equal to maximum length'
  return undefined
}

function brokenNumber(limits: SchemaAttributeType['NumberAttributeConstraints'], value: string): string | undefined {
  if (!/^-?\d+(\.\d+)?$/.test(value)) return 'The attribute value is not a number'
  if (limits?.MinValue !== undefined && Number(value) < Number(limits.MinValue))
    return 'The number is smaller than the minimum value'
  if (limits?.MaxValue !== undefined && Number(value) > Number(limits.MaxValue))
    return 'The number is larger than the maximum value'
  return undefined
}
