/** How long a letter typed in a policy takes until it is told what flips: a thousand recorded calls, and what a role may do. */
import { accessRoles } from '#access/roles.ts'
import { mostDecidedRequests } from '#contract/decidedRequest.ts'
import type { AwsConfig } from '../src/aws/configuration/configuration.ts'
import { documentsOfRole } from '../src/features/permissions/what-if/documents/documentsOfRole.ts'
import { readDraft } from '../src/features/permissions/what-if/documents/readDraft.ts'
import { whatIf } from '../src/features/permissions/what-if/flips/whatIf.ts'
import { median } from './median.ts'

const letters = 40
const account = '123456789012'
const roleArn = `arn:aws:iam::${account}:role/readers`
const configuration: AwsConfig = {
  region: 'us-east-1',
  userPoolId: 'us-east-1_p',
  userPoolClientId: 'c',
  identityPoolId: 'us-east-1:1',
  guestAccess: false,
  places: ['public/', 'shared/', 'private/{identityId}/'].map((prefix) => ({
    bucket: 'team-photos',
    prefix,
    label: prefix,
  })),
}

/** @returns milliseconds of one letter, the usual one of forty, with the reading of the draft */
export function letterMs(): number {
  const identityBased = accessRoles.find(({ name }) => name === 'readers')?.policies ?? []
  const policies = { account, roleArn, identityBased, buckets: { 'team-photos': [] } }
  const role = { arn: roleArn, name: 'readers', givenTo: 'group readers', isGuest: false }
  const principal = {
    type: 'AssumedRole',
    account,
    arn: `arn:aws:sts::${account}:assumed-role/readers/CognitoIdentityCredentials`,
    roleArn,
  } as const
  const requests = Array.from({ length: mostDecidedRequests }, (_, at) => ({
    requestId: String(at),
    at: '2026-12-01T04:00:00.000Z',
    service: 's3',
    operation: 'ListObjectsV2',
    questions: [
      {
        request: {
          principal,
          action: at % 2 === 0 ? 's3:ListBucket' : 's3:GetObject',
          resource: at % 2 === 0 ? 'arn:aws:s3:::team-photos' : `arn:aws:s3:::team-photos/shared/${at}.txt`,
          context: { 's3:prefix': `shared/${at % 30}/`, 'cognito-identity.amazonaws.com:sub': 'us-east-1:2' },
        },
        verdict: 'allowed' as const,
      },
    ],
  }))
  const [document] = documentsOfRole({ policies })
  if (!document) throw new Error('There are no documents.')
  const ground = {
    configuration,
    role,
    columns: [{ role, policies }],
    zones: [{ id: 'Z1', name: 'example.test' }],
    trust: undefined,
    mapping: undefined,
    requests,
  }
  const times = Array.from({ length: letters }, (_, at) => {
    // Each letter makes another document, which is read and compiled anew.
    const text = document.text.replaceAll('shared/', `shared${'x'.repeat(at % 7)}/`).concat(' '.repeat(at))
    const started = performance.now()
    whatIf(ground, document, readDraft(document, text))
    return performance.now() - started
  })
  return median(times)
}
