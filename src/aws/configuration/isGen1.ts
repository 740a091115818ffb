/** Whether a configuration file is of Amplify Gen 1: its entries stand side by side, with AWS's name before each. */
export function isGen1(content: unknown): content is Readonly<Record<string, unknown>> {
  return (
    typeof content === 'object' &&
    content !== null &&
    !('auth' in content) &&
    ['aws_project_region', 'aws_cognito_identity_pool_id', 'aws_user_pools_id'].some((name) => name in content)
  )
}
