import { isReading } from '../../../aws/guard/isReading.ts'
import type { ServiceDescription } from '../../../aws/operations/description.ts'
import type { InputJson } from '../../../aws/operations/sampleInput.ts'

/** An operation that can be asked with what an answer holds. */
export interface FollowOn {
  readonly operation: string
  readonly input: InputJson
  /** The member that is taken from the answer. */
  readonly member: string
  /** What waits with this operation. */
  readonly waiters: readonly string[]
}

const mostOffered = 4

/**
 * Operations of the service that only read and whose required members are all known: at least one from the answer, by its
 * name or by AWS's way of naming ids (`HostedZone.Id` is a HostedZoneId, and the Id of GetHostedZone), the others from the
 * input. What would be given more than one value is not offered.
 */
export function followOns(
  { operations, shapes }: ServiceDescription,
  operation: string,
  input: InputJson,
  answer: object,
): readonly FollowOn[] {
  const values = valuesOf(answer)
  const offered: FollowOn[] = []
  for (const [name, { input: shape, waiters = [] }] of Object.entries(operations)) {
    if (name === operation || !isReading(name) || shape === undefined) continue
    const required = (shapes[shape] ?? []).filter((member) => member.required)
    if (required.length === 0 || required.some(({ shape: { kind } }) => kind !== 'string')) continue
    const found = required.map((member): [string, string | undefined, boolean] => {
      const fromAnswer = valueFor(member.name, name, values)
      const typed = input[member.name]
      return [member.name, fromAnswer ?? (typeof typed === 'string' ? typed : undefined), fromAnswer !== undefined]
    })
    const [taken] = found.filter(([, , isFromAnswer]) => isFromAnswer)
    if (!taken || found.some(([, value]) => value === undefined)) continue
    const members = found.map(([member, value]): [string, string | undefined] => [member, value])
    offered.push({ operation: name, input: Object.fromEntries(members), member: taken[0], waiters })
  }
  // What waits first; then what needs nothing else, as nothing else could be meant.
  const size = ({ input: needed }: FollowOn) => Object.keys(needed).length
  return offered
    .sort((one, other) => other.waiters.length - one.waiters.length || size(one) - size(other))
    .slice(0, mostOffered)
}

/**
 * The input of the part of a list behind an answer, where AWS tells it by members of its own in place of a token:
 * NextRecordName goes into StartRecordName. @returns undefined where it tells none
 */
export function inputBehind(
  { operations, shapes }: ServiceDescription,
  operation: string,
  input: InputJson,
  answer: object,
): InputJson | undefined {
  const names = new Set((shapes[operations[operation]?.input ?? ''] ?? []).map(({ name }) => name))
  const more = Object.entries(answer).flatMap(([name, value]: [string, unknown]) => {
    const thing = /^Next([A-Z]\w+)$/.exec(name)?.[1]
    if (thing === undefined || typeof value !== 'string') return []
    const member = [`Start${thing}`, thing].find((one) => names.has(one))
    return member === undefined ? [] : [[member, value] as const]
  })
  return more.length === 0 ? undefined : { ...input, ...Object.fromEntries(more) }
}

/** Texts of an answer by `<member they stand in>.<name>`, and by the name alone. More than one value is none. */
type Values = ReadonlyMap<string, string | undefined>

function valuesOf(answer: object): Values {
  const values = new Map<string, string | undefined>()
  function put(path: string, value: string): void {
    values.set(path, values.has(path) && values.get(path) !== value ? undefined : value)
  }
  function look(value: object, within: string, depth: number): void {
    for (const [name, member] of Object.entries(value) as [string, unknown][]) {
      if (typeof member === 'string') {
        put(`.${name}`, member)
        if (within !== '') put(`${within}.${name}`, member)
      } else if (typeof member === 'object' && member !== null && depth < 3 && !ArrayBuffer.isView(member)) {
        look(member, /^\d+$/.test(name) ? within : name, depth + 1)
      }
    }
  }
  look(answer, '', 0)
  return values
}

function valueFor(member: string, operation: string, values: Values): string | undefined {
  const thing = operation.replace(/^[A-Z][a-z]+/, '')
  if (/^(Id|Name|Arn)$/.test(member)) {
    // GetChange asks for the Id of a ChangeInfo, GetHostedZone for that of a HostedZone.
    const path = [...values.keys()].find((one) => {
      const [within = '', name] = one.split('.')
      return name === member && within.startsWith(thing)
    })
    return path === undefined ? undefined : values.get(path)
  }
  const [, owner, end] = /^(.+?)(Id|Name|Arn)$/.exec(member) ?? []
  return values.get(`.${member}`) ?? (owner && end ? values.get(`${owner}.${end}`) : undefined)
}
