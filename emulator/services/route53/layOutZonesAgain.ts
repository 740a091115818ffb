/** Zones of a data folder, brought up with a later document of the same backend. */
import type { SeedContext } from '../../seed/seedContext.ts'
import type { SeedDocument, SeedHostedZone, SeedRecord } from '../../seed/seedDocument.ts'
import { sameRecord } from './changes/sameRecord.ts'
import { recordKey, reversedText } from './names/recordKey.ts'
import { seededRecord, seedRoute53 } from './seed.ts'
import { records, type StoredRecord, zones } from './state.ts'

/**
 * New zones are made. In the others, records that are as the earlier document had them become what the later one says; what somebody has
 * changed by hand since then stays. Zones that have left the document stay too, with all that is in them.
 * @returns what stayed and is not as the document says, for people
 */
export function layOutZonesAgain(context: SeedContext, before: SeedDocument): readonly string[] {
  const { store, document } = context
  const now = document.hostedZones ?? []
  const known = now.filter(({ id }) => zones(store).get(id) !== undefined)
  const added = now.filter((zone) => !known.includes(zone))
  const zonesBefore = before.hostedZones ?? []
  // One that somebody has deleted is not made again.
  const wanted = added.filter(({ id }) => !zonesBefore.some((zone) => zone.id === id))
  seedRoute53({ store, document: { ...document, hostedZones: wanted } })
  const gone = zonesBefore.filter(({ id }) => zones(store).get(id) && !now.some((zone) => zone.id === id))
  return [
    ...known.flatMap((zone) => {
      const earlier = zonesBefore.find(({ id }) => id === zone.id)
      return earlier ? mergeZone(context, earlier, zone) : []
    }),
    ...gone.map(({ name }) => `the zone ${name}, which is not in the code any more`),
  ]
}

function mergeZone({ store }: SeedContext, before: SeedHostedZone, now: SeedHostedZone): readonly string[] {
  const stored = records(store)
  const [earlier, later] = [byKey(before), byKey(now)]
  const kept: string[] = []
  let gained = 0
  for (const [text, { key, record }] of new Map([...earlier, ...later])) {
    const [was, wanted] = [earlier.get(text)?.record, later.get(text)?.record]
    const present = stored.get(key)
    if (isAlike(was, wanted) || isAlike(present, wanted)) continue
    if (!isAlike(present, was)) {
      kept.push(`${record.Type} ${record.Name}, which was changed by hand`)
      continue
    }
    if (wanted) stored.set(key, wanted)
    else stored.delete(key)
    gained += Number(wanted !== undefined) - Number(present !== undefined)
  }
  const zone = zones(store).get(now.id)
  if (zone && gained !== 0) zones(store).set(zone.id, { ...zone, recordCount: zone.recordCount + gained })
  return kept
}

function byKey({ id, records: written = [] }: SeedHostedZone) {
  return new Map(
    written.map((one: SeedRecord) => {
      const record = seededRecord(one)
      const key = recordKey(id, reversedText(record.Name), record.Type, record.SetIdentifier)
      return [key.join(' '), { key, record }] as const
    }),
  )
}

/** Whether both are there and say the same, or none is. */
function isAlike(one: StoredRecord | undefined, other: StoredRecord | undefined): boolean {
  return one && other ? sameRecord(one, other) : one === other
}
