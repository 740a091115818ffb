/** Members of inputs and answers that AWS's models mark as sensitive and that the console could meet. */
export const secretMembers: ReadonlySet<string> = new Set([
  // S3 and STS
  'SSECustomerKey',
  'CopySourceSSECustomerKey',
  'SSEKMSEncryptionContext',
  'WebIdentityToken',
  'SAMLAssertion',
  'TokenCode',
  'SecretAccessKey',
  'SecretKey',
  'SessionToken',
  // Cognito
  'Password',
  'TemporaryPassword',
  'PreviousPassword',
  'ProposedPassword',
  'ConfirmationCode',
  'UserCode',
  'SecretCode',
  'SecretHash',
  'ClientSecret',
  'client_secret',
  'Session',
  'AccessToken',
  'IdToken',
  'RefreshToken',
  'Token',
])
