/** Actions and resources that a bucket policy does not speak of. Access Analyzer policy check reference, "Unsupported action in policy" and "Unsupported resource ARN in policy". */
import { arnParts } from '../mayName.ts'
import type { Finding, LintedStatement, LintRule } from '../types.ts'

const bucketOf = (resource: string) => {
  const parts = arnParts(resource)
  return parts?.service === 's3' && parts.account === '' ? parts.rest.split('/')[0] : undefined
}

export const bucketPolicy: LintRule = ({ kind, resources, actions }: LintedStatement): readonly Finding[] => {
  const [bucket] = resources.flatMap(({ text }) => bucketOf(text) ?? [])
  if (kind !== 'resource' || bucket === undefined) return []
  const others = actions.filter(({ text }) => text.includes(':') && !/^s3:/i.test(text))
  const elsewhere = resources.filter(({ text }) => text.startsWith('arn:') && bucketOf(text) === undefined)
  return [
    ...others.map(({ text, path }): Finding => ({
      code: 'UNSUPPORTED_ACTION_IN_POLICY',
      path,
      message: `A bucket policy has no say in ${text}.`,
      fix: 'Leave it out; policies of roles and users can allow it.',
    })),
    ...elsewhere.map(({ text, path }): Finding => ({
      code: 'UNSUPPORTED_RESOURCE_ARN_IN_POLICY',
      path,
      message: `A bucket policy speaks of its own bucket and its objects, not of "${text}".`,
      fix: `Name "arn:aws:s3:::${bucket}" or what is in it.`,
    })),
  ]
}
