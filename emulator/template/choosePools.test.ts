import { expect, test } from 'vitest'
import { layOutApp } from './layOutApp.ts'
import type { Json } from './template.ts'

const resources = {
  StaffPool: { Type: 'AWS::Cognito::UserPool', Properties: { UsernameAttributes: ['email'] } },
  StaffClient: { Type: 'AWS::Cognito::UserPoolClient', Properties: { UserPoolId: { Ref: 'StaffPool' } } },
  Members: { Type: 'AWS::Cognito::UserPool', Properties: { UsernameAttributes: ['email'] } },
  Server: {
    Type: 'AWS::Cognito::UserPoolClient',
    Properties: { UserPoolId: { Ref: 'Members' }, GenerateSecret: true },
  },
  Phone: { Type: 'AWS::Cognito::UserPoolClient', Properties: { UserPoolId: { Ref: 'Members' } } },
  Web: { Type: 'AWS::Cognito::UserPoolClient', Properties: { UserPoolId: { Ref: 'Members' } } },
  Role: { Type: 'AWS::IAM::Role', Properties: { AssumeRolePolicyDocument: { Statement: [] } } },
  Old: { Type: 'AWS::Cognito::IdentityPool', Properties: {} },
  Identities: {
    Type: 'AWS::Cognito::IdentityPool',
    Properties: {
      CognitoIdentityProviders: [
        { ProviderName: { 'Fn::GetAtt': ['Members', 'ProviderName'] }, ClientId: { Ref: 'Web' } },
      ],
    },
  },
  Attachment: attachment('Members', 'Web'),
}

function attachment(pool: string, client: string): Json {
  return {
    Type: 'AWS::Cognito::IdentityPoolRoleAttachment',
    Properties: {
      IdentityPoolId: { Ref: 'Identities' },
      Roles: { authenticated: { 'Fn::GetAtt': ['Role', 'Arn'] } },
      RoleMappings: {
        people: {
          Type: 'Token',
          IdentityProvider: { 'Fn::Sub': `cognito-idp.\${AWS::Region}.amazonaws.com/\${${pool}}:\${${client}}` },
        },
      },
    },
  }
}

function laidOut(template: object) {
  const { document, findings } = layOutApp({ read: () => JSON.stringify(template) }, 'a.json')
  return { document, said: findings.map(({ where, text }) => `${where}: ${text}`) }
}

test('an output says which identity pool, that one which user pool and client', () => {
  const { document, said } = laidOut({ Resources: resources, Outputs: { Pool: { Value: { Ref: 'Identities' } } } })
  const alone = laidOut({
    Resources: { ...resources, StaffPool: resources.Role, StaffClient: resources.Role, Old: resources.Role },
  })
  expect([document.userPool.id, document.userPool.clientId, document.identityPool.id]).toEqual([
    alone.document.userPool.id,
    alone.document.userPool.clientId,
    alone.document.identityPool.id,
  ])
  expect(document.identityPool.roleMapping).toEqual({ type: 'Token' })
  expect(said).toEqual([
    'StaffPool: Its clients, groups and people are not here: people sign in to Members, which Identities names.',
    'Old: Nobody gets credentials from it: they come from Identities, which an output names.',
    'Server: The secret of the client is not asked for.',
  ])
})

test('where nothing says which, it is the first', () => {
  const { said } = laidOut({ Resources: resources })
  expect(said.slice(1, 3)).toEqual([
    'Members: Its clients, groups and people are not here: people sign in to StaffPool, the first; name the other in an output to take that.',
    'Identities: Nobody gets credentials from it: they come from Old, the first; name the other in an output to take that.',
  ])
})

test('a mapping of roles for another client is a problem, and is not asked', () => {
  const Outputs = { Pool: { Value: { Ref: 'Identities' } } }
  const { document, said } = laidOut({
    Resources: { ...resources, Attachment: attachment('Members', 'Phone') },
    Outputs,
  })
  expect(document.identityPool.roleMapping).toBeUndefined()
  expect(said[0]).toMatch(
    /^Attachment: No mapping of roles is for Members with Web, so everybody has the role for all\./,
  )
})
