/** Which parts of a file the console has no use for. They stay in the file, and nothing is asked of them. */
import { isGen1 } from '../isGen1.ts'

const readParts: Readonly<Record<string, ReadonlySet<string>>> = {
  '': new Set(['$schema', 'version', 'auth', 'storage', 'custom']),
  auth: new Set([
    'aws_region',
    'user_pool_id',
    'user_pool_client_id',
    'identity_pool_id',
    'unauthenticated_identities_enabled',
    'password_policy',
    'username_attributes',
    'standard_required_attributes',
    'user_verification_types',
    'mfa_configuration',
    'mfa_methods',
    'passwordless',
    'groups',
    'oauth',
  ]),
  storage: new Set(['aws_region', 'bucket_name', 'buckets']),
  custom: new Set(['rolecall']),
}

const readOfGen1: ReadonlySet<string> = new Set([
  'aws_project_region',
  'aws_cognito_region',
  'aws_user_pools_id',
  'aws_user_pools_web_client_id',
  'aws_cognito_identity_pool_id',
  'aws_mandatory_sign_in',
  'aws_cognito_password_protection_settings',
  'aws_cognito_username_attributes',
  'aws_cognito_login_mechanisms',
  'authenticationFlowType',
  'aws_cognito_signup_attributes',
  'aws_cognito_verification_mechanisms',
  'aws_cognito_mfa_configuration',
  'aws_cognito_mfa_types',
  'aws_cognito_social_providers',
  'aws_user_files_s3_bucket',
  'aws_user_files_s3_bucket_region',
  'oauth',
  'custom',
])

/** @returns names as the file has them: `data`, `geo`, `auth.mine`, `custom.mine` */
export function unreadNames(content: Readonly<Record<string, unknown>>): readonly string[] {
  if (isGen1(content)) return Object.keys(content).filter((name) => !readOfGen1.has(name))
  return Object.entries(readParts).flatMap(([part, read]) => {
    const members = part === '' ? content : content[part]
    if (typeof members !== 'object' || members === null) return []
    const unread = Object.keys(members).filter((name) => !read.has(name))
    return part === '' ? unread : unread.map((name) => `${part}.${name}`)
  })
}
