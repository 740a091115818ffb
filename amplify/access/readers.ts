import type { AccessRole } from './role.ts'
import { neverDeleteZones, ownFolder, readPublic, readShared, readZones } from './statements.ts'

/** A group's role replaces the authenticated role, so it repeats what its people must keep. */
export const readers: AccessRole = {
  name: 'readers',
  givenTo: 'group',
  precedence: 30,
  mayDo: 'adds to the own folder, reads shared/ and zones',
  mayNot: 'deletes nothing, changes no record',
  policies: [
    { name: 'Folders', document: { Version: '2012-10-17', Statement: [...readPublic, ...readShared, ...ownFolder] } },
    { name: 'Zones', document: { Version: '2012-10-17', Statement: [readZones, neverDeleteZones] } },
  ],
}
