import type { CopiedMembers, CopiedValue } from '../../aws/copied-call/copiedInput.ts'

/** Where botocore's models have another type than the SDK's, in all the operations of the services that have a row. */
export function botoInput(service: string, input: CopiedMembers): CopiedMembers {
  return Object.fromEntries(Object.entries(input).map(([name, value]) => [name, botoValue(service, name, value)]))
}

function botoValue(service: string, name: string, value: CopiedValue): CopiedValue {
  if (service === 'route53' && (name === 'MaxItems' || name === 'MaxResults')) {
    return typeof value === 'number' ? String(value) : value
  }
  if (service === 's3' && name === 'PartNumberMarker') {
    return typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value
  }
  return value
}
