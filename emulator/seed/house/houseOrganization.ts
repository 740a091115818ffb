import type { Statement } from '#iam/types.ts'
import { localBackend } from '../localBackend.ts'
import type { SeedOrganization } from '../seedContext.ts'
import { policyOperations, readingOperations } from './organizationOperations.ts'

const { account } = localBackend
const management = '111122223333'
const partner = '444455556666'
const id = 'o-2rolecall0'
const rootId = 'r-ex4m'
const unitId = 'ou-ex4m-2rolecal'

const archive = 'partner-archive'
const readersAndOperators = { AWS: ['readers', 'operators'].map((role) => `arn:aws:iam::${account}:role/${role}`) }

/** The other side of a call from account to account: who reads needs a policy of its own role besides. */
const archivePolicy: readonly Statement[] = [
  {
    Sid: 'ListReports',
    Effect: 'Allow',
    Principal: readersAndOperators,
    Action: 's3:ListBucket',
    Resource: `arn:aws:s3:::${archive}`,
    Condition: { StringLike: { 's3:prefix': ['reports/', 'reports/*'] } },
  },
  {
    Sid: 'ReadReports',
    Effect: 'Allow',
    Principal: readersAndOperators,
    Action: 's3:GetObject',
    Resource: `arn:aws:s3:::${archive}/reports/*`,
  },
]

/**
 * Three accounts, to show what an organization's policies and another account's bucket do. What they are called and own is made
 * up; the account in the middle is the emulator's own.
 */
export const houseOrganization: SeedOrganization = {
  id,
  rootId,
  managementAccount: management,
  units: [{ id: unitId, name: 'Teams', parentId: rootId }],
  accounts: [
    { id: management, name: 'management', email: 'management@example.test', parentId: rootId },
    { id: account, name: 'photos', email: 'photos@example.test', parentId: unitId },
    {
      id: partner,
      name: 'partner',
      email: 'partner@example.test',
      parentId: rootId,
      buckets: [
        {
          name: archive,
          policy: { Version: '2012-10-17', Statement: archivePolicy },
          objects: [
            { key: 'reports/2025.txt', text: 'Twelve pictures were bought, and one was given back.\n' },
            { key: 'contracts/photos.txt', text: 'Not for the eyes of other accounts.\n' },
          ],
        },
      ],
    },
  ],
  delegation: {
    id: 'rp-2rolecal',
    document: {
      Version: '2012-10-17',
      Statement: [
        {
          Sid: 'Look',
          Effect: 'Allow',
          Principal: { AWS: `arn:aws:iam::${account}:root` },
          Action: readingOperations,
          Resource: '*',
        },
        {
          Sid: 'ManageControlPolicies',
          Effect: 'Allow',
          Principal: { AWS: `arn:aws:iam::${account}:root` },
          Action: policyOperations,
          Resource: '*',
          Condition: {
            StringEquals: { 'organizations:PolicyType': ['SERVICE_CONTROL_POLICY', 'RESOURCE_CONTROL_POLICY'] },
          },
        },
      ],
    },
  },
}
