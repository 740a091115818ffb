/** Buckets by a wildcard, though names of buckets are shared by all accounts: buckets of strangers fit too. S3 User Guide, "Security best practices", bucket sniping. */
import { isLimitedBy } from '../conditionMeaning.ts'
import { arnParts } from '../mayName.ts'
import type { LintRule } from '../types.ts'

const owners = ['aws:ResourceAccount', 's3:ResourceAccount', 'aws:ResourceOrgID', 'aws:ResourceOrgPaths']

/** What puts data of one's own where a stranger may own the bucket. */
const sends = /^s3:(Put|Replicate|Create)/i

export const bucketWildcard: LintRule = (statement) => {
  const { kind, effect, actions, resources } = statement
  if (kind !== 'identity' || effect !== 'Allow' || isLimitedBy(statement, ...owners)) return []
  const sending = actions.find(({ text, covers }) => /^s3:/i.test(text) && covers.some((action) => sends.test(action)))
  if (!sending) return []
  return resources.flatMap(({ text, path }) => {
    const parts = arnParts(text)
    const [bucket = ''] = parts?.service === 's3' && parts.account === '' ? parts.rest.split('/') : []
    // `*` alone is meant as every bucket; a name with a wildcard is meant as one's own.
    if (!/[*?]/.test(bucket.replace(/\$\{[^}]*\}/g, '')) || /^[*?]+$/.test(bucket)) return []
    return {
      code: 'BUCKET_WILDCARD_MATCHES_STRANGERS',
      path,
      message: `Anybody can own a bucket that "${bucket}" matches, and ${sending.text} would be allowed on it.`,
      fix: 'Name the buckets, or add "StringEquals": { "aws:ResourceAccount": "<your account>" } to the condition.',
    }
  })
}
