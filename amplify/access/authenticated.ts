import type { AccessRole } from './role.ts'
import { deleteInOwnFolder, neverDeleteZones, ownFolder, readPublic, readShared, readZones } from './statements.ts'

export const authenticated: AccessRole = {
  name: 'authenticated',
  givenTo: 'signed-in people',
  mayDo: 'own folder, reads shared/ and zones',
  mayNot: 'no write to shared/, changes no record',
  policies: [
    {
      name: 'Folders',
      document: { Version: '2012-10-17', Statement: [...readPublic, ...readShared, ...ownFolder, deleteInOwnFolder] },
    },
    { name: 'Zones', document: { Version: '2012-10-17', Statement: [readZones, neverDeleteZones] } },
  ],
}
