/** Names as the AWS CLI and boto3 write them (botocore, `xform_name`): `ListObjectsV2` -> `list-objects-v2`, `CallbackURLs` -> `callback-urls`. */
export function cliName(name: string, separator: '-' | '_' = '-'): string {
  // A plural of capitals is one word: URLs, ARNs.
  return name
    .replace(/[A-Z]{2,}s$/, (plural) => separator + plural.toLowerCase())
    .replace(/(.)([A-Z][a-z]+)/g, `$1${separator}$2`)
    .replace(/([a-z0-9])([A-Z])/g, `$1${separator}$2`)
    .toLowerCase()
}

/** `--version` is the CLI's own. */
const ofTrafficPolicies = new Set(['DeleteTrafficPolicy', 'GetTrafficPolicy', 'UpdateTrafficPolicyComment'])

/** The option of a member: `--bucket`. */
export function cliOption(operation: string, member: string): string {
  return member === 'Version' && ofTrafficPolicies.has(operation) ? '--traffic-policy-version' : `--${cliName(member)}`
}

/** Others that the CLI pages through than those that list. */
const pagedBesides = new Set([
  'GetAccountAuthorizationDetails',
  'GetGroup',
  'SimulateCustomPolicy',
  'SimulatePrincipalPolicy',
])

/** Whether the CLI would ask for all pages where the call asked for one, and take `--max-items` for something of its own. */
export function isPaged(operation: string): boolean {
  return /^(Admin)?List/.test(operation) || pagedBesides.has(operation)
}
