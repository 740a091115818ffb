/** Actions that AWS documents elsewhere and the Service Authorization Reference does not list yet, as the generated tables write them, by prefix. */
export const newerActions: Readonly<Record<string, readonly string[]>> = {
  // IAM Toolbox API Reference (preview).
  iam: ['GetRequestAuthorizationDetails||0', 'GetRequestAuthorizationPolicy||0'],
  // Named by AWS's managed policy AWSManagedSettingsAdminAccess alone.
  organizations: ['CreateBuilderIdOwnedAccount||0'],
}
