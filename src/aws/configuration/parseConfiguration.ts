/** Checks `amplify_outputs.json` (Amplify Gen 2) and its `custom.rolecall` section, and turns it into the console's own shape. */
import * as v from 'valibot'
import type {
  BackendOutputs,
  GroupRole,
  PasswordlessOutputs,
  PasswordPolicyOutputs,
  Place,
  RolecallOutputs,
  ServiceEndpoints,
  StorageOutputs,
} from '#contract/backendOutputs.ts'
import type { IdentityPoolRoles, MappingRule, RoleMapping } from '#iam/identity-pool/types.ts'
import { peopleSchema, roleWords } from '../people/peopleSchema.ts'
import { policiesOfRoleSchema } from '../policies/policiesOfRoleSchema.ts'
import type { SchemaEntries } from '../schemaEntries.ts'
import type { AwsConfig, Passwordless } from './configuration.ts'
import { isGen1 } from './isGen1.ts'
import { placesOfStorage } from './placesOfStorage.ts'
import { oauthSchema, signInPagesOf, signInPagesSchema } from './signInPages.ts'

const text = v.pipe(v.string(), v.nonEmpty('must not be empty'))
const url = v.pipe(v.string(), v.url('must be an absolute URL'))

const roleMapping = v.object({
  Type: v.picklist(['Token', 'Rules']),
  AmbiguousRoleResolution: v.optional(v.picklist(['AuthenticatedRole', 'Deny'])),
  RulesConfiguration: v.optional(
    v.object({
      Rules: v.array(
        v.object({
          Claim: text,
          MatchType: v.picklist(['Equals', 'Contains', 'StartsWith', 'NotEqual']),
          Value: text,
          RoleARN: text,
        } satisfies SchemaEntries<MappingRule>),
      ),
    }),
  ),
} satisfies SchemaEntries<RoleMapping>)

const rolecall = v.object({
  endpoints: v.optional(
    v.object({
      userPool: url,
      identityPool: url,
      s3: url,
      route53: url,
      sts: url,
    } satisfies SchemaEntries<ServiceEndpoints>),
  ),
  secureTransport: v.optional(v.boolean()),
  places: v.optional(
    v.array(
      v.object({
        bucket: text,
        prefix: v.string(),
        label: text,
        region: v.optional(text),
      } satisfies SchemaEntries<Place>),
    ),
  ),
  identityPoolRoles: v.optional(
    v.object({
      Roles: v.object({ authenticated: v.optional(text), unauthenticated: v.optional(text) }),
      RoleMappings: v.optional(v.record(v.string(), roleMapping)),
    } satisfies SchemaEntries<IdentityPoolRoles>),
  ),
  groupRoles: v.optional(
    v.array(
      v.object({
        group: text,
        roleArn: text,
        precedence: v.optional(v.number()),
      } satisfies SchemaEntries<GroupRole>),
    ),
  ),
  label: v.optional(text),
  people: v.optional(peopleSchema),
  peopleUrl: v.optional(url),
  guest: v.optional(v.object(roleWords)),
  inboxUrl: v.optional(url),
  identitiesUrl: v.optional(url),
  decisionLogUrl: v.optional(url),
  policiesUrl: v.optional(url),
  faultsUrl: v.optional(url),
  strictUrl: v.optional(url),
  codeUrl: v.optional(url),
  policies: v.optional(v.array(policiesOfRoleSchema)),
  signInPages: v.optional(signInPagesSchema),
  // Read by a file of its own, which few backends need.
  signIn: v.optional(v.unknown()),
} satisfies SchemaEntries<Omit<RolecallOutputs, 'signIn'>> & { readonly signIn: v.GenericSchema })

/** No user pool may ask for less; where the file says nothing, nothing more is asked. */
const leastLength = 6

/** Only what the console reads; Amplify's file has more. */
const outputs = v.object({
  auth: v.object({
    aws_region: text,
    user_pool_id: v.pipe(v.string(), v.regex(/^[\w-]+_[0-9a-zA-Z]+$/, 'must look like us-east-1_AbC123xyz')),
    user_pool_client_id: text,
    identity_pool_id: v.pipe(v.string(), v.regex(/^[\w-]+:[0-9a-f-]+$/, 'must look like us-east-1:<uuid>')),
    unauthenticated_identities_enabled: v.optional(v.boolean()),
    username_attributes: v.optional(v.array(v.string())),
    standard_required_attributes: v.optional(v.array(v.string())),
    // Another word is none that is known; the sign-in does not hang on it.
    mfa_configuration: v.fallback(v.optional(v.picklist(['NONE', 'OPTIONAL', 'REQUIRED'])), undefined),
    mfa_methods: v.optional(v.array(v.string())),
    oauth: v.optional(oauthSchema),
    passwordless: v.optional(
      v.object({
        email_otp_enabled: v.optional(v.boolean()),
        sms_otp_enabled: v.optional(v.boolean()),
        // What the device has to tell is between it and the user pool.
        web_authn: v.optional(v.object({ relying_party_id: v.optional(v.string()) })),
      } satisfies SchemaEntries<PasswordlessOutputs>),
    ),
    password_policy: v.optional(
      v.object({
        min_length: v.optional(v.number(), leastLength),
        require_lowercase: v.optional(v.boolean(), false),
        require_uppercase: v.optional(v.boolean(), false),
        require_numbers: v.optional(v.boolean(), false),
        require_symbols: v.optional(v.boolean(), false),
      } satisfies SchemaEntries<PasswordPolicyOutputs>),
    ),
  } satisfies Partial<SchemaEntries<BackendOutputs['auth']>>),
  storage: v.optional(
    v.object({
      aws_region: text,
      bucket_name: text,
      buckets: v.optional(
        v.array(
          v.object({
            name: v.optional(text),
            bucket_name: text,
            aws_region: text,
            paths: v.optional(v.record(v.string(), v.unknown())),
          }),
        ),
      ),
    } satisfies SchemaEntries<StorageOutputs>),
  ),
  custom: v.optional(v.object({ rolecall: v.optional(rolecall) })),
} satisfies Partial<SchemaEntries<Omit<BackendOutputs, 'custom'>>> & { readonly custom: v.GenericSchema })

/**
 * @param content the parsed JSON
 * @param file its name, for the error
 * @throws ConfigurationError, as a rejection, naming the first place in the file that is wrong
 */
export async function parseConfiguration(content: unknown, file: string): Promise<AwsConfig> {
  const gen1 = isGen1(content)
  // Loaded for those who have such a file: everybody waits for this one before the sign-in form.
  const result = v.safeParse(outputs, gen1 ? (await import('./gen1Outputs.ts')).asGen2(content) : content)
  if (!result.success) {
    const { configurationProblem } = await import('./configurationProblem.ts')
    throw configurationProblem(result.issues[0], { file, gen1 })
  }
  const { auth, storage, custom } = result.output
  const { signIn, signInPages, ...own } = custom?.rolecall ?? {}
  const { password_policy: policy, username_attributes, mfa_configuration: mfa, mfa_methods: mfaMethods } = auth
  const isEither = ['email', 'phone_number'].every((name) => username_attributes?.includes(name))
  // With both, who signs up gives the address, which a code reaches wherever a pool sends any.
  const [by = 'username'] = isEither ? ['email'] : (username_attributes ?? ['email'])
  const required = auth.standard_required_attributes?.filter((name) => name !== by && name !== 'preferred_username')
  return {
    ...own,
    ...(signIn !== undefined && { signIn: (await import('./sign-in/parseSignIn.ts')).parseSignIn(signIn, file) }),
    region: auth.aws_region,
    userPoolId: auth.user_pool_id,
    userPoolClientId: auth.user_pool_client_id,
    identityPoolId: auth.identity_pool_id,
    guestAccess: auth.unauthenticated_identities_enabled ?? false,
    ...(auth.oauth && { signInPages: signInPagesOf(auth.oauth, signInPages) }),
    ...(mfa && { mfa }),
    ...(mfaMethods && { mfaMethods }),
    ...(isEither && { signInByEither: true as const }),
    ...(required?.length && { requiredAttributes: required }),
    ...(auth.passwordless && { passwordless: passwordlessIn(auth.passwordless) }),
    ...(by !== 'email' && { signInBy: by === 'phone_number' ? by : 'username' }),
    ...(policy && {
      passwordPolicy: {
        minLength: policy.min_length,
        requireLowercase: policy.require_lowercase,
        requireUppercase: policy.require_uppercase,
        requireNumbers: policy.require_numbers,
        requireSymbols: policy.require_symbols,
      },
    }),
    places: own.places ?? (storage ? placesOfStorage(storage) : []),
  }
}

function passwordlessIn({
  email_otp_enabled: emailCode = false,
  sms_otp_enabled: textCode = false,
  web_authn: passkeys,
}: PasswordlessOutputs): Passwordless {
  const { relying_party_id: relyingPartyId } = passkeys ?? {}
  return {
    emailCode,
    textCode,
    ...(passkeys && { passkeys: relyingPartyId ? { relyingPartyId } : {} }),
  }
}
