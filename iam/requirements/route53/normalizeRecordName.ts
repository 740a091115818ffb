/** Record names as Route 53's condition keys hold them. Follows the Route 53 Developer Guide, "Using IAM policy conditions for fine-grained access control". */
import { readLabels, writeLabel } from './domainName.ts'

/**
 * Lower case, no trailing dot, everything but `a-z 0-9 - _ .` as `\ooo` (three octal digits, UTF-8 bytes), and so the
 * dot inside a label. A name may come with such escapes already: `\052.example.com` and `*.example.com` are the same
 * name. What is no name is written as far as it can be: policies are asked before Route 53 looks at it.
 */
export function normalizeRecordName(name: string): string {
  const { labels } = readLabels(name)
  if (labels.at(-1)?.length === 0) labels.pop()
  return labels.map(writeLabel).join('.')
}
