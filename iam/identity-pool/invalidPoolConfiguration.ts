/** The identity pool's one answer to everything that is wrong with its roles. Seen at AWS; the Cognito API Reference names the error for GetCredentialsForIdentity. */

/** Also for whatever STS has against a session; the caller is never told what that was. */
export const invalidPoolConfiguration = {
  code: 'InvalidIdentityPoolConfigurationException',
  message: 'Invalid identity pool configuration. Check assigned IAM roles for this pool.',
} as const
