import type { RecordChange, RecordSet, RecordType } from '../../../aws/services/route53/types.ts'
import { effectiveName } from '../names/effectiveName.ts'
import { relativeName } from '../names/relativeName.ts'
import { aliasTargetName } from './aliasTargetName.ts'
import { editedValue, isText, sentValues } from './editedValue.ts'
import { groupChanges } from './groupChanges.ts'

/** A record set while a person edits it: everything as it was typed. */
export interface RecordDraft {
  name: string
  type: RecordType
  /** Seconds, as typed. */
  ttl: string
  /** One entry for each value; of TXT the text itself, not its quoted strings. */
  values: string[]
  isAlias: boolean
  aliasTarget: string
  aliasZone: string
  evaluateHealth: boolean
}

const DEFAULT_TTL = 300

/** @param record the record set to change; left out for a new one. */
export function draftOf(
  record: RecordSet | undefined,
  zone: { readonly id: string; readonly name: string },
): RecordDraft {
  const type = record?.Type ?? 'A'
  const alias = record?.AliasTarget
  const name = record ? relativeName(record.Name ?? '', zone.name) : ''
  const values = (record?.ResourceRecords ?? []).map(({ Value = '' }) => editedValue(type, Value))
  return {
    name,
    type,
    ttl: String(record?.TTL ?? DEFAULT_TTL),
    values: values.length > 0 ? values : [''],
    isAlias: alias !== undefined,
    aliasTarget: alias?.DNSName ?? '',
    aliasZone: alias?.HostedZoneId ?? zone.id,
    evaluateHealth: alias?.EvaluateTargetHealth ?? false,
  }
}

/**
 * Values that were typed, without empty lines; of MX, without rows that hold nothing but a preference. An empty text is
 * a text.
 */
export function filledValues(draft: RecordDraft): string[] {
  const empty = draft.type === 'MX' ? /^\s*\d*\s*$/ : /^\s*$/
  return isText(draft.type) && draft.values.length === 1
    ? draft.values
    : draft.values.filter((value) => !empty.test(value))
}

/** What the form does not show: set identifier, routing, health check. */
function kept(base: RecordSet | undefined): Partial<RecordSet> {
  const shown = new Set(['Name', 'Type', 'TTL', 'ResourceRecords', 'AliasTarget'])
  return Object.fromEntries(Object.entries(base ?? {}).filter(([member]) => !shown.has(member)))
}

/**
 * The record set that a draft stands for.
 * @param base what is being changed: its routing, set identifier, health check and what nobody touched are kept.
 */
export function recordOf(
  draft: RecordDraft,
  zone: { readonly id: string; readonly name: string },
  base?: RecordSet,
): RecordSet {
  const same = { ...kept(base), Name: `${effectiveName(draft.name, zone.name).name}.`, Type: draft.type }
  if (draft.isAlias) {
    const untouched = base?.AliasTarget?.DNSName === draft.aliasTarget
    const AliasTarget = {
      HostedZoneId: draft.aliasZone.trim(),
      DNSName: untouched ? draft.aliasTarget : `${aliasTargetName(draft, zone).name}.`,
      EvaluateTargetHealth: draft.evaluateHealth,
    }
    return { ...same, AliasTarget }
  }
  const ResourceRecords = sentValues(draft.type, filledValues(draft), base).map((Value) => ({ Value }))
  return { ...same, TTL: Number(draft.ttl), ResourceRecords }
}

/**
 * What a draft would send, for what is foretold of it: that hangs on names and types, so values may still be missing.
 * Undefined while the name is none.
 */
export function foretoldChanges(
  draft: RecordDraft,
  zone: { readonly id: string; readonly name: string },
  base?: RecordSet,
): RecordChange[] | undefined {
  if (effectiveName(draft.name, zone.name).problem !== undefined) return undefined
  return changesFor(base, recordOf(draft, zone, base))
}

/**
 * The batch that turns one record set into another. A change is DELETE of exactly what was read and CREATE: when
 * somebody changed it meanwhile Route 53 refuses, where UPSERT would silently win (R53-062).
 * @param group the others of its name and type, where the change is one of all of them.
 */
export function changesFor(
  base: RecordSet | undefined,
  next: RecordSet,
  group: readonly RecordSet[] = [],
): RecordChange[] {
  const { away, again } = groupChanges(group, next.TTL)
  const first: RecordChange[] = base ? [{ Action: 'DELETE', ResourceRecordSet: base }] : []
  return [...first, ...away, { Action: 'CREATE', ResourceRecordSet: next }, ...again]
}
