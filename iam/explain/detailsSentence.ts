/** What stands behind a denial whose evaluation is kept. IAM User Guide, "Troubleshoot access denied error messages with authorization ID (Preview)". */

/**
 * AWS's words for where the whole evaluation is found.
 * @param authorizationId lower case letters and digits
 * @param page shows it: of AWS's console, on AWS
 */
export function detailsSentence(authorizationId: string, page: string): string {
  return (
    `Go to ${page} for complete details, or call the GetRequestAuthorizationDetails API with the following ` +
    `authorization id: ${authorizationId}`
  )
}
