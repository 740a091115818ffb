import { bucketArn } from './bucket.ts'
import type { AccessRole } from './role.ts'
import { neverDeleteZones, readZones } from './statements.ts'

/** Sees more than the operators and does less: whoever is in both groups gains and loses with each change of role. */
export const auditors: AccessRole = {
  name: 'auditors',
  givenTo: 'group',
  precedence: 25,
  mayDo: 'reads every folder, its policy and the zones',
  mayNot: 'writes and deletes nothing',
  policies: [
    {
      name: 'Folders',
      document: {
        Version: '2012-10-17',
        Statement: [
          { Sid: 'ListEverything', Effect: 'Allow', Action: 's3:ListBucket', Resource: bucketArn },
          { Sid: 'ReadEverything', Effect: 'Allow', Action: 's3:GetObject', Resource: `${bucketArn}/*` },
          {
            Sid: 'DescribeBucket',
            Effect: 'Allow',
            Action: ['s3:GetBucketLocation', 's3:GetBucketCORS', 's3:GetBucketPolicy'],
            Resource: bucketArn,
          },
        ],
      },
    },
    { name: 'Zones', document: { Version: '2012-10-17', Statement: [readZones, neverDeleteZones] } },
  ],
}
