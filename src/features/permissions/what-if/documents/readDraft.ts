import { parsePolicyDocument } from '#iam/document/parsePolicyDocument.ts'
import type { ReadDraft } from './draft.ts'
import type { DocumentKind, EditedDocument } from './editedDocument.ts'
import { parseMapping } from './parseMapping.ts'

const policyKinds = { identity: 'identity', boundary: 'identity', trust: 'trust', bucket: 'resource' } as const

/** The engine's kind of policy, for reading and for lint. Undefined for what is no policy. */
export function policyKindOf(kind: DocumentKind): 'identity' | 'resource' | 'trust' | undefined {
  return kind === 'mapping' ? undefined : policyKinds[kind]
}

/** Reads what was typed for a document. An empty text takes a boundary or a bucket policy away. */
export function readDraft({ kind, arn }: Pick<EditedDocument, 'kind' | 'arn'>, text: string): ReadDraft {
  const policyKind = policyKindOf(kind)
  if (text.trim() === '') {
    if (kind === 'boundary' || kind === 'bucket') return { kind: 'none' }
    const what = kind === 'mapping' ? 'Roles and mappings' : 'A document'
    return { kind: 'invalid', problems: [{ path: '', message: `${what} must stand here: there is nothing to apply.` }] }
  }
  if (policyKind === undefined) return parseMapping(text)
  // A managed policy may be as long as AWS's own; an inline one has its own limit.
  const parsed = parsePolicyDocument(text, arn === undefined ? { kind: policyKind } : {})
  if (parsed.ok) return { kind: 'policy', document: parsed.document }
  return { kind: 'invalid', problems: parsed.problems.map(({ path, reason }) => ({ path, message: reason })) }
}
