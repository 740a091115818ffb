import { bucketArn } from './bucket.ts'
import type { AccessRole } from './role.ts'
import { neverDeleteZones } from './statements.ts'

export const admins: AccessRole = {
  name: 'admins',
  givenTo: 'group',
  precedence: 10,
  mayDo: 'everything in the bucket and the zones',
  mayNot: 'except deleting a zone',
  policies: [
    {
      name: 'Everything',
      document: {
        Version: '2012-10-17',
        Statement: [
          { Sid: 'WholeBucket', Effect: 'Allow', Action: 's3:*', Resource: [bucketArn, `${bucketArn}/*`] },
          { Sid: 'AllZones', Effect: 'Allow', Action: 'route53:*', Resource: '*' },
          neverDeleteZones,
        ],
      },
    },
  ],
}
