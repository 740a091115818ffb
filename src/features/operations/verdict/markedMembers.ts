import { nearestStatement } from '#iam/explain/nearestStatement.ts'
import type { Decision, ElementTrace } from '#iam/types.ts'
import type { InputJson } from '../../../aws/operations/sampleInput.ts'
import type { Asker } from '../../../session/predictions/predictRequest.ts'
import { type TypedCall, typedVerdict } from './typedVerdict.ts'

/** Paths of members, as they are spelled in words: `ChangeBatch.Changes[1].ResourceRecordSet.Type`. */
export type MarkedMembers = ReadonlyMap<string, string>

/**
 * The members of an input that cause its refusal, each with why: those whose values the nearest statement does not take.
 * Empty where no member alone does.
 */
export function markedMembers(asker: Asker, call: TypedCall, decision: Decision): MarkedMembers {
  if (decision.verdict === 'allowed') return new Map()
  const changes = changesOf(call.input)
  if (changes.length > 0) return markedChanges(asker, call, decision, changes)
  return new Map(
    unmetOf(decision).flatMap((unmet) =>
      pathsOf(call.input, carriedBy(unmet, decision)).map((path): [string, string] => [path, wordsOf(unmet, decision)]),
    ),
  )
}

/** A person marks no more by eye; each costs an evaluation. */
const mostAsked = 50

/**
 * A batch of records is refused as a whole; asked about one by one, some of its records would not be. Those that are alike
 * in what conditions can ask are asked about once.
 */
function markedChanges(asker: Asker, call: TypedCall, decision: Decision, changes: readonly unknown[]): MarkedMembers {
  const isByName = unmetOf(decision).some(({ key = '' }) => isOfNames(key))
  const alike = new Map<string, { readonly change: unknown; readonly at: number[] }>()
  for (const [index, change] of changes.entries()) {
    const kind = kindOf(change, { isByName })
    const known = alike.get(kind) ?? { change, at: [] }
    known.at.push(index)
    alike.set(kind, known)
  }
  const marked = new Map<string, string>()
  for (const { change, at } of [...alike.values()].slice(0, mostAsked)) {
    const alone = typedVerdict(asker, { ...call, input: { ...call.input, ChangeBatch: { Changes: [change] } } })
    if (alone.kind !== 'decided' || alone.decision.verdict === 'allowed') continue
    for (const unmet of unmetOf(alone.decision)) {
      const member = memberOfKey(unmet.key)
      const words = wordsOf(unmet, alone.decision)
      for (const index of at) {
        const path = `ChangeBatch.Changes[${index}]`
        marked.set(member === undefined ? path : `${path}.${member}`, words)
      }
    }
  }
  return marked
}

function kindOf(change: unknown, { isByName }: { readonly isByName: boolean }): string {
  const record = read(change, 'ResourceRecordSet')
  const name = isByName ? [read(record, 'Name')] : []
  return JSON.stringify([read(change, 'Action'), read(record, 'Type'), ...name])
}

function read(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined
}

function isOfNames(key: string): boolean {
  return /RecordNames$/i.test(key)
}

/** Of the condition keys that Route 53 has for changes. */
function memberOfKey(key = ''): string | undefined {
  if (/RecordTypes$/i.test(key)) return 'ResourceRecordSet.Type'
  if (isOfNames(key)) return 'ResourceRecordSet.Name'
  return /Actions$/i.test(key) ? 'Action' : undefined
}

function unmetOf(decision: Decision): readonly ElementTrace[] {
  const deciding = decision.decidedBy
  if (deciding) {
    const statement = decision.layers
      .flatMap(({ layer, policies }) => (layer === deciding.layer ? policies : []))
      .find(({ name }) => name === deciding.policyName)?.statements[deciding.statement]
    return statement?.elements.filter(({ element }) => element === 'Condition') ?? []
  }
  return (nearestStatement(decision)?.unmet ?? []).filter(({ element }) => !element.endsWith('Action'))
}

function carriedBy({ element, actual }: ElementTrace, { request }: Decision): readonly string[] {
  return element === 'Condition' ? actual : [request.resource]
}

function wordsOf({ wanted, resolved = wanted }: ElementTrace, decision: Decision): string {
  const name = decision.decidedBy?.sid ?? nearestStatement(decision)?.statement.sid ?? 'The nearest statement'
  const verb = decision.verdict === 'explicitly denied' ? 'denies' : 'allows'
  const shown = resolved.slice(0, 3).join(', ')
  return `${name} ${verb} ${shown}${resolved.length > 3 ? ` and ${resolved.length - 3} more` : ''} only`.replace(
    /denies (.*) only$/,
    'denies $1',
  )
}

function changesOf({ ChangeBatch: batch }: InputJson): readonly unknown[] {
  const changes = read(batch, 'Changes')
  return Array.isArray(changes) ? (changes as readonly unknown[]) : []
}

/** Members on top whose text is one of these, or a part of the resource that is asked for. */
function pathsOf(input: InputJson, carried: readonly string[]): readonly string[] {
  return Object.entries(input).flatMap(([name, value]) => {
    if (typeof value !== 'string' || value === '') return []
    return carried.some((text) => text === value || isPartOf(text, value)) ? [name] : []
  })
}

/** A name in an ARN: between its separators. */
function isPartOf(resource: string, value: string): boolean {
  return resource.startsWith('arn:') && (resource.endsWith(`/${value}`) || resource.endsWith(`:${value}`))
}
