import type { PasswordRules, UserPoolSettings } from '../../../aws/services/cognito-idp/types.ts'
import { duration, type Fact, inNames, inWords, told } from './fact.ts'

const ways: Readonly<Record<string, string>> = {
  email: 'an e-mail address',
  phone_number: 'a phone number',
  preferred_username: 'a preferred username',
}
const inWays = (names: readonly string[]) => names.map((name) => ways[name] ?? name).join(' or ')

/** What DescribeUserPool tells, by what people ask of a pool. */
export function userPoolFacts(pool: UserPoolSettings): readonly Fact[] {
  return told([
    inWords('Name', pool.Name),
    inWords(
      'People sign in with',
      signInNames(pool),
      'UsernameAttributes and AliasAttributes are set by CreateUserPool alone; UpdateUserPool has neither.',
    ),
    inWords(
      'Capital letters in names',
      pool.UsernameConfiguration?.CaseSensitive === undefined
        ? undefined
        : pool.UsernameConfiguration.CaseSensitive
          ? 'count: Ada and ada are two people'
          : 'do not count: Ada and ada are one person',
      'UsernameConfiguration is set by CreateUserPool alone; UpdateUserPool has none.',
    ),
    inNames(
      'Attributes that are required',
      pool.SchemaAttributes?.flatMap(({ Name, Required }) => (Required && Name && Name !== 'sub' ? [Name] : [])),
      'Whether an attribute is required is set when it is made; no operation changes it.',
    ),
    inNames(
      'Attributes of its own',
      pool.SchemaAttributes?.flatMap(({ Name }) => (Name?.includes(':') ? [Name] : [])),
      'AddCustomAttributes adds more; no operation changes or removes one.',
    ),
    inWords('Passwords', pool.Policies?.PasswordPolicy && passwordWords(pool.Policies.PasswordPolicy)),
    inNames('First factors', pool.Policies?.SignInPolicy?.AllowedFirstAuthFactors),
    inWords('Anybody may sign up', selfSignUp(pool)),
    inWords('A forgotten password is recovered by', recovery(pool)),
    inWords('Verified by a code at sign-up', pool.AutoVerifiedAttributes && inWays(pool.AutoVerifiedAttributes)),
    inWords('E-mails come from', sender(pool)),
    inWords('Text messages', pool.SmsConfiguration ? 'are sent by the role of the pool' : undefined),
    inWords(
      'Protected from deletion',
      pool.DeletionProtection && (pool.DeletionProtection === 'ACTIVE' ? 'yes' : 'no'),
    ),
    inWords('Tier', pool.UserPoolTier?.toLowerCase()),
    inNames('Triggers', Object.keys(pool.LambdaConfig ?? {})),
  ])
}

function signInNames({ UsernameAttributes: instead = [], AliasAttributes: also = [] }: UserPoolSettings): string {
  if (instead.length > 0) return `${inWays(instead)}, in place of a username`
  return also.length > 0 ? `a username, or ${inWays(also)} once it is verified` : 'a username'
}

/** "8 characters with a capital letter and a digit" */
export function passwordWords(policy: PasswordRules): readonly string[] {
  const needs = [
    ...(policy.RequireUppercase ? ['a capital letter'] : []),
    ...(policy.RequireLowercase ? ['a small letter'] : []),
    ...(policy.RequireNumbers ? ['a digit'] : []),
    ...(policy.RequireSymbols ? ['a symbol'] : []),
  ]
  const temporary = duration(policy.TemporaryPasswordValidityDays, 'days')
  return [
    `${policy.MinimumLength ?? 8} characters or more${needs.length > 0 ? `, with ${needs.join(', ')}` : ''}`,
    ...(temporary ? [`a temporary one is good for ${temporary}`] : []),
    ...(policy.PasswordHistorySize ? [`none of the last ${policy.PasswordHistorySize}`] : []),
  ]
}

function selfSignUp({ AdminCreateUserConfig: config }: UserPoolSettings): string | undefined {
  if (config?.AllowAdminCreateUserOnly === undefined) return undefined
  return config.AllowAdminCreateUserOnly ? 'no: only administrators add people' : 'yes'
}

const mechanisms: Readonly<Record<string, string>> = {
  verified_email: 'a code by e-mail',
  verified_phone_number: 'a code by text message',
  admin_only: 'an administrator only',
}

function recovery({ AccountRecoverySetting: setting }: UserPoolSettings): string | undefined {
  const ordered = [...(setting?.RecoveryMechanisms ?? [])].sort(
    (one, other) => (one.Priority ?? 0) - (other.Priority ?? 0),
  )
  return ordered.map(({ Name = '' }) => mechanisms[Name] ?? Name).join(', then ') || undefined
}

function sender({ EmailConfiguration: config }: UserPoolSettings): string | undefined {
  if (!config) return undefined
  if (config.EmailSendingAccount === 'DEVELOPER')
    return `${config.From ?? config.SourceArn ?? 'your own SES identity'}, by Amazon SES`
  return 'Cognito itself, 50 a day at most'
}
