/** Parameters of the AWS Query protocol (`Tags.member.1.Key=a`) to values of a shape (Smithy 2.0 awsQuery). */
import { MalformedBody } from '../inputProblem.ts'
import type { ReadInput } from '../protocol.ts'
import type { Member } from '../shape.ts'
import { readSimple } from '../simpleText.ts'

/** Parameters as a tree along their dots. */
interface Branch {
  text: string | undefined
  readonly branches: Map<string, Branch>
}

const maximumDepth = 16

/** Parameters of every request, those of a presigned one among them. */
const ofEveryRequest = /^(Action|Version|AWSAccessKeyId|Signature|SignatureMethod|SignatureVersion|Timestamp|X-Amz-.*)$/

/** The values of `members`, and the first part of the names of parameters that are no members. Throws `MalformedBody`. */
export function readQuery(members: readonly Member[], parameters: ReadonlyMap<string, string>): ReadInput {
  const root = grow(parameters)
  for (const name of root.branches.keys()) if (ofEveryRequest.test(name)) root.branches.delete(name)
  const unknown: string[] = []
  return { input: readMembers(members, root, unknown), unknown }
}

function grow(parameters: ReadonlyMap<string, string>): Branch {
  const root: Branch = { text: undefined, branches: new Map() }
  for (const [name, text] of parameters) {
    const steps = name.split('.', maximumDepth + 1)
    if (steps.length > maximumDepth) throw new MalformedBody('A parameter name has too many parts.')
    let branch = root
    for (const step of steps) {
      let next = branch.branches.get(step)
      if (!next) branch.branches.set(step, (next = { text: undefined, branches: new Map() }))
      branch = next
    }
    branch.text = text
  }
  return root
}

function readMembers(members: readonly Member[], branch: Branch, unknown: string[]): Record<string, unknown> {
  const values: Record<string, unknown> = {}
  const names = new Set(branch.branches.keys())
  for (const member of members) {
    const name = member.xmlName ?? member.name
    const found = branch.branches.get(name)
    if (found) values[member.name] = readValue(member, found, unknown)
    names.delete(name)
  }
  unknown.push(...names)
  return values
}

function readValue(member: Member, branch: Branch, unknown: string[]): unknown {
  const { shape } = member
  if (shape.kind === 'structure') return readMembers(shape.members, branch, unknown)
  if (shape.kind === 'list') return readItems(member, shape.item, branch, unknown)
  if (shape.kind === 'map') return readEntries(member, shape.value, branch, unknown)
  const value = branch.text === undefined ? undefined : readSimple(shape, branch.text, 'date-time')
  if (value === undefined) throw new MalformedBody(`The parameter ${member.name} is not a ${shape.kind}.`)
  return value
}

/** An empty list is sent as the list's name with no value. Items are numbered from 1. */
function readItems(member: Member, item: Member, branch: Branch, unknown: string[]): unknown[] {
  const items = member.traits.xmlFlattened ? branch : branch.branches.get(item.xmlName ?? 'member')
  return numberedBranches(member, items).map((value) => readValue(item, value, unknown))
}

/** `Map.entry.1.key=a&Map.entry.1.value=b` */
function readEntries(member: Member, item: Member, branch: Branch, unknown: string[]): Record<string, unknown> {
  const entries = numberedBranches(member, branch.branches.get('entry')).map(({ branches }) => {
    const key = branches.get('key')?.text
    const value = branches.get('value')
    if (key === undefined || !value) {
      throw new MalformedBody(`The map ${member.name} has an entry without a key or a value.`)
    }
    return [key, readValue(item, value, unknown)] as const
  })
  // Also under `__proto__`, which is a property like others then.
  return Object.fromEntries(entries)
}

function numberedBranches(member: Member, items: Branch | undefined): Branch[] {
  if (!items) return []
  const numbered = [...items.branches].map(([step, value]) => {
    if (!/^[1-9]\d{0,5}$/.test(step)) {
      throw new MalformedBody(`The list ${member.name} has an item that is not numbered.`)
    }
    return [Number(step), value] as const
  })
  return numbered.sort(([left], [right]) => left - right).map(([, value]) => value)
}
