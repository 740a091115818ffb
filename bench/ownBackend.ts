/** What it takes to lay out somebody's own backend, and to tell what a change of it flips. */
import { permissionFlips } from '../emulator/own-backend/permissionFlips.ts'
import { layOutApp } from '../emulator/template/layOutApp.ts'
import { median } from './median.ts'

export interface OwnBackendFigures {
  /** Milliseconds for a template of 200 resources. */
  readonly layOutMs: number
  /** The same for 400, over it. */
  readonly layOutGrowth: number
  /** Milliseconds for what one changed statement of 200 resources flips. */
  readonly flipsMs: number
}

export function ownBackendFigures(): OwnBackendFigures {
  const [small, large] = [templateOf(200), templateOf(400)]
  const layOutMs = medianMs(() => layOut(small))
  const before = layOut(small)
  const now = layOut(small.replace('folder1/*', 'folder1/moved/*'))
  return {
    layOutMs,
    layOutGrowth: medianMs(() => layOut(large)) / layOutMs,
    flipsMs: medianMs(() => permissionFlips(before, now)),
  }
}

function layOut(template: string) {
  return layOutApp({ read: () => template }, 'template.json').document
}

function medianMs(work: () => unknown): number {
  return median(
    Array.from({ length: 7 }, () => {
      const start = performance.now()
      work()
      return performance.now() - start
    }),
  )
}

/** Two pools and their roles, and pairs of a bucket and a policy on it. */
function templateOf(resources: number): string {
  const attach = { Ref: 'Identities' }
  const groups = ['admins', 'editors', 'readers']
  const fixed = {
    Pool: { Type: 'AWS::Cognito::UserPool' },
    Client: { Type: 'AWS::Cognito::UserPoolClient', Properties: { UserPoolId: { Ref: 'Pool' } } },
    Identities: { Type: 'AWS::Cognito::IdentityPool' },
    Attachment: {
      Type: 'AWS::Cognito::IdentityPoolRoleAttachment',
      Properties: {
        IdentityPoolId: attach,
        Roles: { authenticated: { 'Fn::GetAtt': ['Role0', 'Arn'] } },
        RoleMappings: { people: { Type: 'Token', AmbiguousRoleResolution: 'AuthenticatedRole' } },
      },
    },
    ...Object.fromEntries(
      groups.flatMap((name, at) => [
        [`Role${at}`, { Type: 'AWS::IAM::Role', Properties: { AssumeRolePolicyDocument: { Statement: [] } } }],
        [
          `Group${at}`,
          {
            Type: 'AWS::Cognito::UserPoolGroup',
            Properties: {
              GroupName: name,
              UserPoolId: { Ref: 'Pool' },
              RoleArn: { 'Fn::GetAtt': [`Role${at}`, 'Arn'] },
            },
          },
        ],
      ]),
    ),
  }
  const pairs = Array.from({ length: (resources - Object.keys(fixed).length) / 2 }, (_, at) => [
    [
      `Bucket${at}`,
      { Type: 'AWS::S3::Bucket', Properties: { BucketName: { 'Fn::Sub': `files-${at}-\${AWS::AccountId}` } } },
    ],
    [
      `Policy${at}`,
      {
        Type: 'AWS::IAM::Policy',
        Properties: {
          PolicyName: `policy${at}`,
          Roles: [{ Ref: `Role${at % groups.length}` }],
          PolicyDocument: {
            Version: '2012-10-17',
            Statement: [
              {
                Effect: 'Allow',
                Action: ['s3:GetObject', 's3:PutObject'],
                Resource: { 'Fn::Sub': `\${Bucket${at}.Arn}/folder${at}/*` },
              },
            ],
          },
        },
      },
    ],
  ])
  return JSON.stringify({ Resources: { ...fixed, ...Object.fromEntries(pairs.flat()) } })
}
