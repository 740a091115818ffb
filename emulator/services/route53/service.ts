import type { ServiceOperations } from '../operation.ts'
import { changeResourceRecordSets } from './operations/changeResourceRecordSets.ts'
import { createHostedZone } from './operations/createHostedZone.ts'
import { deleteHostedZone } from './operations/deleteHostedZone.ts'
import { getChange } from './operations/getChange.ts'
import { getHostedZone } from './operations/getHostedZone.ts'
import { listHostedZones } from './operations/listHostedZones.ts'
import { listHostedZonesByName } from './operations/listHostedZonesByName.ts'
import { listResourceRecordSets } from './operations/listResourceRecordSets.ts'

export const route53Operations: ServiceOperations = {
  id: 'route53',
  operations: {
    ChangeResourceRecordSets: changeResourceRecordSets,
    CreateHostedZone: createHostedZone,
    DeleteHostedZone: deleteHostedZone,
    GetChange: getChange,
    GetHostedZone: getHostedZone,
    ListHostedZones: listHostedZones,
    ListHostedZonesByName: listHostedZonesByName,
    ListResourceRecordSets: listResourceRecordSets,
  },
}
