/** `readers` from `arn:aws:iam::123456789012:role/path/readers` or `arn:aws:sts::123456789012:assumed-role/readers/session`. */
export function roleNameOf(arn: string): string | undefined {
  const resource = arn.split(':').slice(5).join(':')
  const [type, ...path] = resource.split('/')
  if (type === 'role') return path.at(-1) || undefined
  // The session name comes last; a path is left out of session ARNs.
  return type === 'assumed-role' ? path[0] || undefined : undefined
}
