import type { Store } from '../../state/store.ts'
import { recordKey, reversedText } from './names/recordKey.ts'
import type { StoredRecord, StoredZone } from './state.ts'
import { records, zones } from './state.ts'

/** Name servers of every zone here. Real Route 53 draws four from its fleet. */
const nameServers = ['ns-1.rolecall.test', 'ns-2.rolecall.test', 'ns-3.rolecall.test', 'ns-4.rolecall.test']
const soa = 'ns-1.rolecall.test. hostmaster.rolecall.test. 1 7200 900 1209600 86400'

/** Writes a zone with the record sets that every zone has, and `more`. Called inside a transaction. */
export function writeNewZone(
  store: Store,
  zone: Omit<StoredZone, 'recordCount' | 'nameServers'>,
  more: readonly StoredRecord[] = [],
): StoredZone {
  const own: StoredRecord[] = [
    { Name: zone.name, Type: 'NS', TTL: 172_800, ResourceRecords: nameServers.map((name) => ({ Value: `${name}.` })) },
    { Name: zone.name, Type: 'SOA', TTL: 900, ResourceRecords: [{ Value: soa }] },
  ]
  const all = [...own, ...more]
  for (const record of all)
    records(store).set(recordKey(zone.id, reversedText(record.Name), record.Type, record.SetIdentifier), record)
  const written = { ...zone, recordCount: all.length, nameServers }
  zones(store).set(zone.id, written)
  return written
}
