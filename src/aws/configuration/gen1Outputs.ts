/** Configuration of Amplify Gen 1 (`aws-exports.js`, `amplifyconfiguration.json`), read as the outputs of Gen 2 that say the same. */
import { gen1Custom, gen1SignIn } from './gen1SignIn.ts'

/** The entries of Gen 1 under the names of Gen 2. What is not there stays away, and is told as missing. */
export function asGen2(content: Readonly<Record<string, unknown>>): object {
  const region = content.aws_cognito_region ?? content.aws_project_region
  const bucket = content.aws_user_files_s3_bucket
  const custom = gen1Custom(content)
  return {
    auth: {
      aws_region: region,
      user_pool_id: content.aws_user_pools_id,
      user_pool_client_id: content.aws_user_pools_web_client_id,
      identity_pool_id: content.aws_cognito_identity_pool_id,
      // As Amplify reads it: guests are let in unless the file says that everybody signs in.
      unauthenticated_identities_enabled: content.aws_mandatory_sign_in !== 'enable',
      ...passwordPolicyOf(content.aws_cognito_password_protection_settings),
      ...gen1SignIn(content),
    },
    ...(bucket !== undefined && {
      storage: { bucket_name: bucket, aws_region: content.aws_user_files_s3_bucket_region ?? region },
    }),
    ...(custom !== undefined && { custom }),
  }
}

function passwordPolicyOf(settings: unknown): object {
  if (typeof settings !== 'object' || settings === null) return {}
  const { passwordPolicyMinLength: length, passwordPolicyCharacters: wanted } = settings as Readonly<
    Record<string, unknown>
  >
  const characters: readonly unknown[] = Array.isArray(wanted) ? wanted : []
  return {
    password_policy: {
      ...(length !== undefined && { min_length: Number(length) }),
      require_lowercase: characters.includes('REQUIRES_LOWERCASE'),
      require_uppercase: characters.includes('REQUIRES_UPPERCASE'),
      require_numbers: characters.includes('REQUIRES_NUMBERS'),
      require_symbols: characters.includes('REQUIRES_SYMBOLS'),
    },
  }
}
