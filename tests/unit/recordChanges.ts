/** Changes of record sets, as a batch carries them. */
import type { Change, ChangeAction, ResourceRecordSet } from '@aws-sdk/client-route-53'

export type BatchCase = readonly [title: string, changes: readonly Change[], sentences: readonly string[]]
export type Members = Partial<ResourceRecordSet>

function change(
  Action: ChangeAction,
  Name: string,
  Type: ResourceRecordSet['Type'],
  values: string[],
  more: Members = {},
): Change {
  const answer = more.AliasTarget ? {} : { TTL: 300, ResourceRecords: values.map((Value) => ({ Value })) }
  return { Action, ResourceRecordSet: { Name, Type, ...answer, ...more } }
}

export const create = (name: string, type: ResourceRecordSet['Type'], values: string[], more?: Members) =>
  change('CREATE', name, type, values, more)
export const remove = (name: string, type: ResourceRecordSet['Type'], values: string[], more?: Members) =>
  change('DELETE', name, type, values, more)
export const upsert = (name: string, type: ResourceRecordSet['Type'], values: string[], more?: Members) =>
  change('UPSERT', name, type, values, more)
