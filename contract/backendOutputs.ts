/** `amplify_outputs.json` as Amplify Gen 2 writes it (outputs schema 1 to 1.5), and the section that Rolecall adds under `custom`. */
import type { IdentityPoolRoles } from '#iam/identity-pool/types.ts'
import type { PoliciesOfRole } from './policiesOfRole.ts'
import type { SignInOutputs } from './signInOutputs.ts'
import type { OAuthOutputs, SignInPagesOutputs } from './signInPagesOutputs.ts'

/** A bucket, or a folder in it, that the console offers to open. `{identityId}` in a prefix stands for the person's own identity id. */
export interface Place {
  readonly bucket: string
  readonly prefix: string
  readonly label: string
  readonly region?: string
}

/** A role and half a line each on what it allows and what not. */
export interface RoleWords {
  readonly role: string
  readonly mayDo: string
  readonly mayNot: string
}

/** A seeded person, only where the backend is made for learning: the password they were given first is no secret. */
export interface SeededPerson extends RoleWords {
  readonly name: string
  readonly email: string
  /** The one that they were given first. */
  readonly password: string
  /** Left out while `password` is theirs. `temporary`: it is, and the first sign-in asks for another. `changed`: it is not. */
  readonly passwordState?: 'temporary' | 'changed'
  /** ISO 8601, UTC: since when it is another; left out where that is not known. */
  readonly passwordChangedAt?: string
}

/** A group of the user pool that gives a role in place of the default one. */
export interface GroupRole {
  readonly group: string
  readonly roleArn: string
  /** 0 is the best; left out is the worst. */
  readonly precedence?: number
}

/** Base URLs of services that differ from AWS's own, without a trailing slash. */
export interface ServiceEndpoints {
  readonly userPool: string
  readonly identityPool: string
  readonly s3: string
  readonly route53: string
  readonly sts: string
}

/**
 * The section `custom.rolecall`. Everything is absent on a plain Amplify backend. The page calls each address whose member ends in
 * `Url`: by that name its host lets it.
 */
export interface RolecallOutputs {
  /** What the backend says of itself: "local: no AWS account". */
  readonly label?: string
  readonly endpoints?: ServiceEndpoints
  /** What calls say in `aws:SecureTransport` where their endpoints are not AWS's own; left out: not told. */
  readonly secureTransport?: boolean
  readonly places?: readonly Place[]
  /** Roles of the identity pool, to explain which rule chose the role. */
  readonly identityPoolRoles?: IdentityPoolRoles
  /** The user pool's groups that give a role, in the order of their names. */
  readonly groupRoles?: readonly GroupRole[]
  readonly people?: readonly SeededPerson[]
  /** Where the same people can be asked for again: their passwords change. */
  readonly peopleUrl?: string
  /** What a guest may do; left out where nobody wrote it down. */
  readonly guest?: RoleWords
  /** Where messages that Cognito would e-mail can be read. */
  readonly inboxUrl?: string
  /** Where it is told which identity belongs to whom: AWS tells nobody. */
  readonly identitiesUrl?: string
  /** Where the reasons of a call can be fetched: `<url>/<request id>`. */
  readonly decisionLogUrl?: string
  /** Where the policies in force for a role can be asked for: `<url>?role=<arn>&bucket=<name>`. */
  readonly policiesUrl?: string
  /** Where failures on request are told and set. */
  readonly faultsUrl?: string
  /** Where it is told and set what of the backend is as strict as AWS. */
  readonly strictUrl?: string
  /** Where the backend tells of the code that it is laid out from, where it is. */
  readonly codeUrl?: string
  /** Where they cannot be asked for: those that were deployed, for each role of the identity pool. */
  readonly policies?: readonly PoliciesOfRole[]
  readonly signIn?: SignInOutputs
  /** What Amplify's `auth.oauth` cannot say. */
  readonly signInPages?: SignInPagesOutputs
}

/** The pool's password policy in Amplify's names. What is left out is not required. */
export interface PasswordPolicyOutputs {
  readonly min_length?: number
  readonly require_lowercase?: boolean
  readonly require_uppercase?: boolean
  readonly require_numbers?: boolean
  readonly require_symbols?: boolean
}

/** What a sign-in may begin with besides a password, in Amplify's names. */
export interface PasswordlessOutputs {
  readonly email_otp_enabled?: boolean
  readonly sms_otp_enabled?: boolean
  readonly web_authn?: {
    /** The host of the pages that make and use passkeys, or a domain above it. */
    readonly relying_party_id?: string
    readonly user_verification?: 'required' | 'preferred'
  }
}

/** The default bucket and, since version 1.1 of the schema, all of them. */
export interface StorageOutputs {
  readonly aws_region: string
  readonly bucket_name: string
  readonly buckets?: readonly {
    /** The name that the backend's code gives it. */
    readonly name?: string
    readonly bucket_name: string
    readonly aws_region: string
    /** `public/*`, `private/${cognito-identity.amazonaws.com:sub}/*`: who may do what there. */
    readonly paths?: Readonly<Record<string, unknown>>
  }[]
}

/** The members that Rolecall writes or reads; Amplify's file has more. JSON. */
export interface BackendOutputs {
  readonly version?: string
  readonly auth: {
    readonly aws_region: string
    /** `us-east-1_AbC123xyz`. */
    readonly user_pool_id: string
    readonly user_pool_client_id: string
    /** `us-east-1:<uuid>`. */
    readonly identity_pool_id: string
    readonly unauthenticated_identities_enabled?: boolean
    /** What people sign in with: `email`, `phone_number`. Empty: a username. Left out: not told. */
    readonly username_attributes?: readonly string[]
    readonly standard_required_attributes?: readonly string[]
    readonly user_verification_types?: readonly string[]
    readonly mfa_configuration?: 'NONE' | 'OPTIONAL' | 'REQUIRED'
    readonly mfa_methods?: readonly string[]
    /** Ways to sign in without a password. */
    readonly passwordless?: PasswordlessOutputs
    readonly password_policy?: PasswordPolicyOutputs
    /** The sign-in pages of the pool's domain. */
    readonly oauth?: OAuthOutputs
    /** Each entry names one group: `{ operators: { precedence: 1 } }`. */
    readonly groups?: readonly Readonly<Record<string, { readonly precedence?: number }>>[]
  }
  readonly storage?: StorageOutputs
  readonly custom?: { readonly rolecall?: RolecallOutputs }
}
