/** The pool that a first start makes: the document's, with its groups, a browser client and people to sign in as. */
import type { ExplicitAuthFlowsType, SchemaAttributeType } from '@aws-sdk/client-cognito-identity-provider'
import { attributesOf } from '../../seed/roleOfPerson.ts'
import { roleArn } from '../../seed/seedArns.ts'
import type { SeedContext } from '../../seed/seedContext.ts'
import type { SeedDocument, SeedMfa, SeedUserPool } from '../../seed/seedDocument.ts'
import { defaultPasswordPolicy } from './passwords/defaultPasswordPolicy.ts'
import type { PasswordPolicy } from './passwords/passwordPolicy.ts'
import { endOfTemporaryPassword } from './passwords/temporaryPassword.ts'
import { poolGroupsOf } from './pools/groups.ts'
import { passwordPolicyType } from './pools/passwordPolicyType.ts'
import { schemaOf } from './pools/poolSchema.ts'
import { type UserPoolClient, userPoolClientsOf } from './pools/userPoolClients.ts'
import { type UserPool, userPoolsOf } from './pools/userPools.ts'
import { seedSignInPages, signInPagesSettings } from './seedSignInPages.ts'
import { newUser } from './users/newUser.ts'
import { PoolUsers } from './users/users.ts'

/** Inside a transaction of the caller. Passwords become SRP verifiers here, about 4 ms each. */
export function seedCognitoIdp(context: SeedContext): void {
  const { store, document } = context
  const pool = seededPool(context)
  userPoolsOf(store).set(pool.id, pool)
  userPoolClientsOf(store).set(document.userPool.clientId, seededClient(pool, document.userPool))
  seedSignInPages(context, pool)
  seedGroups(context)
  seedPeople(context, pool)
}

/** What the pool of a later document asks of people from now on; those who are there stay as they are. */
export function seedPoolSettings(context: SeedContext): void {
  const pools = userPoolsOf(context.store)
  const { id, clientId, firstFactors } = context.document.userPool
  const known = pools.get(id)
  if (!known) return
  const { settings } = seededPool(context)
  const added = settings.Schema.filter(({ Name }) => !known.settings.Schema.some((one) => one.Name === Name))
  const required = new Map(settings.Schema.map(({ Name, Required }) => [Name, Required]))
  pools.set(known.id, {
    ...known,
    modifiedAt: context.clock(),
    settings: {
      ...known.settings,
      AdminCreateUserConfig: settings.AdminCreateUserConfig,
      Policies: settings.Policies,
      MfaConfiguration: settings.MfaConfiguration,
      SoftwareTokenMfaConfiguration: settings.SoftwareTokenMfaConfiguration,
      EmailMfaConfiguration: settings.EmailMfaConfiguration,
      SmsConfiguration: settings.SmsConfiguration,
      SmsMfaConfiguration: settings.SmsMfaConfiguration,
      WebAuthnConfiguration: settings.WebAuthnConfiguration,
      Schema: [
        ...known.settings.Schema.map((one) => ({ ...one, Required: required.get(one.Name) ?? one.Required })),
        ...added,
      ],
    },
  })
  const clients = userPoolClientsOf(context.store)
  const client = clients.get(clientId)
  if (!client) return
  clients.set(clientId, { ...client, settings: { ...client.settings, ExplicitAuthFlows: seededFlows(firstFactors) } })
}

/** The document's groups, with the roles that they give. */
export function seedGroups({ store, document, clock }: SeedContext): void {
  const { id, groups = [] } = document.userPool
  for (const { name, precedence, role, description } of groups) {
    poolGroupsOf(store).set([id, name], {
      name,
      ...(description !== undefined && { description }),
      ...(role !== undefined && { roleArn: roleArn(document, role) }),
      ...(precedence !== undefined && { precedence }),
      createdAt: poolGroupsOf(store).get([id, name])?.createdAt ?? clock(),
      modifiedAt: clock(),
    })
  }
}

/** People of a document whose pool is there. The caller has made sure that nobody has their addresses. */
export function seedPeople(context: SeedContext, pool: UserPool): void {
  const { store, document } = context
  const users = new PoolUsers(store, pool)
  for (const person of document.people ?? []) {
    const { password, groups: memberOf = [], mustChoosePassword } = person
    const temporary = {
      status: 'FORCE_CHANGE_PASSWORD',
      temporaryPasswordEndsAt: endOfTemporaryPassword(context, pool),
    } as const
    const state = mustChoosePassword ? temporary : ({ status: 'CONFIRMED' } as const)
    users.save(newUser(context, pool, { attributes: attributesOf(person), password, groups: memberOf, ...state }))
  }
}

/** What the document's pool asks of passwords. */
export function seededPasswordPolicy({ passwordPolicy }: SeedUserPool): PasswordPolicy {
  return {
    ...defaultPasswordPolicy,
    ...passwordPolicy,
    // Cognito's default is 7; the newcomer of the seed should still be able to come in later than that.
    temporaryPasswordValidityDays: 365,
  }
}

/** Those that people have, or that a rule or a tag reads: the document declares none apart. */
function customAttributesOf({ people = [], identityPool }: SeedDocument): SchemaAttributeType[] {
  const { roleMapping, principalTags = {} } = identityPool
  const names = [
    ...people.flatMap(({ attributes = {} }) => Object.keys(attributes)),
    ...(roleMapping?.rules ?? []).map(({ Claim }) => Claim),
    ...Object.values(principalTags),
  ]
  return [...new Set(names)]
    .filter((name) => name.startsWith('custom:'))
    .map((Name) => ({ Name, AttributeDataType: 'String', Mutable: true }))
}

function seededPool(context: SeedContext): UserPool {
  const { random, document, clock } = context
  const { id, selfSignUp = true, requiredAttributes = ['email'], firstFactors = ['PASSWORD'] } = document.userPool
  return {
    id,
    secret: Buffer.from(random.bytes(32)).toString('base64'),
    createdAt: clock(),
    modifiedAt: clock(),
    settings: {
      PoolName: id.slice(id.indexOf('_') + 1),
      Policies: {
        PasswordPolicy: passwordPolicyType(seededPasswordPolicy(document.userPool)),
        SignInPolicy: { AllowedFirstAuthFactors: [...firstFactors] },
      },
      Schema: schemaOf({ required: requiredAttributes, custom: customAttributesOf(document) }),
      UsernameAttributes: ['email'],
      UsernameConfiguration: { CaseSensitive: false },
      AutoVerifiedAttributes: ['email'],
      // What Amplify deploys: a new address counts once it is verified.
      UserAttributeUpdateSettings: { AttributesRequireVerificationBeforeUpdate: ['email'] },
      ...factorSettings(context),
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: !selfSignUp },
      AccountRecoverySetting: { RecoveryMechanisms: [{ Name: 'verified_email', Priority: 1 }] },
    },
  }
}

/** Second steps and passkeys. Text messages go to the inbox; on AWS the role that sends them has to be named. */
function factorSettings({ document }: SeedContext) {
  const { mfa, firstFactors, passkeys } = document.userPool
  const has = (method: SeedMfa['methods'][number]) => mfa?.methods.includes(method) ?? false
  const SmsConfiguration = { SnsCallerArn: roleArn(document, 'text-messages') }
  return {
    MfaConfiguration: mfa?.configuration ?? ('OFF' as const),
    ...(mfa && { SoftwareTokenMfaConfiguration: { Enabled: has('TOTP') } }),
    ...(has('EMAIL') && { EmailMfaConfiguration: {} }),
    ...((has('SMS') || firstFactors?.includes('SMS_OTP')) && { SmsConfiguration }),
    ...(has('SMS') && { SmsMfaConfiguration: { SmsConfiguration } }),
    ...(passkeys && {
      WebAuthnConfiguration: {
        RelyingPartyId: passkeys.relyingPartyId,
        UserVerification: passkeys.userVerification ?? ('preferred' as const),
      },
    }),
  }
}

/** Whoever may begin with something else than a password has to be let choose. */
function seededFlows(firstFactors: SeedUserPool['firstFactors'] = []): ExplicitAuthFlowsType[] {
  const chooses = firstFactors.some((factor) => factor !== 'PASSWORD')
  return ['ALLOW_USER_SRP_AUTH', ...(chooses ? (['ALLOW_USER_AUTH'] as const) : []), 'ALLOW_REFRESH_TOKEN_AUTH']
}

function seededClient(pool: UserPool, { clientId: id, firstFactors, signInPages }: SeedUserPool): UserPoolClient {
  const { createdAt, modifiedAt } = pool
  return {
    id,
    poolId: pool.id,
    ...(createdAt !== undefined && { createdAt }),
    ...(modifiedAt !== undefined && { modifiedAt }),
    settings: {
      ClientName: 'rolecall',
      ExplicitAuthFlows: seededFlows(firstFactors),
      PreventUserExistenceErrors: 'ENABLED',
      AccessTokenValidity: 60,
      IdTokenValidity: 60,
      RefreshTokenValidity: 30,
      TokenValidityUnits: { AccessToken: 'minutes', IdToken: 'minutes', RefreshToken: 'days' },
      AuthSessionValidity: 3,
      EnableTokenRevocation: true,
      AllowedOAuthFlowsUserPoolClient: false,
      ...signInPagesSettings(signInPages),
    },
  }
}
