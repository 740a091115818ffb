import type { RecordChange, RecordSet, RecordType } from '../../../aws/services/route53/types.ts'
import { effectiveName } from '../names/effectiveName.ts'
import { relativeName } from '../names/relativeName.ts'
import { editedValue, wireValue } from './editedValue.ts'

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
  const isText = draft.type === 'TXT' || draft.type === 'SPF'
  const empty = draft.type === 'MX' ? /^\s*\d*\s*$/ : /^\s*$/
  return isText && draft.values.length === 1 ? draft.values : draft.values.filter((value) => !empty.test(value))
}

/** What the form does not show: set identifier, routing, health check. */
function kept(base: RecordSet | undefined): Partial<RecordSet> {
  const shown = new Set(['Name', 'Type', 'TTL', 'ResourceRecords', 'AliasTarget'])
  return Object.fromEntries(Object.entries(base ?? {}).filter(([member]) => !shown.has(member)))
}

/**
 * The record set that a draft stands for.
 * @param base what is being changed: its routing, set identifier and health check are kept.
 */
export function recordOf(draft: RecordDraft, zoneName: string, base?: RecordSet): RecordSet {
  const same = { ...kept(base), Name: `${effectiveName(draft.name, zoneName).name}.`, Type: draft.type }
  if (draft.isAlias) {
    const AliasTarget = {
      HostedZoneId: draft.aliasZone.trim(),
      DNSName: draft.aliasTarget.trim(),
      EvaluateTargetHealth: draft.evaluateHealth,
    }
    return { ...same, AliasTarget }
  }
  const ResourceRecords = filledValues(draft).map((value) => ({ Value: wireValue(draft.type, value) }))
  return { ...same, TTL: Number(draft.ttl), ResourceRecords }
}

/**
 * The batch that turns one record set into another. A change is DELETE of exactly what was read and CREATE: when
 * somebody changed it meanwhile Route 53 refuses, where UPSERT would silently win (R53-062).
 */
export function changesFor(base: RecordSet | undefined, next: RecordSet): RecordChange[] {
  const create: RecordChange = { Action: 'CREATE', ResourceRecordSet: next }
  return base ? [{ Action: 'DELETE', ResourceRecordSet: base }, create] : [create]
}
