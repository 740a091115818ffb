import { type Chain, of, type Stage } from './copiedCase.ts'

const s3 = of('s3')
const route53 = of('route53')
const sts = of('sts')
const iam = of('iam')
const pools = of('cognito-idp')
const identities = of('cognito-identity')

const policy = (statement: object) => JSON.stringify({ Version: '2012-10-17', Statement: [statement] }, null, 2)
const bucket = ({ tag }: Stage) => `copied-${tag}`
const name = ({ tag }: Stage) => `copied-${tag}`
/** Every character that a shell, a query or a path takes for something else. */
const key = `a b/ü&=+%41'"$(x)\`y\`!#.txt`
const text = `it's "text" of $HOME & \`more\`\n@ the end!`
const trust = policy({ Effect: 'Allow', Principal: { AWS: '123456789012' }, Action: 'sts:AssumeRole' })
const readAll = policy({ Effect: 'Allow', Action: ['s3:Get*', 's3:List*'], Resource: '*' })
const person = "o'neil"

const objects: Chain = [
  s3('CreateBucket', (stage) => ({ Bucket: bucket(stage) })),
  s3('HeadBucket', (stage) => ({ Bucket: bucket(stage) })),
  s3('PutBucketCors', (stage) => ({
    Bucket: bucket(stage),
    CORSConfiguration: {
      CORSRules: [
        {
          AllowedMethods: ['GET', 'PUT'],
          AllowedOrigins: ['https://a.test', '*'],
          ExposeHeaders: ['ETag'],
          MaxAgeSeconds: 300,
        },
      ],
    },
  })),
  s3('GetBucketCors', (stage) => ({ Bucket: bucket(stage) })),
  s3('PutObject', (stage) => ({
    Bucket: bucket(stage),
    Key: key,
    Body: text,
    ContentType: 'text/plain; charset=utf-8',
    Metadata: { 'taken-by': `o'neil & "co"` },
    Expires: new Date('2030-01-02T03:04:05Z'),
  })),
  s3('HeadObject', (stage) => ({ Bucket: bucket(stage), Key: key })),
  s3('GetObject', (stage) => ({ Bucket: bucket(stage), Key: key, Range: 'bytes=3-12' })),
  s3('PutObject', (stage) => ({
    Bucket: bucket(stage),
    Key: 'a/../bytes.bin',
    Body: Uint8Array.of(0, 255, 10, 0, 128),
  })),
  s3('PutObject', (stage) => ({ Bucket: bucket(stage), Key: 'a/large.txt', Body: 'large\n'.repeat(300) })),
  s3('ListObjectsV2', (stage) => ({ Bucket: bucket(stage), Prefix: 'a', MaxKeys: 1, Delimiter: '/' })),
  s3('GetBucketLocation', (stage) => ({ Bucket: bucket(stage) })),
  s3('GetBucketVersioning', (stage) => ({ Bucket: bucket(stage) })),
  s3('PutPublicAccessBlock', (stage) => ({
    Bucket: bucket(stage),
    PublicAccessBlockConfiguration: { BlockPublicAcls: true, IgnorePublicAcls: false },
  })),
  s3('GetPublicAccessBlock', (stage) => ({ Bucket: bucket(stage) })),
  s3('PutBucketPolicy', (stage) => ({
    Bucket: bucket(stage),
    Policy: policy({
      Effect: 'Allow',
      Principal: { AWS: 'arn:aws:iam::123456789012:root' },
      Action: 's3:GetObject',
      Resource: `arn:aws:s3:::${bucket(stage)}/*`,
    }),
  })),
  s3('GetBucketPolicy', (stage) => ({ Bucket: bucket(stage) })),
  s3('DeleteBucketPolicy', (stage) => ({ Bucket: bucket(stage) })),
  s3('DeleteObject', (stage) => ({ Bucket: bucket(stage), Key: key })),
]

const zones: Chain = [
  route53('GetHostedZone', ({ zoneId }) => ({ Id: zoneId })),
  route53('ChangeResourceRecordSets', ({ tag, zoneId }) => ({
    HostedZoneId: zoneId,
    ChangeBatch: {
      Comment: `it's & "so" <on>`,
      Changes: [
        {
          Action: 'UPSERT',
          ResourceRecordSet: {
            Name: `\\052.copied-${tag}.test`,
            Type: 'TXT',
            TTL: 60,
            ResourceRecords: [{ Value: `"a \\"b\\" $HOME 'c'"` }],
          },
        },
      ],
    },
  })),
  route53('ListResourceRecordSets', ({ zoneId, tag }) => ({
    HostedZoneId: zoneId,
    StartRecordName: `copied-${tag}.test`,
    StartRecordType: 'NS',
    MaxItems: 2,
  })),
  route53('ListHostedZones', () => ({ MaxItems: 1 })),
  route53('UpdateHostedZoneComment', ({ zoneId }) => ({ Id: zoneId, Comment: 'now & then' })),
  route53('ChangeTagsForResource', ({ zoneId }) => ({
    ResourceType: 'hostedzone',
    ResourceId: zoneId,
    AddTags: [{ Key: 'made by', Value: "o'neil" }],
  })),
  route53('ListTagsForResource', ({ zoneId }) => ({ ResourceType: 'hostedzone', ResourceId: zoneId })),
  route53('GetHostedZoneCount'),
  sts('GetCallerIdentity'),
  sts('AssumeRole', () => ({
    RoleArn: 'arn:aws:iam::123456789012:role/copied',
    RoleSessionName: 'a@b.test',
    DurationSeconds: 900,
    Policy: readAll,
    Tags: [{ Key: 'team', Value: 'a + b' }],
  })),
]

const people: Chain = [
  iam('CreateUser', (stage) => ({ UserName: name(stage), Path: '/copied/' })),
  iam('GetUser', (stage) => ({ UserName: name(stage) })),
  iam('CreateRole', (stage) => ({
    RoleName: name(stage),
    AssumeRolePolicyDocument: trust,
    MaxSessionDuration: 3600,
  })),
  iam('PutRolePolicy', (stage) => ({ RoleName: name(stage), PolicyName: 'Read', PolicyDocument: readAll })),
  iam('GetRolePolicy', (stage) => ({ RoleName: name(stage), PolicyName: 'Read' })),
  iam('ListRolePolicies', (stage) => ({ RoleName: name(stage), MaxItems: 1 })),
  iam('CreateGroup', (stage) => ({ GroupName: name(stage) })),
  iam('AddUserToGroup', (stage) => ({ GroupName: name(stage), UserName: name(stage) })),
  iam('ListGroupsForUser', (stage) => ({ UserName: name(stage) })),
  iam('SimulateCustomPolicy', () => ({
    PolicyInputList: [readAll],
    ActionNames: ['s3:GetObject', 's3:PutObject'],
    ResourceArns: ['arn:aws:s3:::team-photos/a b'],
  })),
  iam('RemoveUserFromGroup', (stage) => ({ GroupName: name(stage), UserName: name(stage) })),
  iam('DeleteUser', (stage) => ({ UserName: name(stage) })),
]

const userPools: Chain = [
  pools('DescribeUserPool', ({ userPoolId }) => ({ UserPoolId: userPoolId })),
  pools('CreateUserPoolClient', ({ userPoolId }) => ({
    UserPoolId: userPoolId,
    ClientName: 'copied',
    ExplicitAuthFlows: ['ALLOW_ADMIN_USER_PASSWORD_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
    CallbackURLs: ['https://a.test/?b=c&d'],
    LogoutURLs: ['https://a.test/out'],
    AllowedOAuthFlows: ['code'],
    AllowedOAuthScopes: ['openid'],
    AllowedOAuthFlowsUserPoolClient: true,
    SupportedIdentityProviders: ['COGNITO'],
    PreventUserExistenceErrors: 'ENABLED',
  })),
  pools('AdminCreateUser', ({ userPoolId }) => ({
    UserPoolId: userPoolId,
    Username: person,
    UserAttributes: [{ Name: 'email', Value: 'o.neil+copied@example.test' }],
    TemporaryPassword: 'Another-secret-1',
    MessageAction: 'SUPPRESS',
  })),
  pools('AdminGetUser', ({ userPoolId }) => ({ UserPoolId: userPoolId, Username: person })),
  pools('AdminSetUserPassword', ({ userPoolId }) => ({
    UserPoolId: userPoolId,
    Username: person,
    Password: 'A-secret-of-theirs-1',
    Permanent: true,
  })),
  pools('AdminUpdateUserAttributes', ({ userPoolId }) => ({
    UserPoolId: userPoolId,
    Username: person,
    UserAttributes: [{ Name: 'name', Value: '名前 <b>' }],
  })),
  pools('ListUsers', ({ userPoolId }) => ({ UserPoolId: userPoolId, Filter: 'email ^= "o.neil"', Limit: 5 })),
  pools('CreateGroup', ({ userPoolId }) => ({ UserPoolId: userPoolId, GroupName: 'copied', Precedence: 3 })),
  pools('AdminAddUserToGroup', ({ userPoolId }) => ({ UserPoolId: userPoolId, Username: person, GroupName: 'copied' })),
  pools('AdminListGroupsForUser', ({ userPoolId }) => ({ UserPoolId: userPoolId, Username: person })),
  pools('AdminDisableUser', ({ userPoolId }) => ({ UserPoolId: userPoolId, Username: person })),
]

const identityPools: Chain = [
  identities('DescribeIdentityPool', ({ identityPoolId }) => ({ IdentityPoolId: identityPoolId })),
  identities('UpdateIdentityPool', ({ identityPoolId, tag }) => ({
    IdentityPoolId: identityPoolId,
    IdentityPoolName: `copied ${tag}`,
    AllowUnauthenticatedIdentities: true,
    AllowClassicFlow: false,
    SupportedLoginProviders: { 'graph.facebook.com': '1234' },
    OpenIdConnectProviderARNs: ['arn:aws:iam::123456789012:oidc-provider/a.test'],
  })),
  identities('SetIdentityPoolRoles', ({ identityPoolId }) => ({
    IdentityPoolId: identityPoolId,
    Roles: { unauthenticated: 'arn:aws:iam::123456789012:role/guest' },
  })),
  identities('GetIdentityPoolRoles', ({ identityPoolId }) => ({ IdentityPoolId: identityPoolId })),
  // Needs no signature.
  identities('GetId', ({ identityPoolId }) => ({ IdentityPoolId: identityPoolId })),
  identities('ListIdentities', ({ identityPoolId }) => ({
    IdentityPoolId: identityPoolId,
    MaxResults: 5,
    HideDisabled: true,
  })),
]

export const chains: readonly Chain[] = [objects, zones, people, userPools, identityPools]
