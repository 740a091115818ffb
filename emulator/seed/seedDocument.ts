/**
 * What an empty data folder is filled with, as one document: the house's own backend, one that somebody wrote by hand (`--seed`),
 * and one that was read from their code (`--backend`) are all of this shape.
 */
import type { MappingRule } from '#iam/identity-pool/types.ts'
import type { Policy, PolicyDocument } from '#iam/types.ts'

export interface SeedDocument {
  /** Raised when the shape changes. */
  readonly version: 1
  /** 12 digits. Default: 123456789012. */
  readonly account?: string
  /** Default: us-east-1. */
  readonly region?: string
  readonly userPool: SeedUserPool
  readonly identityPool: SeedIdentityPool
  readonly roles: readonly SeedRole[]
  /** Customer managed policies, which roles name by their ARN. */
  readonly managedPolicies?: readonly SeedManagedPolicy[]
  readonly people?: readonly SeedPerson[]
  readonly buckets?: readonly SeedBucket[]
  readonly hostedZones?: readonly SeedHostedZone[]
  /** What the console offers to open. Default: every bucket. */
  readonly places?: readonly SeedPlace[]
}

export interface SeedUserPool {
  /** `us-east-1_AbC123xyz` */
  readonly id: string
  readonly clientId: string
  /** Attributes that everybody has, in Cognito's names: `email`, `preferred_username`. Default: `email`. */
  readonly requiredAttributes?: readonly string[]
  /** Default: everybody may create an account. */
  readonly selfSignUp?: boolean
  readonly passwordPolicy?: {
    readonly minimumLength?: number
    readonly requireLowercase?: boolean
    readonly requireUppercase?: boolean
    readonly requireNumbers?: boolean
    readonly requireSymbols?: boolean
  }
  readonly groups?: readonly SeedGroup[]
  /** What a sign-in may begin with. Default: the password alone. */
  readonly firstFactors?: readonly SeedFirstFactor[]
  /** Left out: the pool takes none. */
  readonly passkeys?: SeedPasskeys
  /** A second step after the first. Default: nobody is asked for one. */
  readonly mfa?: SeedMfa
  /** Left out: no domain, and so neither sign-in pages nor OAuth. */
  readonly signInPages?: SeedSignInPages
}

/** A password, a code that is sent, or a passkey. */
export type SeedFirstFactor = 'PASSWORD' | 'EMAIL_OTP' | 'SMS_OTP' | 'WEB_AUTHN'

export interface SeedPasskeys {
  /** The host of the pages that make and use them, or a domain above it. */
  readonly relyingPartyId: string
  /** Whether a device has to tell who holds it, by a PIN or a finger. Default: `preferred`. */
  readonly userVerification?: 'required' | 'preferred'
}

export interface SeedMfa {
  /** `OPTIONAL`: people may switch a second step on. `ON`: everybody has one. */
  readonly configuration: 'OPTIONAL' | 'ON'
  /** By an authenticator app, or by codes. */
  readonly methods: readonly ('TOTP' | 'SMS' | 'EMAIL')[]
}

/** A domain of the pool, with what the app client may use there. */
export interface SeedSignInPages {
  /** The prefix: the pages are at `<domain>.auth.localhost`. */
  readonly domain: string
  /** Where the app is led back to, to the letter. */
  readonly callbackUrls: readonly string[]
  /** Where a sign-out may lead. */
  readonly logoutUrls?: readonly string[]
  /** Pretend providers, each with the claim that every attribute is taken from. */
  readonly providers?: readonly {
    readonly name: string
    /** Social ones have the name of their type. */
    readonly type: SeedProviderType
    readonly attributeMapping: Readonly<Record<string, string>>
  }[]
}

export type SeedProviderType = 'Facebook' | 'Google' | 'LoginWithAmazon' | 'OIDC' | 'SAML' | 'SignInWithApple'

export interface SeedGroup {
  readonly name: string
  /** The lowest number gives the role. */
  readonly precedence?: number
  /** Name of a role of this document. */
  readonly role?: string
  readonly description?: string
}

export interface SeedIdentityPool {
  /** `us-east-1:<uuid>` */
  readonly id: string
  readonly name?: string
  /** Whether people without a sign-in get the role `unauthenticated`. Default: no. */
  readonly allowGuests?: boolean
  /** Names of roles of this document. */
  readonly authenticated?: string
  readonly unauthenticated?: string
  /** How the user pool's people get their role. Left out: everybody the role `authenticated`. */
  readonly roleMapping?: SeedRoleMapping
  /** Principal tag -> claim of the ID token: `{ "role": "cognito:preferred_role" }`. */
  readonly principalTags?: Readonly<Record<string, string>>
}

export interface SeedRoleMapping {
  readonly type: 'Token' | 'Rules'
  readonly ambiguous?: 'AuthenticatedRole' | 'Deny'
  /** For `Rules`, in order; `role` names a role of this document. */
  readonly rules?: readonly (Omit<MappingRule, 'RoleARN'> & { readonly role: string })[]
}

export interface SeedRole {
  readonly name: string
  /** Default: `/`. */
  readonly path?: string
  readonly trustPolicy: PolicyDocument
  /** Inline policies. */
  readonly policies?: readonly Policy[]
  /** ARNs of managed policies: AWS's own, or of this document. */
  readonly managedPolicyArns?: readonly string[]
  /** ARN of a managed policy. */
  readonly permissionsBoundary?: string
  /** Seconds. Default: 3600. */
  readonly maxSessionDuration?: number
  /** Half a line each for people: what one may do with it, and what not. */
  readonly mayDo?: string
  readonly mayNot?: string
}

export interface SeedManagedPolicy {
  readonly name: string
  /** Default: `/`. */
  readonly path?: string
  readonly document: PolicyDocument
}

export interface SeedPerson {
  /** What the console calls them; their `preferred_username` too. */
  readonly name: string
  readonly email: string
  /** No secret: it is printed at the start. */
  readonly password: string
  readonly groups?: readonly string[]
  readonly mustChoosePassword?: boolean
  /** Further attributes in Cognito's names. */
  readonly attributes?: Readonly<Record<string, string>>
}

export interface SeedBucket {
  readonly name: string
  /** As PutBucketCors takes them. Default: pages of this computer may call it. */
  readonly corsRules?: readonly SeedCorsRule[]
  /** The bucket policy. */
  readonly policy?: PolicyDocument
  readonly blockPublicAccess?: boolean
  readonly objects?: readonly SeedObject[]
}

export interface SeedCorsRule {
  readonly ID?: string
  readonly AllowedOrigins: readonly string[]
  readonly AllowedMethods: readonly string[]
  readonly AllowedHeaders?: readonly string[]
  readonly ExposeHeaders?: readonly string[]
  readonly MaxAgeSeconds?: number
}

export interface SeedObject {
  readonly key: string
  /** UTF-8. */
  readonly text: string
  readonly contentType?: string
}

export interface SeedHostedZone {
  /** `Z0123456789ABCDEFGHIJ` */
  readonly id: string
  /** `example.com` */
  readonly name: string
  readonly comment?: string
  readonly records?: readonly SeedRecord[]
}

export interface SeedRecord {
  readonly name: string
  readonly type: string
  /** Seconds. Default: 300. */
  readonly ttl?: number
  /** A record set has these, or an alias. */
  readonly values?: readonly string[]
  readonly alias?: SeedAlias
  /** Left out: the one record set of its name and type. */
  readonly routing?: SeedRouting
}

/** Answers with another record set: of its own zone, or of an AWS service. */
export interface SeedAlias {
  readonly hostedZoneId: string
  readonly name: string
  readonly evaluateTargetHealth?: boolean
}

/** Which of the record sets of a name and type answers: one member besides `setIdentifier`, the same in all of them. */
export interface SeedRouting {
  readonly setIdentifier: string
  readonly weight?: number
  /** By latency. */
  readonly region?: string
  readonly failover?: 'PRIMARY' | 'SECONDARY'
  readonly geoLocation?: SeedGeoLocation
  readonly multiValueAnswer?: boolean
}

/** A continent, or a country (`*` for all others) perhaps with a part of it, in Route 53's codes. */
export interface SeedGeoLocation {
  readonly continent?: string
  readonly country?: string
  readonly subdivision?: string
}

export interface SeedPlace {
  readonly bucket: string
  /** `{identityId}` stands for the person's own identity id. */
  readonly prefix: string
  readonly label: string
}
