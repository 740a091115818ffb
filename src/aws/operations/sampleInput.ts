import type { MemberDescription, ServiceDescription, Shape } from './description.ts'

/** An input in JSON: instants are ISO text, bytes are text (see inputJson.ts). */
export type InputJson = Readonly<Record<string, unknown>>

interface Sampling {
  readonly description: ServiceDescription
  readonly takes: (member: MemberDescription) => boolean
}

/** The least that an operation takes: what is required, with a value of the right kind for each. */
export function minimalInput(description: ServiceDescription, operation: string): InputJson {
  return sampleOf(operation, { description, takes: ({ required }) => required === true })
}

/** With every member that there is, and one element in every list and map. */
export function fullInput(description: ServiceDescription, operation: string): InputJson {
  return sampleOf(operation, { description, takes: () => true })
}

function sampleOf(operation: string, sampling: Sampling): InputJson {
  const input = sampling.description.operations[operation]?.input
  return input === undefined ? {} : structureOf(input, sampling)
}

function structureOf(name: string, sampling: Sampling): InputJson {
  const members = sampling.description.shapes[name] ?? []
  return Object.fromEntries(
    members.filter(sampling.takes).map((member) => [member.name, valueOf(member.shape, member, sampling)]),
  )
}

function valueOf(shape: Shape, member: MemberDescription, sampling: Sampling): unknown {
  switch (shape.kind) {
    case 'structure':
      return structureOf(shape.name, sampling)
    case 'union': {
      const [first] = sampling.description.shapes[shape.name] ?? []
      return first ? { [first.name]: valueOf(first.shape, first, sampling) } : {}
    }
    case 'list':
      return [valueOf(shape.of, member, sampling)]
    case 'map':
      return { [shape.keys?.[0] ?? 'key']: valueOf(shape.of, member, sampling) }
    case 'string':
      return shape.values?.[0] ?? wordFor(member.name)
    case 'number':
      return Math.max(1, member.range?.min ?? 1)
    case 'bigint':
      return '1'
    case 'boolean':
      return false
    case 'timestamp':
      return '2026-01-01T00:00:00.000Z'
    case 'document':
      return {}
    case 'blob':
    case 'stream':
      return 'text'
  }
}

/** What AWS would take where a member asks for a certain form; its name in lower case elsewhere. */
function wordFor(name: string): string {
  if (/Arn$/i.test(name)) return 'arn:aws:iam::123456789012:role/name'
  if (/^UserPoolId$/.test(name)) return 'us-east-1_example'
  if (/^Identity(Pool)?Id$/.test(name)) return 'us-east-1:00000000-0000-0000-0000-000000000000'
  if (/Bucket$/.test(name)) return 'bucket'
  if (name === 'CopySource') return 'bucket/key'
  return name.toLowerCase()
}
