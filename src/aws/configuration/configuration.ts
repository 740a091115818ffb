/** Which backend the console talks to: one shape for real AWS and the emulator. Read from `amplify_outputs.json` and its `custom` section. */
import type { PoliciesOfRole } from '#contract/policiesOfRole.ts'
import type { IdentityPoolRoles } from '#iam/identity-pool/types.ts'

/** A bucket, or a folder in it, that the console offers to open. `{identityId}` in a prefix stands for the person's own identity id. */
export interface Place {
  readonly bucket: string
  readonly prefix: string
  readonly label: string
  readonly region?: string
}

/** A seeded person, only where the backend is made for learning: their password is no secret. */
export interface SeededPerson {
  readonly name: string
  readonly email: string
  readonly password: string
  readonly role: string
  readonly mayDo: string
}

export interface PasswordPolicy {
  readonly minLength: number
  readonly requireLowercase: boolean
  readonly requireUppercase: boolean
  readonly requireNumbers: boolean
  readonly requireSymbols: boolean
}

/** Where the console's backend is. Everything optional is absent on real AWS. */
export interface AwsConfig {
  readonly region: string
  readonly userPoolId: string
  readonly userPoolClientId: string
  readonly identityPoolId: string
  readonly guestAccess: boolean
  /** The user pool's password policy, so that a form can tell before the pool refuses. Absent: Cognito's default. */
  readonly passwordPolicy?: PasswordPolicy
  /** Service endpoints that differ from AWS's own; S3 is then addressed by path. */
  readonly endpoints?: {
    readonly userPool: string
    readonly identityPool: string
    readonly s3: string
    readonly route53: string
    readonly sts: string
  }
  readonly places: readonly Place[]
  /** Roles of the identity pool, to explain which rule chose the role. */
  readonly identityPoolRoles?: IdentityPoolRoles
  /** What the backend says of itself, shown in the bar: "local: no AWS account". */
  readonly label?: string
  readonly people?: readonly SeededPerson[]
  /** Where messages that Cognito would e-mail can be read. */
  readonly inboxUrl?: string
  /** Where the reasons of a call can be fetched: `<url>/<request id>`. */
  readonly decisionLogUrl?: string
  /** Where the policies in force for a role can be asked for: `<url>?role=<arn>&bucket=<name>`. */
  readonly policiesUrl?: string
  /** Where they cannot be asked for: those that were deployed, for each role of the identity pool. */
  readonly policies?: readonly PoliciesOfRole[]
}
