import type { Requirement } from '#iam/requirements/types.ts'
import type { Principal } from '#iam/types.ts'
import { isSameRole } from '../../aws/policies/isSameRole.ts'
import type { CallRecord } from '../../aws/record/callRecord.ts'
import { type AskedCall, askedCallOf } from '../../outcomes/askedCall.ts'
import type { SeenCall } from '../../outcomes/foretoldDecision.ts'
import { requirementsOfCall, type RequirementTables } from './predictCall.ts'

/** A recorded call that showed something, and what it needed. */
interface SeenEntry {
  readonly key: string
  readonly operation: string
  readonly needed: readonly Requirement[]
  readonly call: CallRecord
  readonly seen: SeenCall
}

/** What the calls of one role showed. */
export interface SeenCalls {
  /** Newest first. */
  readonly entries: readonly SeenEntry[]
  /**
   * The newest call that asked AWS the same. Of a pattern, such as every key of a folder: the newest call in it, where that was
   * refused; that one was let in tells nothing of the others.
   */
  find(asked: AskedCall): SeenCall | undefined
}

/** Pages add these for their own reasons: whoever asks ahead does not know them yet. */
const routine: ReadonlySet<string> = new Set(['s3:max-keys', 's3:if-match', 's3:if-none-match'])

/**
 * What records showed, by the tables that they were read with: a tab has thousands, and every page asks. Records never change;
 * another one takes the place of one that does.
 */
const readBy = new WeakMap<RequirementTables, WeakMap<CallRecord, SeenEntry | 'nothing'>>()

/**
 * Reads what recorded calls showed. A call that was made asked AWS the same as one that was not where both are of one operation and
 * need the same actions on the same resources with the same condition keys.
 * @param tables what the operations need
 */
export function createSeenReader(tables: RequirementTables) {
  const known = readBy.get(tables) ?? new WeakMap<CallRecord, SeenEntry | 'nothing'>()
  readBy.set(tables, known)

  function neededBy(asked: AskedCall, roleArn: string): readonly Requirement[] | undefined {
    const needed = requirementsOfCall(asked, roleArn, tables)
    return needed && needed.length > 0 ? needed : undefined
  }

  function entryOf(call: CallRecord): SeenEntry | undefined {
    const before = known.get(call)
    if (before) return before === 'nothing' ? undefined : before
    const entry = readEntry(call)
    known.set(call, entry ?? 'nothing')
    return entry
  }

  function readEntry(call: CallRecord): SeenEntry | undefined {
    const { id: callId, outcome, denial, startedAt, durationMs = 0, role } = call
    if (!role || (outcome !== 'done' && outcome !== 'denied')) return undefined
    const asked = askedCallOf(call)
    const needed = asked && neededBy(asked, role.arn)
    const decisive = needed?.find(({ action }) => denial?.action === undefined || action === denial.action)
    // S3 names another action where it hides from whoever may not list that something is not there.
    if (!asked || !needed || !decisive) return undefined
    const verdict = outcome === 'done' ? 'allowed' : 'refused'
    const principal: Principal = {
      type: 'AssumedRole',
      account: role.arn.split(':')[4] ?? '',
      arn: role.arn,
      roleArn: role.arn,
    }
    const request = { principal, ...decisive }
    const seen: SeenCall = { callId, at: startedAt + durationMs, verdict, request, ...(denial && { denial }) }
    return { key: keyOf(asked, needed), operation: operationOf(asked), needed, call, seen }
  }

  return (calls: readonly CallRecord[], roleArn: string, before?: SeenCalls): SeenCalls => {
    // Thousands of records are of a handful of sessions.
    const isOfRole = new Map<string, boolean>()
    const entries = calls.flatMap((call) => {
      const entry = entryOf(call)
      if (!entry || !call.role) return []
      const { arn } = call.role
      const isSame = isOfRole.get(arn) ?? isSameRole(arn, roleArn)
      isOfRole.set(arn, isSame)
      return isSame ? [entry] : []
    })
    // What has shown nothing new is no reason to foretell a page anew.
    const isSame = before?.entries.length === entries.length && entries.every((one, at) => one === before.entries[at])
    return before && isSame ? before : { entries, find: finder(entries, (asked) => neededBy(asked, roleArn)) }
  }
}

function finder(entries: readonly SeenEntry[], neededBy: (asked: AskedCall) => readonly Requirement[] | undefined) {
  const same = new Map<string, SeenEntry>()
  const ofOperation = new Map<string, SeenEntry[]>()
  for (const entry of entries) {
    if (!same.has(entry.key)) same.set(entry.key, entry)
    const others = ofOperation.get(entry.operation)
    if (others) others.push(entry)
    else ofOperation.set(entry.operation, [entry])
  }
  return (asked: AskedCall): SeenCall | undefined => {
    const needed = ofOperation.has(operationOf(asked)) ? neededBy(asked) : undefined
    if (!needed) return undefined
    const found = same.get(keyOf(asked, needed))
    if (found) return found.seen
    const pattern = needed.length === 1 ? needed[0]?.resource : undefined
    if (!pattern?.endsWith('/*')) return undefined
    const start = pattern.slice(0, -1)
    const inside = ofOperation
      .get(operationOf(asked))
      ?.find((entry) => entry.needed.length === 1 && entry.needed[0]?.resource.startsWith(start))
    if (inside?.seen.verdict !== 'refused') return undefined
    return { ...inside.seen, target: inside.call.target ?? inside.needed[0]?.resource ?? '' }
  }
}

function operationOf({ service, operation }: Pick<AskedCall, 'service' | 'operation'>): string {
  return `${service} ${operation}`
}

function keyOf(asked: AskedCall, needed: readonly Requirement[]): string {
  const each = needed.map(({ action, resource, context }) => [
    action,
    resource,
    Object.entries(context)
      .filter(([key]) => !routine.has(key.toLowerCase()))
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  ])
  return `${operationOf(asked)} ${JSON.stringify(each)}`
}
