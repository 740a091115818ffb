/** Names of statements, and the version that they are written in. Access Analyzer policy check reference, "Unique Sids recommended" and "Missing version". */
import { isFields } from '../readStatements.ts'
import type { DocumentRule, Finding } from '../types.ts'

export const statementNames: DocumentRule = (statements, document) => {
  const seen = new Set<string>()
  const repeated = statements.flatMap(({ sid, path }): readonly Finding[] => {
    if (sid === undefined || sid === '') return []
    if (!seen.has(sid)) {
      seen.add(sid)
      return []
    }
    return [
      {
        code: 'UNIQUE_SIDS_RECOMMENDED',
        path: `${path}.Sid`,
        message: `Two statements are called "${sid}".`,
        fix: 'Give each a name of its own.',
      },
    ]
  })
  if (!isFields(document) || document.Version !== undefined) return repeated
  return [
    ...repeated,
    {
      code: 'MISSING_VERSION',
      path: '',
      message: 'A document without Version is read as one of 2008-10-17, which has no policy variables.',
      fix: 'Add "Version": "2012-10-17".',
    },
  ]
}
