import type { AccessRole } from './role.ts'
import { deleteInOwnFolder, neverDeleteZones, ownFolder, readPublic, readShared, readZones } from './statements.ts'

export const operators: AccessRole = {
  name: 'operators',
  givenTo: 'group',
  precedence: 20,
  mayDo: 'own folder, reads shared/, edits TXT and A records',
  mayNot: "no record at a zone's top, no write to shared/",
  policies: [
    {
      name: 'Folders',
      document: { Version: '2012-10-17', Statement: [...readPublic, ...readShared, ...ownFolder, deleteInOwnFolder] },
    },
    {
      name: 'Zones',
      document: {
        Version: '2012-10-17',
        Statement: [
          readZones,
          {
            Sid: 'ChangeSomeRecords',
            Effect: 'Allow',
            Action: 'route53:ChangeResourceRecordSets',
            Resource: 'arn:aws:route53:::hostedzone/*',
            Condition: {
              'ForAllValues:StringEquals': { 'route53:ChangeResourceRecordSetsRecordTypes': ['TXT', 'A'] },
              'ForAllValues:StringLike': {
                'route53:ChangeResourceRecordSetsNormalizedRecordNames': ['*.example.test', '*.rolecall.test'],
              },
              // ForAllValues holds for a key that is absent: without this line a request that carries no types would pass.
              Null: {
                'route53:ChangeResourceRecordSetsRecordTypes': 'false',
                'route53:ChangeResourceRecordSetsNormalizedRecordNames': 'false',
              },
            },
          },
          neverDeleteZones,
        ],
      },
    },
  ],
}
